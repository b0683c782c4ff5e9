import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStandard } from '../../src/standard/catalogue.ts';
import { messageWriter } from '../../src/standard/codec/write.ts';
import type { MessageModel } from '../../src/standard/model/model.ts';
import { mutate, mutations } from '../../src/standard/sample/mutate.ts';
import { randomFrom } from '../../src/standard/sample/random.ts';
import { sampleMessage } from '../../src/standard/sample/sample-message.ts';
import { packagedXsdDir } from '../../src/standard/xsd-folder.ts';

/**
 * Compares our verdict with that of xmllint on other XSDs, message by message:
 * `npx tsx test/conformance/compare.ts DIR [VALID] [MUTATED]`, where DIR holds ijw-3.2, iwmo-3.2 and iwlz-2.2 with the
 * official files. Where DIR lacks a message ours is used. Prints a row a message and every difference (docs/conformance.md).
 */
const [officialDir = '', validText = '200', mutatedText = '1000'] = process.argv.slice(2);
const standard = openStandard();

/** The XSD to hold xmllint to. xmllint looks for the basisschema as it is imported, official downloads write it otherwise. */
function schemaFor(model: MessageModel, workDir: string): { file: string; official: boolean } {
  const folder = join(officialDir, model.folder);
  const official = officialDir !== '' && existsSync(join(folder, model.file));
  const source = official ? folder : join(packagedXsdDir, model.folder);
  const target = join(workDir, `xsd-${model.folder}-${String(official)}`);
  if (!existsSync(target)) {
    mkdirSync(target);
    spawnSync('cp', ['-r', `${source}/.`, target]);
    const basis = readdirSync(target).find((name) => name.toLowerCase() === 'basisschema.xsd');
    if (basis !== undefined && basis !== 'basisschema.xsd') {
      spawnSync('cp', [join(target, basis), join(target, 'basisschema.xsd')]);
    }
  }
  return { file: join(target, model.file), official };
}

/** The files that xmllint accepts. */
function accepted(schema: string, files: readonly string[]): Set<string> {
  const valid = new Set<string>();
  for (let start = 0; start < files.length; start += 200) {
    const batch = files.slice(start, start + 200);
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...batch], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    for (const match of stderr.matchAll(/^(\/.+) validates$/gm)) valid.add(match[1] ?? '');
  }
  return valid;
}

function compareMessage(model: MessageModel, index: number, workDir: string): number {
  const random = randomFrom(20_261_103 + index);
  const shape = () => ({ optional: random.pick([0, 0.3, 0.7, 1]), repeat: 2 });
  const write = messageWriter(model, 'crlf');
  const cases: { readonly kind: string; readonly bytes: Uint8Array }[] = [];
  for (let number = 0; number < Number(validText); number += 1) {
    cases.push({ kind: 'valid', bytes: write(sampleMessage(model, random, shape())) });
  }
  for (let number = 0; number < Number(mutatedText); number += 1) {
    const kind = random.pick(mutations);
    cases.push({
      kind,
      bytes: Buffer.from(mutate(model, sampleMessage(model, random, shape()), kind, random)),
    });
  }
  const files = cases.map(({ bytes }, number) => {
    const file = join(workDir, `${model.type}-${String(number)}.xml`);
    writeFileSync(file, bytes);
    return file;
  });
  const schema = schemaFor(model, workDir);
  const theirs = accepted(schema.file, files);
  let differences = 0;
  let invalid = 0;
  let stricter = 0;
  cases.forEach(({ kind, bytes }, number) => {
    const findings = standard.validate(bytes);
    if (findings.length > 0) invalid += 1;
    if ((findings.length === 0) === theirs.has(files[number] ?? '')) return;
    if (findings.length > 0 && findings.every((finding) => finding.level === 'rule')) {
      stricter += 1;
      return;
    }
    differences += 1;
    process.stderr.write(
      `${model.type} ${kind}: ${findings.map((finding) => finding.code).join(' ') || 'valid'} here\n`,
    );
  });
  for (const file of files) rmSync(file);
  const source = schema.official ? 'official' : 'ours';
  const row = {
    message: model.type,
    xsd: source,
    valid: Number(validText),
    mutated: Number(mutatedText),
    invalid,
    differences,
    stricter,
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
  return differences;
}

const workDir = mkdtempSync(join(tmpdir(), 'poort-conformance-'));
const total = standard.messages.reduce((sum, model, index) => sum + compareMessage(model, index, workDir), 0);
rmSync(workDir, { recursive: true });
process.exitCode = total === 0 ? 0 : 1;

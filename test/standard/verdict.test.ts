import { describe, expect, it } from '@jest/globals';
import { contentReader } from '../../src/standard/codec/message-reader.ts';
import { compileSchema, validateDocument, withDocument } from '../../src/standard/codec/libxml2.ts';
import { Reading } from '../../src/standard/codec/read.ts';
import { Tree } from '../../src/standard/codec/tree.ts';
import type { MessageModel } from '../../src/standard/model/model.ts';
import { mutate, mutations } from '../../src/standard/sample/mutate.ts';
import { randomFrom } from '../../src/standard/sample/random.ts';
import { sampleMessage } from '../../src/standard/sample/sample-message.ts';
import { textsIn } from '../../src/standard/texts.ts';
import { packagedXsdDir, readReleaseFolders } from '../../src/standard/xsd-folder.ts';
import { standard } from '../support/standard.ts';

/** Our reading and libxml2 are two engines over one model: each must give the verdict of the other. */
const texts = textsIn('en');
const folders = new Map(readReleaseFolders(packagedXsdDir).map((folder) => [folder.name, folder]));
const rounds = Number(process.env['POORT_VERDICT_ROUNDS'] ?? 4);

function schemaOf(model: MessageModel): number {
  const files = folders.get(model.folder)?.files;
  const basis = files?.get('basisschema.xsd');
  const xsd = files?.get(model.file);
  if (basis === undefined || xsd === undefined) throw new Error(`No XSD of ${model.type}.`);
  return compileSchema(xsd, { 'basisschema.xsd': basis }, model.file);
}

/** Both verdicts; null when it is not well-formed or not this message. */
function verdicts(xml: string, model: MessageModel, schema: number) {
  return withDocument(
    Buffer.from(xml),
    (document, root) => {
      const tree = new Tree();
      if (tree.namespace(root) !== model.namespace) return null;
      const reading = new Reading(tree, texts, false);
      reading.root(root, 'Bericht', contentReader(model.root.type));
      const codes = reading.findings
        .filter((finding) => finding.code !== 'XSD_TIME_ZONE')
        .map((finding) => finding.code);
      return { ours: codes.length === 0, libxml2: validateDocument(schema, document).count === 0, codes };
    },
    () => null,
  );
}

describe('our reading agrees with libxml2', () => {
  it.each(standard.messages.map((model) => [model.type, model] as const))('on mutated %s', (_type, model) => {
    const schema = schemaOf(model);
    const differences: string[] = [];
    let invalid = 0;
    for (const mutation of mutations) {
      for (let seed = 0; seed < rounds; seed += 1) {
        const random = randomFrom(seed * 977 + mutation.length);
        const bericht = sampleMessage(model, random, { optional: 0.7, repeat: 2 });
        const xml = mutate(model, bericht, mutation, random);
        const verdict = verdicts(xml, model, schema);
        if (verdict === null) continue;
        if (!verdict.libxml2) invalid += 1;
        if (verdict.ours !== verdict.libxml2)
          differences.push(`${mutation} ${String(seed)}: ${verdict.codes.join(' ')}`);
      }
    }
    expect(differences).toEqual([]);
    expect(invalid).toBeGreaterThan(rounds * 6);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStandard, type Message, type MessageType } from '../../src/standard/catalogue.ts';
import { iwlzRules } from '../../src/standard/rules/iwlz/rules.ts';
import type { MarkedViolation } from '../../src/standard/rules/iwlz/rule-of.ts';
import { pathOf, rootOf } from '../../src/standard/rules/place.ts';
import { randomFrom } from '../../src/standard/sample/random.ts';
import { messageOf, ruleCases } from '../standard/rules/iwlz/cases.ts';
import { inOtherForms, iwlzMessage } from './iwlz-message.ts';

/**
 * Compares our iWlz verdicts with those of the official XSLT set, message by message:
 * `npx tsx test/conformance/iwlz-rules.ts DIR [COUNT] [SEED] [TYPES] [FORM]`, where DIR is a checkout of the
 * official set, TYPES is as in `AW33,ZK33` and xsltproc is on the path. FORM `other` writes numbers and dates in other
 * forms than a message value can tell apart, which some official checks do. Prints a row a message type, a row a rule and every difference; see docs/conformance.md.
 */
const [officialDir = '', countText = '300', seedText = '1', typeText = '', form = 'plain'] =
  process.argv.slice(2);
const every = 'AW33,AW35,AW39,AW317,ZK31,ZK33,ZK35,ZK39,CA317,CA319,IO31';
const types = (typeText === '' || typeText === 'all' ? every : typeText).split(',') as MessageType[];
const standard = openStandard();

/** The official set reports these a pair, we a node: compared is which nodes are in any pair. */
const byNode: ReadonlySet<string> = new Set('TR035 TR057 TR077 TR079 TR101 TR106 TR120 TR127'.split(' '));

/** A finding as `RULE code place place`; of a rule by node one a place, each once. */
type Verdicts = readonly string[];

function verdictsOf(
  findings: readonly { rule: string; code: string | null; places: readonly string[] }[],
): Verdicts {
  const singles: string[] = [];
  const nodes = new Set<string>();
  for (const { rule, code, places } of findings) {
    // The official set leaves the index of an only child out, and lists no place twice.
    const short = [...new Set(places.map((place) => place.replaceAll('[1]', '')))].sort();
    if (byNode.has(rule)) for (const place of short) nodes.add(`${rule} ${String(code)} ${place}`);
    else singles.push([rule, code, ...short].join(' '));
  }
  return [...singles, ...nodes].sort();
}

/** The code that the official set gives a rule: its own translation of codes, read backwards. */
function officialCode(rule: string): string {
  return rule.startsWith('TR') ? `9${rule.slice(2)}` : rule.slice(1);
}

function theirs(report: string): Verdicts {
  return verdictsOf(
    [...report.matchAll(/<r:Fout>(.*?)<\/r:Fout>/gs)].map(([, fault = '']) => {
      const rule = /<r:Code>(.*?)<\/r:Code>/s.exec(fault)?.[1] ?? '';
      const places = [...fault.matchAll(/<r:Locatie>(.*?)<\/r:Locatie>/gs)].map(([, place = '']) => place);
      return { rule, code: officialCode(rule), places };
    }),
  );
}

function ours(message: Message): Verdicts {
  const root = rootOf(message.bericht);
  return verdictsOf(
    iwlzRules.flatMap((rule) => {
      const check = rule.state.status === 'checked' ? rule.state.checks[message.type] : undefined;
      // Every iWlz rule is made by checkedRule of rule-of.ts, whose violations are marked.
      const found = [...(check?.(root as never, { today: null }) ?? [])] as MarkedViolation[];
      return found.map(({ marks }) => ({
        rule: rule.id,
        code: rule.returnCode,
        places: marks().map(pathOf),
      }));
    }),
  );
}

function without(list: Verdicts, other: Verdicts): Verdicts {
  const left = [...list];
  for (const item of other) {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** The reports of the official set on these files, one each. */
function transform(type: MessageType, files: readonly string[]): readonly string[] {
  const sheet = join(officialDir, 'xslt-validatie/wlz/2_2', `${type}.xsl`);
  const reports: string[] = [];
  for (let start = 0; start < files.length; start += 100) {
    const batch = files.slice(start, start + 100);
    const { status, stdout, stderr } = spawnSync('nice', ['-n', '10', 'xsltproc', sheet, ...batch], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const found = stdout.split(/^<\?xml [^>]*>$/m).slice(1);
    if (status !== 0 || found.length !== batch.length) {
      throw new Error(`xsltproc failed: ${stderr.slice(0, 2_000)}`);
    }
    reports.push(...found);
  }
  return reports;
}

const workDir = mkdtempSync(join(tmpdir(), 'poort-iwlz-'));
const fired = new Map<string, { messages: number; verdicts: number; types: Set<string> }>();
const differing = new Map<string, number>();
let total = 0;

for (const [index, type] of types.entries()) {
  const model = standard.model(type);
  const sources = join(workDir, type);
  mkdirSync(sources);
  const random = randomFrom(Number(seedText) * 1_000_003 + index * 7_919);
  const made = Array.from({ length: Number(countText) }, () => {
    const bericht = iwlzMessage(model, random);
    return form === 'other'
      ? inOtherForms(model, bericht, random)
      : standard.write({ type, bericht } as unknown as Message);
  });
  // The cases of fixtures/rules/iwlz too: each breaks one rule, or just keeps it.
  const cases = ruleCases
    .filter(({ types: of }) => of.includes(type))
    .flatMap(({ breaks, keeps }) =>
      [...breaks, ...keeps].map(({ change }) => standard.write(messageOf(type, change))),
    );
  const files = [...made, ...cases].map((text, number) => {
    const file = join(sources, `${String(number)}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const reports = transform(type, files);
  let differences = 0;
  let verdicts = 0;
  for (const [number, file] of files.entries()) {
    const parsed = standard.parse(readFileSync(file));
    if (!parsed.ok) throw new Error(`${type} ${String(number)}: ${JSON.stringify(parsed.findings)}`);
    const expected = theirs(reports[number] ?? '');
    const found = ours(parsed.message);
    verdicts += expected.length;
    const seen = new Set<string>();
    for (const verdict of expected) {
      const rule = verdict.split(' ')[0] ?? '';
      const row = fired.get(rule) ?? { messages: 0, verdicts: 0, types: new Set<string>() };
      row.verdicts += 1;
      row.types.add(type);
      if (!seen.has(rule)) row.messages += 1;
      seen.add(rule);
      fired.set(rule, row);
    }
    const missed = without(expected, found);
    const extra = without(found, expected);
    if (missed.length + extra.length === 0) continue;
    differences += 1;
    for (const verdict of [...missed, ...extra]) {
      const rule = verdict.split(' ')[0] ?? '';
      differing.set(rule, (differing.get(rule) ?? 0) + 1);
    }
    if (differences <= 5) {
      process.stderr.write(
        `${file}\n  theirs only: ${missed.join('; ')}\n  ours only: ${extra.join('; ')}\n`,
      );
    }
  }
  total += differences;
  process.stdout.write(
    `${JSON.stringify({ type, messages: made.length, cases: cases.length, verdicts, differences })}\n`,
  );
}

for (const rule of iwlzRules) {
  const row = fired.get(rule.id);
  process.stdout.write(
    `${JSON.stringify({ rule: rule.id, messages: row?.messages ?? 0, verdicts: row?.verdicts ?? 0, types: [...(row?.types ?? [])].join(' ') })}\n`,
  );
}
if (total === 0) rmSync(workDir, { recursive: true });
process.stdout.write(`${JSON.stringify({ differences: total, verdicts: Object.fromEntries(differing) })}\n`);
process.exitCode = total === 0 ? 0 : 1;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CareReading } from '../../src/care/read-care.ts';
import { readCare } from '../../src/care/read-care.ts';
import { readAssignments } from '../../src/care/read-assignments.ts';
import { chooseLines } from '../../src/care/choose-lines.ts';
import { correctLines } from '../../src/care/correction.ts';
import { readCorrection } from '../../src/care/read-correction.ts';
import type { Assignment, RegisteredCareLine } from '../../src/care/types.ts';
import { monthOf } from '../../src/calendar.ts';
import type { Wanted } from '../../src/declaration/types.ts';
import { keyOf, wantedFrom } from '../../src/declaration/wanted.ts';
import { makeFixtures } from '../../src/demo/fixtures/make-fixtures.ts';
import type { ScriptEntry } from '../../src/demo/fixtures/script-file.ts';
import { keyText } from '../../src/prestatie-key.ts';
import { readWorld, type Assignment as WorldAssignment } from '../../src/simulator/world.ts';
import { refusals } from './strict-payer.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const today = '2026-11-03';
const world = readWorld(join(fixtures, 'world.json'));
const script = JSON.parse(readFileSync(join(fixtures, 'demo-script.json'), 'utf8')) as ScriptEntry[];
const payers = world.payers.map(({ code }) => ({
  code,
  domains: world.payers.filter((payer) => payer.code === code).map((payer) => payer.domain),
}));

const door = { columns: {}, declarants: ['98765432'], payers, today, fictiveOnly: true };

function imported(name: string): CareReading {
  return readCare({ ...door, file: name, bytes: readFileSync(join(fixtures, name)) });
}

const september = imported('care/2026-09.csv');
const october = imported('care/2026-10.csv');
const corrections = imported('care/corrections-2026-10.csv');

/** The register after these imports: newest versions only. */
function registerOf(...readings: CareReading[]): RegisteredCareLine[] {
  const newest = new Map<string, RegisteredCareLine>();
  for (const line of readings.flatMap((reading) => reading.lines)) {
    const version = (newest.get(line.externalId)?.version ?? 0) + 1;
    newest.set(line.externalId, { ...line, id: line.externalId, version });
  }
  return [...newest.values()];
}

function assignmentsOf(known: readonly WorldAssignment[]): Assignment[] {
  return known.map((one) => ({
    declarant: one.declarant,
    payer: one.payer,
    domain: one.domain,
    toewijzingNummer: one.toewijzingNummer,
    bsn: one.client.bsn,
    product: one.product,
    toewijzingsdatum: one.toewijzingsdatum,
    toewijzingstijd: one.toewijzingstijd,
    ingangsdatum: one.ingangsdatum,
    einddatum: one.einddatum,
    redenWijziging: one.redenWijziging,
    omvang: one.omvang,
    budget: one.budget,
  }));
}

function wantedOf(
  register: readonly RegisteredCareLine[],
  known: readonly WorldAssignment[],
  minutes: boolean,
): Wanted[] {
  const result = wantedFrom({
    careLines: register,
    assignments: assignmentsOf(known),
    minutesOnHourContract: (payer) => minutes && ['9103', '9105'].includes(payer),
  });
  expect(result.findings).toEqual([]);
  expect(result.heldKeys).toEqual([]);
  return result.wanted;
}

const started = world.assignments.filter(({ release }) => release === 'start');
const scriptKey = ({ key }: ScriptEntry): string => keyText({ declarant: '98765432', ...key });

describe('the fixtures', () => {
  it('are what the generator makes', () => {
    for (const [path, bytes] of makeFixtures()) {
      expect({ path, same: readFileSync(join(fixtures, path)).equals(bytes) }).toEqual({ path, same: true });
    }
  });

  it('are as large and as varied as the demo needs', () => {
    expect(september.lines.length + october.lines.length).toBe(2000 - 9);
    expect(september.rejected.length + october.rejected.length).toBe(9);
    expect(corrections.rejected).toEqual([]);
    const care = [...september.lines, ...october.lines];
    expect(care.filter((line) => line.approvedBy === null)).toHaveLength(5);
    expect(new Set(care.map((line) => monthOf(line.date)))).toEqual(new Set(['2026-09', '2026-10']));
    expect(new Set(care.map((line) => line.member)).size).toBe(12);
    expect(new Set(world.assignments.map(({ client }) => client.bsn)).size).toBe(150);
    for (const law of ['jw', 'wmo']) {
      expect(world.payers.filter(({ domain }) => domain === law).length).toBeGreaterThanOrEqual(3);
    }
    const sizes = world.assignments.flatMap(({ omvang }) => (omvang === null ? [] : [omvang]));
    expect([...new Set(sizes.map(({ eenheid }) => eenheid))].sort()).toEqual([
      '01',
      '04',
      '14',
      '16',
      '82',
      '83',
      '84',
    ]);
    expect([...new Set(sizes.map(({ frequentie }) => frequentie))].sort()).toEqual(['2', '4', '6']);
    expect(world.assignments.filter(({ budget }) => budget !== null).length).toBeGreaterThan(3);
    expect(world.assignments.filter(({ product }) => product?.code === null).length).toBeGreaterThan(3);
  });

  it('name every fault at the door', () => {
    const codes = [...september.rejected, ...october.rejected].flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
    const times = (code: string): number => codes.filter((one) => one === code).length;
    expect([times('POORT-C04'), times('POORT-C06'), times('POORT-C16'), codes.length]).toEqual([2, 1, 6, 9]);
  });

  it('assign no product twice at the same time to one client (TR302)', () => {
    const live = world.assignments.filter(({ toewijzingNummer }) => !removed().has(toewijzingNummer));
    const overlaps = live.flatMap((a) =>
      live.filter(
        (b) =>
          a.toewijzingNummer < b.toewijzingNummer &&
          a.client.bsn === b.client.bsn &&
          (a.product === null || b.product === null || a.product.categorie === b.product.categorie) &&
          (a.product?.code ?? b.product?.code) === (b.product?.code ?? a.product?.code) &&
          a.ingangsdatum <= (b.einddatum ?? '9999') &&
          b.ingangsdatum <= (a.einddatum ?? '9999'),
      ),
    );
    expect(overlaps).toEqual([]);
  });

  it('hold the list of assignments for a first start', () => {
    const reading = readAssignments({
      ...door,
      file: 'assignments.csv',
      bytes: readFileSync(join(fixtures, 'assignments.csv')),
    });
    expect({ rejected: reading.rejected, file: reading.fileFindings }).toEqual({ rejected: [], file: [] });
    const byVersion = (a: Assignment, b: Assignment): number => (versionText(a) < versionText(b) ? -1 : 1);
    expect([...reading.assignments].sort(byVersion)).toEqual(assignmentsOf(started).sort(byVersion));
  });
});

describe.each([true, false])('run 1 with minutes on hour contracts: %s', (minutes) => {
  const register = registerOf(september, october);
  const wanted = wantedOf(register, started, minutes);

  it('is refused by a strict payer where the script says so, and nowhere else', () => {
    const refused = refusals(wanted, world, started);
    expect(new Map([...refused].map(([key, codes]) => [key, codes]))).toEqual(
      new Map(script.map((entry) => [scriptKey(entry), [entry.expectedCode]])),
    );
    expect(wanted.length).toBeGreaterThanOrEqual(200);
  });

  it('is accepted after every mend, but for what is written off', () => {
    const mended = new Map(
      registerOf(september, october, corrections).map((line) => [line.externalId, line]),
    );
    const writtenOff = new Set<string>();
    for (const entry of script) {
      if (entry.mend.action === 'write-off') writtenOff.add(scriptKey(entry));
      if (entry.mend.action !== 'fix') continue;
      const lines = [...mended.values()]
        .filter((line) => keyText(keyOf(line)) === scriptKey(entry))
        .map((line) => ({ ...line, writtenOff: false }));
      const chosen = chooseLines(lines, entry.mend.line);
      if (Array.isArray(chosen)) throw new Error(JSON.stringify(chosen));
      const set = readCorrection(entry.mend.set, chosen.lines, { today, fictiveOnly: true });
      if (Array.isArray(set)) throw new Error(JSON.stringify(set));
      const corrected = correctLines(chosen.lines, { set, by: 'a', approvedBy: 'b', today });
      if (Array.isArray(corrected)) throw new Error(JSON.stringify(corrected));
      for (const next of corrected.lines)
        mended.set(next.externalId, { ...next, id: next.externalId, version: 9 });
    }
    const after = wantedOf([...mended.values()], world.assignments, minutes);
    expect(new Set(refusals(after, world, world.assignments).keys())).toEqual(writtenOff);
  });

  it('is followed by credits alone, credits with a new debit, and new debits', () => {
    const before = new Map(wanted.map((content) => [keyText(content.key), content.bedrag]));
    const after = new Map(
      wantedOf(registerOf(september, october, corrections), started, minutes).map((one) => [
        keyText(one.key),
        one.bedrag,
      ]),
    );
    const gone = [...before.keys()].filter((key) => !after.has(key));
    const changed = [...before].filter(([key, cents]) => after.has(key) && after.get(key) !== cents);
    expect(gone).toHaveLength(1);
    expect(changed.length).toBeGreaterThanOrEqual(8);
    const scripted = new Set(script.map(scriptKey));
    expect([...gone, ...changed.map(([key]) => key)].filter((key) => scripted.has(key))).toEqual([]);
  });
});

function removed(): Set<number> {
  return new Set(
    world.assignments.flatMap((one) => (one.redenWijziging === '13' ? [one.toewijzingNummer] : [])),
  );
}

function versionText(one: Assignment): string {
  return `${one.toewijzingNummer} ${one.toewijzingsdatum} ${one.toewijzingstijd}`;
}

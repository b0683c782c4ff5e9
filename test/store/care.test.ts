import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { CareLine } from '../../src/care/types.ts';
import { allAssignments, currentAssignments, saveAssignments } from '../../src/store/assignments.ts';
import {
  booksWithCare,
  careCounts,
  careLineByExternalId,
  careLinesOfKey,
  currentCareLines,
  markWrittenOff,
} from '../../src/store/care-lines.ts';
import { saveCareLines, type CareImport, type CareImportCounts } from '../../src/store/save-care-lines.ts';
import { openItem } from '../../src/store/uitval.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { aKey, aLine, anAssignment, book, importInfo, onlyOne, refusal } from './examples.ts';
import { anEvent, anItem } from './uitval-examples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

const correction: CareImport = { ...importInfo, origin: 'correction', fileName: 'uitval 1' };

async function saved(lines: readonly CareLine[], from = importInfo): Promise<CareImportCounts> {
  return (await saveCareLines(database.db, lines, from)).counts;
}

const none = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };

describe('the care register', () => {
  it('changes nothing when the same care comes twice', async () => {
    const lines = ['a', 'b', 'c'].map((externalId) => aLine({ externalId, toewijzingNummer: 1 }));
    expect(await saved(lines)).toEqual({ ...none, added: 3 });
    expect(await saved(lines)).toEqual({ ...none, unchanged: 3 });
  });

  it('keeps every version of a line and declares the last', async () => {
    const { db } = database;
    const line = aLine({ externalId: 'versions', toewijzingNummer: 2 });
    await saveCareLines(db, [line], importInfo);
    expect(await saved([{ ...line, volume: 90 }])).toEqual({ ...none, changed: 1 });
    expect(await saved([line])).toEqual({ ...none, changed: 1 });
    const withdrawn = { ...line, withdrawn: true };
    expect(await saved([withdrawn])).toEqual({ ...none, withdrawn: 1 });
    const versions = await db
      .selectFrom('care_line')
      .select(['version', 'volume', 'is_current', 'withdrawn'])
      .where('external_id', '=', 'versions')
      .orderBy('version')
      .execute();
    expect(versions.map((row) => [row.version, row.volume, row.is_current, row.withdrawn])).toEqual([
      [1, 60, false, false],
      [2, 90, false, false],
      [3, 60, false, false],
      [4, 60, true, true],
    ]);
    expect(await careLineByExternalId(db, line)).toMatchObject(withdrawn);
  });

  it('declares no care that waits for a second person, was withdrawn or written off', async () => {
    const { db } = database;
    const ready = aLine({ externalId: 'ready', toewijzingNummer: 3 });
    const lines = [
      ready,
      { ...ready, externalId: 'waits', approvedBy: null, approvedOn: null },
      { ...ready, externalId: 'withdrawn', withdrawn: true },
      { ...ready, externalId: 'written-off' },
    ];
    await saveCareLines(db, lines, importInfo);
    const item = await openItem(db, anItem(3), anEvent('rejected'));
    const all = await careLinesOfKey(db, aKey(3));
    expect(all.map((line) => line.externalId)).toEqual(['ready', 'waits', 'withdrawn', 'written-off']);
    await markWrittenOff(db, [all[3]?.id ?? ''], item);
    expect((await careLinesOfKey(db, aKey(3))).map((line) => line.writtenOff)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const declared = (await currentCareLines(db, book)).filter((line) => line.toewijzingNummer === 3);
    expect(onlyOne(declared)).toMatchObject({ ...ready, version: 1 });
    expect(await booksWithCare(db)).toEqual([book]);
    expect((await careCounts(db)).waitingForApproval).toBe(1);
  });

  it('keeps a correction when the file that it corrected comes again', async () => {
    const { db } = database;
    const line = aLine({ externalId: 'corrected', toewijzingNummer: 5 });
    const right = { ...line, volume: 45, registeredBy: 'cor', approvedBy: 'dirk' };
    await saveCareLines(db, [line], importInfo);
    expect(await saved([right], correction)).toEqual({ ...none, changed: 1 });
    expect(await saved([right], correction)).toEqual({ ...none, unchanged: 1 });
    expect(await saved([line])).toEqual({ ...none, unchanged: 1 });
    expect(await careLineByExternalId(db, line)).toMatchObject({ volume: 45, version: 2 });
  });

  it('takes what a file says newly in place of a correction, and names the line when it says otherwise', async () => {
    const { db } = database;
    const line = aLine({ externalId: 'mended', toewijzingNummer: 6 });
    await saveCareLines(db, [line], importInfo);
    await saveCareLines(db, [{ ...line, volume: 45, registeredBy: 'cor' }], correction);
    const atTheSource = { ...line, volume: 45, approvedBy: 'dirk' };
    expect(await saveCareLines(db, [atTheSource], importInfo)).toEqual({
      counts: { ...none, changed: 1 },
      replacedCorrections: [],
      alsoOfAnotherMember: [],
    });
    await saveCareLines(db, [{ ...atTheSource, volume: 30 }], correction);
    expect(await saveCareLines(db, [{ ...atTheSource, volume: 50 }], importInfo)).toMatchObject({
      counts: { ...none, changed: 1 },
      replacedCorrections: ['mended'],
    });
    expect(await careLineByExternalId(db, line)).toMatchObject({ volume: 50, version: 5 });
  });

  it('knows lines of two members with one number apart', async () => {
    const { db } = database;
    const one = aLine({ externalId: 'shared', toewijzingNummer: 7 });
    const other = { ...one, member: '87654321', toewijzingNummer: 8 };
    expect(await saveCareLines(db, [one, other], importInfo)).toMatchObject({
      counts: { ...none, added: 2 },
      alsoOfAnotherMember: [],
    });
    expect(await saved([{ ...other, volume: 1 }])).toEqual({ ...none, changed: 1 });
    expect(await careLineByExternalId(db, one)).toMatchObject({ ...one, version: 1 });
    expect(await careLineByExternalId(db, other)).toMatchObject({ volume: 1, version: 2 });
  });

  it('names a delivery that stands under another member too', async () => {
    const { db } = database;
    const line = aLine({ externalId: 'moved', toewijzingNummer: 9 });
    const moved = { ...line, member: '87654321' };
    await saveCareLines(db, [line], importInfo);
    expect((await saveCareLines(db, [moved], importInfo)).alsoOfAnotherMember).toEqual(['moved']);
    expect((await saveCareLines(db, [moved], importInfo)).alsoOfAnotherMember).toEqual([]);
    const ended = [
      { ...line, withdrawn: true },
      { ...line, member: '11111111' },
      { ...moved, withdrawn: true },
    ];
    expect((await saveCareLines(db, ended, importInfo)).alsoOfAnotherMember).toEqual([]);
  });

  it('imports the same lines from two files at once without doubling a version', async () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      aLine({ externalId: `race-${index}`, toewijzingNummer: 4 }),
    );
    const counts = await Promise.all([1, 2, 3].map(() => saved(lines)));
    expect(counts.reduce((sum, count) => sum + count.added, 0)).toBe(500);
    expect(counts.reduce((sum, count) => sum + count.unchanged, 0)).toBe(1000);
  });

  it('refuses care that its registrar approved, a changed version and a second current version', async () => {
    const { db } = database;
    const own = aLine({ externalId: 'own', approvedBy: 'anna' });
    expect(await refusal(saveCareLines(db, [own], importInfo))).toBe('care_line_four_eyes');
    await saveCareLines(db, [aLine({ externalId: 'x' })], importInfo);
    await saveCareLines(db, [aLine({ externalId: 'x', volume: 1 })], importInfo);
    const versions = db.updateTable('care_line').where('external_id', '=', 'x');
    expect(await refusal(versions.set({ volume: 2 }).execute())).toBe('care_line_immutable');
    expect(await refusal(versions.set({ is_current: true }).execute())).toBe('care_line_one_current');
    expect(await refusal(db.deleteFrom('care_line').execute())).toBe('care_line_append_only');
  });

  it('shows no BSN in the error of a row that is refused', async () => {
    const { db } = database;
    const wrong = aLine({ externalId: 'wrong', volume: -1 });
    const error: unknown = await saveCareLines(db, [wrong], importInfo).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: '23514' });
    const shown = `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack ?? ''}`;
    expect(shown).not.toContain(wrong.bsn);
  });
});

describe('assignments', () => {
  it('keeps every version and knows the current one (IV013)', async () => {
    const { db } = database;
    const first = anAssignment();
    const later = anAssignment({ toewijzingstijd: '11:00:00', omvang: null, budget: 500_000, product: null });
    const latest = anAssignment({ toewijzingsdatum: '2026-09-02', redenWijziging: '13', einddatum: null });
    expect(await saveAssignments(db, [latest, first], null)).toEqual({
      added: 2,
      unchanged: 0,
      contradicting: [],
    });
    expect(await saveAssignments(db, [first, later], null)).toEqual({
      added: 1,
      unchanged: 1,
      contradicting: [],
    });
    const other = { ...first, bsn: later.bsn === '999900018' ? '999990019' : '999900018' };
    expect((await saveAssignments(db, [other], null)).contradicting).toEqual([first.toewijzingNummer]);
    expect(await allAssignments(db, book)).toEqual([first, later, latest]);
    expect(await currentAssignments(db, { declarant: book.declarant })).toEqual([latest]);
  });

  it('refuses to change or forget one', async () => {
    await saveAssignments(database.db, [anAssignment()], null);
    expect(await refusal(sql`update assignment set bsn = '999900018'`.execute(database.db))).toBe(
      'assignment_append_only',
    );
    expect(await refusal(sql`delete from assignment`.execute(database.db))).toBe('assignment_append_only');
  });
});

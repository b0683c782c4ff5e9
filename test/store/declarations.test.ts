import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { saveCareLines } from '../../src/store/save-care-lines.ts';
import {
  careOfDeclaration,
  claimedOf,
  declarationById,
  declarationByIdentificatie,
  declarationByNummer,
  lastPeriode,
  overdue,
  prestatiesOfKey,
  unbuilt,
} from '../../src/store/declarations.ts';
import { inTransaction } from '../../src/store/db.ts';
import { messageById } from '../../src/store/messages.ts';
import { markOverdue } from '../../src/store/outcomes.ts';
import { startRun } from '../../src/store/runs.ts';
import { savePlan } from '../../src/store/save-plan.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import * as given from './examples.ts';

const { aDebit, aDraft, aKey, book, refusal } = given;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('a declaration', () => {
  it('comes back as it was planned, with its numbers and the care in it', async () => {
    const { db } = database;
    await saveCareLines(db, [given.aLine({ externalId: 'd1' })], given.importInfo);
    const careLine = await db.selectFrom('care_line').select('id').executeTakeFirstOrThrow();
    const share = { careLineId: String(careLine.id), member: '12345678', cents: 61_500 };
    const debit = aDebit(1, { careShares: [share] });
    const euro = aDebit(2, { eenheid: '83', volume: 20_000, productTarief: null, bedrag: 20_000 });
    const id = await given.planned(db, [debit, euro]);
    const stored = await declarationById(db, id);
    expect(stored).toMatchObject({ id, book, state: 'planned', declaratiePeriode: '2026-09', total: 81_500 });
    expect(stored?.declaratieNummer).toMatch(/^D\d{11}$/);
    const claimed = stored?.prestaties[0];
    expect({ ...claimed, careShares: [share] }).toMatchObject({ ...debit, state: 'planned' });
    expect(stored?.prestaties[0]?.referentieNummer).toMatch(/^R\d{19}$/);
    const care = await careOfDeclaration(db, id);
    expect([...care.values()]).toEqual([[share]]);
    expect((await unbuilt(db)).map((row) => row.id)).toEqual([id]);
    expect(await lastPeriode(db, book)).toBe('2026-09');
  });

  it('is found by the numbers that an answer names, and is overdue after its day', async () => {
    const { db } = database;
    const id = await given.sent(db, [aDebit(3)]);
    const stored = await declarationById(db, id);
    const message = await messageById(db, stored?.messageId ?? '');
    const { declarant, domain } = book;
    const identificatie = message?.identificatie ?? '';
    expect(await declarationByIdentificatie(db, { declarant, domain, identificatie })).toEqual(stored);
    const declaratieNummer = stored?.declaratieNummer ?? '';
    expect(await declarationByNummer(db, { declarant, domain, declaratieNummer })).toEqual(stored);
    expect(await overdue(db, '2026-11-17')).toEqual([]);
    expect((await overdue(db, '2026-11-18')).map((row) => row.id)).toEqual([id]);
    expect(await markOverdue(db, id)).toBe(true);
    expect(await given.answered(db, id, ['accepted'])).toBe(true);
    expect(await given.answered(db, id, ['rejected'])).toBe(false);
    expect((await prestatiesOfKey(db, aKey(3))).map((line) => line.state)).toEqual(['accepted']);
  });

  it('that was void does not count, and leaves room for the same lines again', async () => {
    const { db } = database;
    const other = { ...book, payer: '0518' };
    const debit = aDebit(4, { key: { ...aKey(4), payer: '0518' } });
    const { run } = await startRun(db, { night: null, startedBy: 'tester', filter: {} });
    const draft = { ...aDraft([debit]), book: other };
    const [id = ''] = await inTransaction(db, (trx) => savePlan(trx, run.id, [draft]));
    await sql`update declaratie set state = 'void' where id = ${Number(id)}`.execute(db);
    await sql`update prestatie set state = 'void' where declaratie_id = ${Number(id)}`.execute(db);
    expect(await lastPeriode(db, other)).toBeNull();
    expect(await claimedOf(db, other)).toEqual([]);
    await inTransaction(db, (trx) => savePlan(trx, run.id, [draft]));
    expect(await claimedOf(db, other)).toHaveLength(1);
  });

  it('refuses a total that is not the signed sum of its lines (TR358)', async () => {
    const { db } = database;
    const { run } = await startRun(db, { night: null, startedBy: 'tester', filter: {} });
    const draft = { ...aDraft([aDebit(5)]), total: 61_501 };
    expect(await refusal(inTransaction(db, (trx) => savePlan(trx, run.id, [draft])))).toBe(
      'declaratie_total',
    );
  });

  it('never has a number that was used before', async () => {
    const { db } = database;
    const id = await given.planned(db, [aDebit(7)]);
    const again =
      sql`insert into declaratie (run_id, declarant, payer, domain, declaratie_nummer, declaratie_periode,
        dagtekening, total_cents)
      select run_id, declarant, '0518', domain, declaratie_nummer, declaratie_periode, dagtekening, 0
      from declaratie where id = ${Number(id)}`.execute(db);
    expect(await refusal(again)).toBe('declaratie_nummer_unique');
    const { last_value: last } = given.onlyOne(
      (await sql<{ last_value: number }>`select last_value from referentie_series`.execute(db)).rows,
    );
    await sql`select setval('referentie_series', ${last - 1})`.execute(db);
    expect(await refusal(given.planned(db, [aDebit(8)]))).toBe('referentie_nummer_unique');
  });

  it('takes no further line later, and none of another book', async () => {
    const { db } = database;
    const id = Number(await given.planned(db, [aDebit(6)]));
    const copy = (changes: string) =>
      sql`insert into prestatie (declaratie_id, declarant, payer, domain, referentie_nummer, toewijzing_nummer,
          product_categorie, product_code, month, bsn, product_periode_begin, product_periode_end, volume, eenheid,
          product_tarief, bedrag_cents, debet_credit)
        select declaratie_id, declarant, ${sql.raw(changes)}, domain, 'X', 999, product_categorie, product_code,
          month, bsn, product_periode_begin, product_periode_end, volume, eenheid, product_tarief, bedrag_cents, 'D'
        from prestatie where declaratie_id = ${id}`.execute(db);
    expect(await refusal(copy('payer'))).toBe('prestatie_with_declaratie');
    expect(await refusal(copy(`'0518'`))).toBe('prestatie_with_declaratie');
  });
});

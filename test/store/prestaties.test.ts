import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { declarationById, prestatiesOfKey } from '../../src/store/declarations.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import * as given from './examples.ts';

const { aCredit, aDebit, aKey, refusal } = given;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('a debit', () => {
  it('is the only live one of its key, whatever state the first is in (TR389, TR416)', async () => {
    const { db } = database;
    const twice = given.planned(db, [aDebit(10), aDebit(10)]);
    expect(await refusal(twice)).toBe('prestatie_one_live_debit');
    const id = await given.sent(db, [aDebit(10)]);
    expect(await refusal(given.planned(db, [aDebit(10)]))).toBe('prestatie_one_live_debit');
    await given.answered(db, id, ['accepted']);
    expect(await refusal(given.planned(db, [aDebit(10)]))).toBe('prestatie_one_live_debit');
  });

  it('may be claimed again after it was rejected', async () => {
    const { db } = database;
    const id = await given.sent(db, [aDebit(11)]);
    await given.answered(db, id, ['rejected']);
    expect(await refusal(given.planned(db, [aDebit(11)]))).toBe('accepted');
    const lines = await prestatiesOfKey(db, aKey(11));
    expect(lines.map(({ state, codes }) => [state, codes])).toEqual([
      ['rejected', ['9340']],
      ['planned', []],
    ]);
  });

  it('is the only one of its key when two plan at the same moment', async () => {
    const { db } = database;
    const results = await Promise.all([1, 2, 3, 4].map(() => refusal(given.planned(db, [aDebit(12)]))));
    expect(results.filter((result) => result === 'accepted')).toHaveLength(1);
  });

  it('never overlaps another in its product period, and stays inside its month (IV089)', async () => {
    const { db } = database;
    await given.planned(db, [aDebit(13)]);
    const next = { ...aKey(13), month: '2026-10' };
    const long = aDebit(13, { key: next, productPeriode: { begin: '2026-09-30', end: '2026-10-31' } });
    expect(await refusal(given.planned(db, [long]))).toBe('prestatie_iv089');
    // The second guard, in case the first is ever dropped.
    const overlap = await refusal(
      db.transaction().execute(async (trx) => {
        await sql`alter table prestatie drop constraint prestatie_iv089`.execute(trx);
        await given.planned(trx, [long]);
      }),
    );
    expect(overlap).toBe('prestatie_no_overlap');
    const october = aDebit(13, { key: next, productPeriode: { begin: '2026-10-01', end: '2026-10-31' } });
    expect(await refusal(given.planned(db, [october]))).toBe('accepted');
  });

  it('names no previous number, has an amount, and a tariff unless its unit is euro', async () => {
    const { db } = database;
    const plan = (changes: Parameters<typeof aDebit>[1]) => refusal(given.planned(db, [aDebit(14, changes)]));
    expect(await plan({ vorigReferentieNummer: 'R1' })).toBe('prestatie_cd060');
    expect(await plan({ bedrag: 0 })).toBe('prestatie_amount');
    expect(await plan({ productTarief: null })).toBe('prestatie_cd087');
    expect(await plan({ eenheid: '83', productTarief: null })).toBe('prestatie_cs339');
  });

  it('never changes what it says, never goes back, never disappears', async () => {
    const { db } = database;
    const debit = await given.accepted(db, 15);
    const id = Number(debit.id);
    const line = db.updateTable('prestatie').where('id', '=', id);
    expect(await refusal(line.set({ bedrag_cents: 1 }).execute())).toBe('prestatie_immutable');
    expect(await refusal(line.set({ volume: 1 }).execute())).toBe('prestatie_immutable');
    expect(await refusal(line.set({ debet_credit: 'C' }).execute())).toBe('prestatie_immutable');
    expect(await refusal(line.set({ month: '2026-08-01' }).execute())).toBe('prestatie_immutable');
    expect(await refusal(line.set({ product_periode_end: '2026-09-29' }).execute())).toBe(
      'prestatie_immutable',
    );
    expect(await refusal(line.set({ referentie_nummer: 'R0' }).execute())).toBe('prestatie_immutable');
    expect(await refusal(line.set({ state: 'rejected' }).execute())).toBe('prestatie_move');
    expect(await refusal(line.set({ state: 'planned' }).execute())).toBe('prestatie_move');
    expect(await refusal(line.set({ credited_by: 'R0' }).execute())).toBe('prestatie_credited_by');
    expect(await refusal(db.deleteFrom('prestatie').where('id', '=', id).execute())).toBe(
      'prestatie_append_only',
    );
    expect(await refusal(sql`truncate prestatie cascade`.execute(db))).toMatch(/_append_only$/);
    const declaration = db.updateTable('declaratie').where('id', '=', Number(debit.declaratieId));
    expect(await refusal(declaration.set({ total_cents: 0 }).execute())).toBe('declaratie_immutable');
    expect(await refusal(declaration.set({ state: 'planned' }).execute())).toBe('declaratie_move');
  });
});

describe('a credit', () => {
  it('takes back an accepted debit, so that a new one may stand, also in the same message (IV086)', async () => {
    const { db } = database;
    const debit = await given.accepted(db, 20);
    const id = await given.planned(db, [aDebit(20, { volume: 12, bedrag: 73_800 }), aCredit(debit)]);
    const history = await prestatiesOfKey(db, aKey(20));
    const credit = history.find((line) => line.debetCredit === 'C');
    expect(history[0]?.creditedBy).toBe(credit?.referentieNummer);
    expect((await declarationById(db, id))?.total).toBe(12_300);
  });

  it('is the only one of its debit (TR390)', async () => {
    const { db } = database;
    const debit = await given.accepted(db, 21);
    expect(await refusal(given.planned(db, [aCredit(debit), aCredit(debit)]))).toBe(
      'prestatie_one_live_credit',
    );
    await given.planned(db, [aCredit(debit)]);
    expect(await refusal(given.planned(db, [aCredit(debit)]))).toBe('prestatie_one_live_credit');
  });

  it('is only of a debit that was accepted, never of a credit', async () => {
    const { db } = database;
    const pending = given.onlyOne(await given.prestatiesOf(db, await given.sent(db, [aDebit(22)])));
    expect(await refusal(given.planned(db, [aCredit(pending)]))).toBe('prestatie_credit_of_accepted');
    const debit = await given.accepted(db, 23);
    const id = await given.sent(db, [aCredit(debit)]);
    await given.answered(db, id, ['accepted']);
    const credit = given.onlyOne(await given.prestatiesOf(db, id));
    expect(await refusal(given.planned(db, [aCredit(credit)]))).toBe('prestatie_credit_of_accepted');
  });

  it('is a copy of its debit in everything (IV091)', async () => {
    const { db } = database;
    const debit = await given.accepted(db, 24);
    const differing = [
      { bedrag: 61_499 },
      { volume: 9 },
      { productTarief: 6149 },
      { bsn: '999900018' },
      { productPeriode: { begin: '2026-09-02', end: '2026-09-30' } },
      { key: { ...aKey(24), productCode: '45A05' } },
      { key: aKey(25) },
      { eenheid: '14' as const },
    ];
    for (const change of differing) {
      expect(await refusal(given.planned(db, [aCredit(debit, change)]))).toBe('prestatie_credit_is_copy');
    }
  });

  it('that fails gives its debit back, and takes down the debit that came with it', async () => {
    const { db } = database;
    for (const [number, result] of [
      [26, 'rejected'],
      [27, 'void'],
    ] as const) {
      const debit = await given.accepted(db, number);
      const id = await given.sent(db, [aCredit(debit), aDebit(number, { volume: 1, bedrag: 6150 })]);
      await given.answered(db, id, [result, result]);
      const history = await prestatiesOfKey(db, aKey(number));
      expect(history.map((line) => [line.state, line.creditedBy])).toEqual([
        ['accepted', null],
        [result, null],
        [result, null],
      ]);
      expect(await refusal(given.planned(db, [aDebit(number)]))).toBe('prestatie_one_live_debit');
      expect(await refusal(given.planned(db, [aCredit(debit)]))).toBe('accepted');
    }
  });

  it('that is refused while the debit replacing it was accepted cannot be booked: a person must look', async () => {
    const { db } = database;
    const debit = await given.accepted(db, 28);
    const id = await given.sent(db, [aCredit(debit), aDebit(28, { volume: 1, bedrag: 6150 })]);
    await expect(given.answered(db, id, ['rejected', 'accepted'])).rejects.toMatchObject({
      code: 'POORT_NOT_ALLOWED',
    });
    expect((await declarationById(db, id))?.state).toBe('sent');
    expect((await prestatiesOfKey(db, aKey(28))).map((line) => line.state)).toEqual([
      'accepted',
      'sent',
      'sent',
    ]);
  });
});

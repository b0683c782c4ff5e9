import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { inTransaction } from '../../src/store/db.ts';
import { applyEvent, openItem } from '../../src/store/uitval.ts';
import {
  uitvalCounts,
  uitvalItemById,
  uitvalItemByReferentie,
  uitvalItems,
  unfinishedItemOfKey,
} from '../../src/store/uitval-list.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { aKey, book, refusal } from './examples.ts';
import { anEvent, anItem } from './uitval-examples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('an uitval item', () => {
  it('keeps its history, and a renewed rejection is the next attempt of the same item', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(1), anEvent('rejected'));
    const step = (kind: Parameters<typeof anEvent>[0], from: 'open' | 'ready' | 'resubmitted', to: 'ready') =>
      applyEvent(db, id, anEvent(kind), to, from);
    expect(await step('fixed', 'open', 'ready')).toBe(true);
    expect(await step('fixed', 'open', 'ready')).toBe(false);
    await applyEvent(db, id, anEvent('resubmitted'), 'resubmitted', 'ready');
    const again = { attempt: 2, codes: ['9384'], referentieNummer: 'R1b', cents: 5 };
    await applyEvent(db, id, anEvent('rejected'), 'open', 'resubmitted', again);
    const found = await uitvalItemById(db, id);
    expect(found?.item).toMatchObject({ ...anItem(1), ...again, state: 'open', id });
    expect(found?.events.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['rejected', null, 'open'],
      ['fixed', 'open', 'ready'],
      ['resubmitted', 'ready', 'resubmitted'],
      ['rejected', 'resubmitted', 'open'],
    ]);
    const { declarant, domain } = book;
    expect((await uitvalItemByReferentie(db, { declarant, domain, referentieNummer: 'R1b' }))?.id).toBe(id);
  });

  it('is found by what a person knows of it', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(2, { codes: ['0611'], member: '87654321' }), anEvent('rejected'));
    const ids = async (filter: Parameters<typeof uitvalItems>[1]) =>
      (await uitvalItems(db, filter)).map((item) => item.id);
    expect(await ids({ code: '0611' })).toEqual([id]);
    expect(await ids({ member: '87654321', book })).toEqual([id]);
    expect(await ids({ key: aKey(2) })).toEqual([id]);
    expect(await ids({ ids: [id, 'nonsense'] })).toEqual([id]);
    expect(await ids({ member: '87654321', states: ['ready'] })).toEqual([]);
    expect((await unfinishedItemOfKey(db, aKey(2)))?.id).toBe(id);
    expect((await uitvalCounts(db))['open']?.count).toBeGreaterThan(0);
  });

  it('never changes state without its event in the same transaction', async () => {
    const { db } = database;
    const id = Number(await openItem(db, anItem(3), anEvent('rejected')));
    const silently = () =>
      db.updateTable('uitval_item').set({ state: 'ready' }).where('id', '=', id).execute();
    expect(await refusal(silently())).toBe('uitval_has_event');
    const event = {
      item_id: id,
      kind: 'fixed',
      by: 'x',
      reason: '',
      from_state: 'open',
      to_state: 'ready',
    } as const;
    await db.insertInto('uitval_event').values(event).execute();
    expect(await refusal(silently())).toBe('uitval_has_event');
    const bare = sql`insert into uitval_item (scope, declarant, payer, domain, state, level, code, cause, fixed_by,
      resubmittable, cents, opened_on) values ('data', '98765432', '0363', 'jw', 'open', 'none', 'x', 'x', 'office',
      false, 0, '2026-11-03')`;
    expect(await refusal(bare.execute(db))).toBe('uitval_has_event');
    expect(await refusal(db.updateTable('uitval_event').set({ by: 'y' }).execute())).toBe(
      'uitval_event_append_only',
    );
    expect(await refusal(db.deleteFrom('uitval_event').execute())).toBe('uitval_event_append_only');
    expect(await refusal(db.deleteFrom('uitval_item').execute())).toBe('uitval_item_append_only');
  });

  it('goes nowhere when the transaction fails', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(4), anEvent('rejected'));
    const failing = inTransaction(db, async (trx) => {
      await applyEvent(trx, id, anEvent('fixed'), 'ready', 'open');
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    const found = await uitvalItemById(db, id);
    expect([found?.item.state, found?.events.length]).toEqual(['open', 1]);
  });

  it('is the only unfinished one of its key', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(5), anEvent('rejected'));
    expect(await refusal(openItem(db, anItem(5), anEvent('rejected')))).toBe('uitval_one_item_a_key');
    const whole = anItem(5, { scope: 'silence', keys: [aKey(5), aKey(6)] });
    expect(await refusal(openItem(db, whole, anEvent('rejected')))).toBe('accepted');
    await applyEvent(db, id, anEvent('accepted'), 'resolved', 'open');
    expect(await refusal(openItem(db, anItem(5), anEvent('rejected')))).toBe('accepted');
    expect(await refusal(applyEvent(db, id, anEvent('reopened'), 'open', 'resolved'))).toBe(
      'uitval_one_item_a_key',
    );
  });

  it('has at most one open successor', async () => {
    const { db } = database;
    const first = await openItem(db, anItem(7, { scope: 'declaration' }), anEvent('rejected'));
    const next = anItem(8, { scope: 'declaration', previousItemId: first });
    const second = await openItem(db, next, anEvent('rejected'));
    expect(await refusal(openItem(db, next, anEvent('rejected')))).toBe('uitval_one_open_successor');
    await applyEvent(db, second, anEvent('vanished'), 'resolved', 'open');
    expect(await refusal(openItem(db, next, anEvent('rejected')))).toBe('accepted');
  });

  it('is written off or carried over with a reason, and carried over until a day', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(9), anEvent('rejected'));
    const writeOff = (reason: string) =>
      applyEvent(db, id, anEvent('written-off', reason), 'written-off', 'open');
    expect(await refusal(writeOff(' '))).toBe('uitval_event_reason');
    const carry = applyEvent(db, id, anEvent('carried-over', 'waits'), 'carried-over', 'open', {
      carriedOverUntil: '2027-01-01',
    });
    expect(await carry).toBe(true);
    await applyEvent(db, id, anEvent('reopened'), 'open', 'carried-over');
    expect((await uitvalItemById(db, id))?.item.carriedOverUntil).toBeNull();
    expect(await writeOff('too small to mend')).toBe(true);
  });

  it('moves once when two people act at the same moment', async () => {
    const { db } = database;
    const id = await openItem(db, anItem(10), anEvent('rejected'));
    const moves = await Promise.all(
      [1, 2, 3].map(() => applyEvent(db, id, anEvent('fixed'), 'ready', 'open')),
    );
    expect(moves.filter(Boolean)).toHaveLength(1);
    expect((await uitvalItemById(db, id))?.events).toHaveLength(2);
  });
});

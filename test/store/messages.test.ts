import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import {
  insertIncoming,
  insertOutgoing,
  listMessages,
  messageById,
  messageByTraceerId,
  messageCounts,
  payloadOf,
} from '../../src/store/messages.ts';
import {
  markConfirmed,
  recordHeader,
  recordStatus,
  setMessageState,
  toConfirm,
  toFollow,
  toProcess,
  toSend,
} from '../../src/store/message-states.ts';
import { attemptsOf, finishAttempt, startAttempt } from '../../src/store/send-attempts.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { anOutgoing, book, refusal } from './examples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('an outgoing message', () => {
  it('lives from built to answered, and keeps its bytes', async () => {
    const { db } = database;
    const message = anOutgoing({ identificatie: 'LIFE', payload: Buffer.from([0, 255, 13, 10]) });
    const id = await insertOutgoing(db, message);
    expect(await payloadOf(db, id)).toEqual(Buffer.from([0, 255, 13, 10]));
    expect((await toSend(db)).map((row) => row.id)).toEqual([id]);
    expect(await setMessageState(db, id, ['built'], 'sending')).toBe(true);
    expect(await setMessageState(db, id, ['built'], 'sending')).toBe(false);
    const number = await startAttempt(db, id);
    await finishAttempt(db, id, number, { outcome: 'accepted', httpStatus: 204 });
    expect(await startAttempt(db, id)).toBe(2);
    await setMessageState(db, id, ['sending'], 'sent');
    expect((await toFollow(db)).map((row) => row.id)).toEqual([id]);
    const changed = new Date('2026-11-03T10:00:00Z');
    await recordStatus(db, id, 'Bezorgd', changed);
    await setMessageState(db, id, ['sent'], 'delivered');
    await setMessageState(db, id, ['delivered', 'overdue'], 'answered');
    const stored = await messageByTraceerId(db, 'out', message.traceerId);
    expect(stored).toMatchObject({
      id,
      state: 'answered',
      size: 4,
      status: 'Bezorgd',
      statusChangedAt: changed,
    });
    expect(stored?.sentAt).toBeInstanceOf(Date);
    expect((await attemptsOf(db, id)).map((attempt) => attempt.outcome)).toEqual(['accepted', null]);
    expect(await toSend(db)).toEqual([]);
    expect(await messageCounts(db, 'out')).toEqual({ answered: 1 });
    expect(await listMessages(db, { direction: 'out', type: 'JW323', states: ['answered'] })).toEqual([
      stored,
    ]);
  });

  it('never changes and never disappears', async () => {
    const { db } = database;
    const id = Number(await insertOutgoing(db, anOutgoing({ identificatie: 'FIXED' })));
    const row = db.updateTable('message').where('id', '=', id);
    const other = crypto.randomUUID();
    expect(await refusal(row.set({ payload: Buffer.from('x') }).execute())).toBe('message_append_only');
    expect(await refusal(row.set({ sha256: 'x' }).execute())).toBe('message_append_only');
    expect(await refusal(row.set({ traceer_id: other }).execute())).toBe('message_append_only');
    expect(await refusal(row.set({ identificatie: 'ELSE' }).execute())).toBe('message_append_only');
    expect(await refusal(row.set({ payer: '0518' }).execute())).toBe('message_append_only');
    expect(await refusal(row.set({ state: 'answered' }).execute())).toBe('message_move');
    expect(await refusal(row.set({ state: 'processed' }).execute())).toBe('message_move');
    expect(await refusal(db.deleteFrom('message').execute())).toBe('message_append_only');
    expect(await refusal(sql`truncate message cascade`.execute(db))).toMatch(/_append_only$/);
  });

  it('has an Identificatie and a traceerId of its own, and a whole header', async () => {
    const { db } = database;
    const message = anOutgoing({ identificatie: 'ONCE' });
    await insertOutgoing(db, message);
    expect(await refusal(insertOutgoing(db, { ...anOutgoing(), identificatie: 'ONCE' }))).toBe(
      'message_identificatie',
    );
    expect(await refusal(insertOutgoing(db, { ...message, identificatie: 'TWICE' }))).toBe(
      'message_traceer_id',
    );
    const wmo = anOutgoing({ identificatie: 'ONCE', domain: 'wmo', type: 'WMO323', standard: 'iWmo' });
    expect(await refusal(insertOutgoing(db, wmo))).toBe('accepted');
    const halved = sql`insert into message (direction, traceer_id, conversatie_id, state, payload, sha256)
      values ('out', gen_random_uuid(), gen_random_uuid(), 'built', 'x', encode(sha256('x'), 'hex'))`;
    expect(await refusal(halved.execute(db))).toBe('message_out_complete');
    const wrongHash = sql`insert into message (direction, traceer_id, conversatie_id, state, payload, sha256)
      values ('in', gen_random_uuid(), gen_random_uuid(), 'received', 'x', encode(sha256('y'), 'hex'))`;
    expect(await refusal(wrongHash.execute(db))).toBe('message_sha256');
  });
});

describe('an incoming message', () => {
  it('is stored once, confirmed and processed in any order', async () => {
    const { db } = database;
    const traceerId = crypto.randomUUID();
    const message = { traceerId, conversatieId: crypto.randomUUID(), payload: Buffer.from('<x/>') };
    const { id, inserted } = await insertIncoming(db, message);
    expect(inserted).toBe(true);
    expect(await insertIncoming(db, message)).toEqual({ id, inserted: false });
    expect((await toProcess(db)).map((row) => row.id)).toEqual([id]);
    await recordHeader(db, id, { type: 'JW325', ...book, identificatie: 'G1', dagtekening: '2026-11-05' });
    expect(await refusal(recordHeader(db, id, { type: 'JW301' }))).toBe('message_append_only');
    await setMessageState(db, id, ['received', 'confirmed'], 'processed');
    expect((await toConfirm(db)).map((row) => row.id)).toEqual([id]);
    await markConfirmed(db, id);
    expect(await toConfirm(db)).toEqual([]);
    expect(await messageById(db, id)).toMatchObject({
      state: 'processed',
      type: 'JW325',
      identificatie: 'G1',
    });
  });

  it('is stored once when two pull it at the same moment', async () => {
    const traceerId = crypto.randomUUID();
    const message = { traceerId, conversatieId: traceerId, payload: Buffer.from('<x/>') };
    const results = await Promise.all([1, 2, 3, 4].map(() => insertIncoming(database.db, message)));
    expect(results.filter((result) => result.inserted)).toHaveLength(1);
    expect(new Set(results.map((result) => result.id)).size).toBe(1);
  });
});

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../calendar.ts';
import type { Domain } from '../prestatie-key.ts';
import type { MessageDirection, MessageState } from './database.ts';
import { rowId, type Db } from './db.ts';
import { listed, messageOf, type StoredMessage } from './message-row.ts';

export type { StoredMessage };

/** What the header of a message says of it. */
export interface MessageHeader {
  readonly type: string;
  readonly standard: string;
  readonly release: string;
  readonly declarant: string;
  readonly payer: string;
  readonly domain: Domain;
  readonly identificatie: string;
  readonly dagtekening: Day;
}

export interface NewOutgoing extends MessageHeader {
  readonly traceerId: string;
  readonly conversatieId: string;
  readonly alsAntwoordOp?: string | null;
  readonly payload: Uint8Array;
}

export interface NewIncoming extends Partial<MessageHeader> {
  readonly traceerId: string;
  readonly conversatieId: string;
  readonly alsAntwoordOp?: string | null;
  readonly payload: Uint8Array;
}

/** Stores a message that is to be sent, state built. To be committed before it is sent. Gives its id. */
export async function insertOutgoing(db: Db, message: NewOutgoing): Promise<string> {
  const { id } = await db
    .insertInto('message')
    .values({ ...valuesOf(message), direction: 'out', state: 'built' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return String(id);
}

/**
 * Stores a message that came in, state received. To be committed before its receipt is confirmed. A message whose traceerId is
 * known is not stored again: `inserted` is false and `id` is the first one's.
 */
export async function insertIncoming(
  db: Db,
  message: NewIncoming,
): Promise<{ id: string; inserted: boolean }> {
  const row = await db
    .insertInto('message')
    .values({ ...valuesOf(message), direction: 'in', state: 'received' })
    .onConflict((conflict) => conflict.columns(['direction', 'traceer_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row !== undefined) return { id: String(row.id), inserted: true };
  const known = await db
    .selectFrom('message')
    .select('id')
    .where('direction', '=', 'in')
    .where('traceer_id', '=', message.traceerId)
    .executeTakeFirstOrThrow();
  return { id: String(known.id), inserted: false };
}

function valuesOf(message: NewIncoming) {
  return {
    type: message.type ?? null,
    standard: message.standard ?? null,
    release: message.release ?? null,
    declarant: message.declarant ?? null,
    payer: message.payer ?? null,
    domain: message.domain ?? null,
    identificatie: message.identificatie ?? null,
    dagtekening: message.dagtekening ?? null,
    traceer_id: message.traceerId,
    conversatie_id: message.conversatieId,
    als_antwoord_op: message.alsAntwoordOp ?? null,
    payload: Buffer.from(message.payload),
    sha256: createHash('sha256').update(message.payload).digest('hex'),
  };
}

/** The raw bytes of a message; null when there is no such message. */
export async function payloadOf(db: Db, id: string): Promise<Buffer | null> {
  const row = await db.selectFrom('message').select('payload').where('id', '=', rowId(id)).executeTakeFirst();
  return row?.payload ?? null;
}

/** A message by its id; null when there is none. */
export async function messageById(db: Db, id: string): Promise<StoredMessage | null> {
  const row = await db.selectFrom('message').select(listed).where('id', '=', rowId(id)).executeTakeFirst();
  return row === undefined ? null : messageOf(row);
}

/** A message by the number that the exchange knows it by. */
export async function messageByTraceerId(
  db: Db,
  direction: MessageDirection,
  traceerId: string,
): Promise<StoredMessage | null> {
  const row = await db
    .selectFrom('message')
    .select(listed)
    .where('direction', '=', direction)
    .where('traceer_id', '=', traceerId)
    .executeTakeFirst();
  return row === undefined ? null : messageOf(row);
}

export interface MessageFilter {
  readonly direction?: MessageDirection | undefined;
  readonly states?: readonly MessageState[] | undefined;
  readonly type?: string | undefined;
  readonly declarant?: string | undefined;
  readonly payer?: string | undefined;
  readonly domain?: Domain | undefined;
  readonly identificatie?: string | undefined;
  readonly conversatieId?: string | undefined;
  /** Oldest first unless this says otherwise. */
  readonly newestFirst?: boolean | undefined;
  readonly limit?: number | undefined;
}

/** Messages that match every part of the filter, without their bytes. */
export async function listMessages(db: Db, filter: MessageFilter = {}): Promise<StoredMessage[]> {
  let query = db.selectFrom('message').select(listed);
  if (filter.direction !== undefined) query = query.where('direction', '=', filter.direction);
  if (filter.states !== undefined) {
    query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
  }
  if (filter.type !== undefined) query = query.where('type', '=', filter.type);
  if (filter.declarant !== undefined) query = query.where('declarant', '=', filter.declarant);
  if (filter.payer !== undefined) query = query.where('payer', '=', filter.payer);
  if (filter.domain !== undefined) query = query.where('domain', '=', filter.domain);
  if (filter.identificatie !== undefined) query = query.where('identificatie', '=', filter.identificatie);
  if (filter.conversatieId !== undefined) query = query.where('conversatie_id', '=', filter.conversatieId);
  query = query.orderBy('id', filter.newestFirst === true ? 'desc' : 'asc');
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return (await query.execute()).map(messageOf);
}

/** How many messages stand in each state. */
export async function messageCounts(db: Db, direction: MessageDirection): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('message')
    .select(['state', (make) => make.fn.countAll<number>().as('count')])
    .where('direction', '=', direction)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

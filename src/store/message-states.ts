import { sql } from 'kysely';
import type { InboxState, OutboxState } from './database.ts';
import { rowId, type Db } from './db.ts';
import { listed, messageOf } from './message-row.ts';
import { listMessages, type MessageHeader, type StoredMessage } from './messages.ts';

/** What is written together with a new state. */
export interface MessageChange {
  readonly refusedCodes?: readonly string[];
  readonly detail?: string | null;
  /** When it may be tried or asked after again. */
  readonly notBefore?: Date | null;
}

/**
 * Moves a message from one of the expected states to another; gives false when it stood elsewhere (somebody was first).
 * Staying where it is counts as a move. The moment is kept: sent_at, delivered_at, answered_at, confirmed_at, processed_at. The database
 * refuses a move that the life of a message does not know (table message_move).
 */
export async function setMessageState(
  db: Db,
  id: string,
  from: readonly (OutboxState | InboxState)[],
  to: OutboxState | InboxState,
  change: MessageChange = {},
): Promise<boolean> {
  const now = new Date();
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({
      state: to,
      ...(to === 'sent' ? { sent_at: now } : {}),
      // A message that was delivered was sent, also when we never heard the exchange say so.
      ...(to === 'delivered' ? { delivered_at: now, sent_at: sql<Date>`coalesce(sent_at, ${now})` } : {}),
      ...(to === 'answered' ? { answered_at: now, sent_at: sql<Date>`coalesce(sent_at, ${now})` } : {}),
      ...(to === 'confirmed' ? { confirmed_at: now } : {}),
      ...(to === 'processed' ? { processed_at: now } : {}),
      ...(change.refusedCodes === undefined ? {} : { refused_codes: [...change.refusedCodes] }),
      ...(change.detail === undefined ? {} : { detail: change.detail }),
      ...(change.notBefore === undefined ? {} : { not_before: change.notBefore }),
    })
    .where('id', '=', rowId(id))
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps what the status service last said of a sent message. */
export async function recordStatus(db: Db, id: string, status: string, changedAt: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ status, status_changed_at: changedAt })
    .where('id', '=', rowId(id))
    .execute();
}

/** Lets a message wait until a moment before it is tried or asked after again. */
export async function postpone(db: Db, id: string, notBefore: Date): Promise<void> {
  await db.updateTable('message').set({ not_before: notBefore }).where('id', '=', rowId(id)).execute();
}

/** Keeps what a person should know of a message; its state stays. */
export async function noteDetail(db: Db, id: string, detail: string): Promise<void> {
  await db.updateTable('message').set({ detail }).where('id', '=', rowId(id)).execute();
}

/** Stops the lane: nothing that is still to be sent is tried before this moment (429, Retry-After). */
export async function stopLane(db: Db, until: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ not_before: sql<Date>`greatest(not_before, ${until})` })
    .where('direction', '=', 'out')
    .where('state', 'in', ['built', 'unknown', 'sending'])
    .execute();
}

/** Keeps what the header of an incoming message says, once it was read. What is known already never changes. */
export async function recordHeader(db: Db, id: string, header: Partial<MessageHeader>): Promise<void> {
  await db
    .updateTable('message')
    .set({ ...header })
    .where('id', '=', rowId(id))
    .execute();
}

/**
 * Marks that the exchange knows we have the message. A message that was processed or put aside before that keeps its
 * state; only the moment is kept.
 */
export async function markConfirmed(db: Db, id: string): Promise<void> {
  await db
    .updateTable('message')
    .set({
      confirmed_at: sql<Date>`coalesce(confirmed_at, now())`,
      state: sql<InboxState>`case state when 'received' then 'confirmed' else state end`,
    })
    .where('id', '=', rowId(id))
    .where('direction', '=', 'in')
    .execute();
}

/** Messages that must be pushed: built, or caught between push and answer (ask their status first). Oldest first. */
export async function toSend(db: Db): Promise<StoredMessage[]> {
  return listMessages(db, { direction: 'out', states: ['built', 'sending', 'unknown'] });
}

/** Messages whose way through the exchange is not over yet. Oldest first. */
export async function toFollow(db: Db): Promise<StoredMessage[]> {
  return listMessages(db, { direction: 'out', states: ['sending', 'unknown', 'sent', 'overdue'] });
}

/** Incoming messages that were committed and not processed. Oldest first. */
export async function toProcess(db: Db): Promise<StoredMessage[]> {
  return listMessages(db, { direction: 'in', states: ['received', 'confirmed'] });
}

/** Incoming messages whose receipt the exchange was not told yet. Oldest first. */
export async function toConfirm(db: Db): Promise<StoredMessage[]> {
  const rows = await db
    .selectFrom('message')
    .select(listed)
    .where('direction', '=', 'in')
    .where('confirmed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(messageOf);
}

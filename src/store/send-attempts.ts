import { sql } from 'kysely';
import type { AttemptOutcome } from './database.ts';
import { rowId, type Db } from './db.ts';

/** One push of a message. `outcome` is null while it runs, or when the process died in it. */
export interface SendAttempt {
  readonly number: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly outcome: AttemptOutcome | null;
  readonly httpStatus: number | null;
  readonly detail: string | null;
}

/** Notes that a push begins; to be committed before the first byte leaves. Gives the number of the attempt. */
export async function startAttempt(db: Db, messageId: string): Promise<number> {
  const row = await db
    .insertInto('send_attempt')
    .values({
      message_id: rowId(messageId),
      number: sql<number>`(select 1 + coalesce(max(number), 0) from send_attempt
        where message_id = ${rowId(messageId)})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return row.number;
}

/** Notes what a push came to. */
export async function finishAttempt(
  db: Db,
  messageId: string,
  number: number,
  result: { readonly outcome: AttemptOutcome; readonly httpStatus?: number; readonly detail?: string },
): Promise<void> {
  await db
    .updateTable('send_attempt')
    .set({
      finished_at: new Date(),
      outcome: result.outcome,
      http_status: result.httpStatus ?? null,
      detail: result.detail ?? null,
    })
    .where('message_id', '=', rowId(messageId))
    .where('number', '=', number)
    .execute();
}

/** Every push of a message, in order. */
export async function attemptsOf(db: Db, messageId: string): Promise<SendAttempt[]> {
  const rows = await db
    .selectFrom('send_attempt')
    .selectAll()
    .where('message_id', '=', rowId(messageId))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    outcome: row.outcome,
    httpStatus: row.http_status,
    detail: row.detail,
  }));
}

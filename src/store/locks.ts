import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { bookText, type Book } from '../prestatie-key.ts';
import type { Db, Trx } from './db.ts';

/** Waits until nobody else plans or settles this book; held until the transaction ends. */
export async function withBookLock(trx: Trx, book: Book): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`book ${bookText(book)}`}, 0))`.execute(trx);
}

export type Led<T> = { readonly leader: true; readonly value: T } | { readonly leader: false };

/**
 * Does the work when nobody else does work of this name on this database, else gives `leader: false` at once. There may be
 * one puller a declarant (two take each other's messages). The lock is the session's: it goes when the process dies.
 */
export async function tryLeader<T>(db: Db, name: string, work: () => Promise<T>): Promise<Led<T>> {
  return db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`leader ${name}`}, 0)`;
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(
      connection,
    );
    if (rows[0]?.taken !== true) return { leader: false };
    try {
      return { leader: true, value: await work() };
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection);
    }
  });
}

/**
 * Says "I am here" under a name until `leave` is aborted: a shared lock of one session, which goes when the process
 * dies. Throws when the connection breaks; say it again then.
 */
export async function bePresent(
  db: Db,
  name: string,
  leave: AbortSignal,
  everyMilliseconds: number,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`present ${name}`}, 0)`;
    await sql`select pg_advisory_lock_shared(${key})`.execute(connection);
    try {
      while (!leave.aborted) {
        await sql`select 1`.execute(connection);
        await pause(everyMilliseconds, undefined, { signal: leave }).catch(() => undefined);
      }
    } finally {
      await sql`select pg_advisory_unlock_shared(${key})`.execute(connection).catch(() => undefined);
    }
  });
}

/** Whether anybody says to be here under this name. */
export async function isPresent(db: Db, name: string): Promise<boolean> {
  // Looked up instead of tried: two who tried at the same moment would take each other for the one they look for.
  const { rows } = await sql<{ present: boolean }>`
    select exists (
      select from pg_locks l, hashtextextended(${`present ${name}`}, 0) as k(key)
      where l.locktype = 'advisory' and l.mode = 'ShareLock' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid::bigint = (k.key >> 32) & 4294967295 and l.objid::bigint = k.key & 4294967295
    ) as present`.execute(db);
  return rows[0]?.present === true;
}

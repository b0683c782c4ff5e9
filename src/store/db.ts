import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Month } from '../calendar.ts';
import type { Book } from '../prestatie-key.ts';
import type { Database } from './database.ts';

/** Where a repository function works: the database, or a transaction that its caller opened. */
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/** Does the work in one transaction: all of it or nothing. Inside a transaction it joins that one. */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db);
  return db.transaction().execute(work);
}

function isTransaction(db: Db): db is Trx {
  return db.isTransaction;
}

/** The row number of an id as the outside knows it; a text that is no id gives 0, which no row has. */
export function rowId(id: string): number {
  return /^[1-9]\d{0,15}$/.test(id) ? Number(id) : 0;
}

/** A month as its first day, which is how the database keeps it. */
export function firstDay(month: Month): string {
  return `${month}-01`;
}

/** Condition: the row belongs to this book. */
export function ofBook(book: Book): RawBuilder<boolean> {
  return sql<boolean>`(declarant = ${book.declarant} and payer = ${book.payer} and domain = ${book.domain})`;
}

/** A typed array parameter for `unnest`: one bind value however many rows. */
export function array(values: readonly unknown[], type: string): RawBuilder<unknown> {
  return sql`${values}::${sql.raw(type)}[]`;
}

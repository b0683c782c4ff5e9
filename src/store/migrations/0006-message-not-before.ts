import { sql, type Kysely } from 'kysely';

/** When a message may be tried or asked after again: back-off after a failure, Retry-After of a blocked lane. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table message add column not_before timestamptz`.execute(db);
}

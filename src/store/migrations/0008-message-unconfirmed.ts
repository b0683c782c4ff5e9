import { sql, type Kysely } from 'kysely';

/** Every pull looks for messages whose receipt was not confirmed: there are few of them among very many. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_unconfirmed on message (id)
    where direction = 'in' and confirmed_at is null`.execute(db);
}

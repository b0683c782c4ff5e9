import { sql, type Kysely } from 'kysely';

/** A BSN may not be kept under its name; that a field of this name was changed may be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit_event drop constraint audit_event_no_bsn;
    alter table audit_event add constraint audit_event_no_bsn check (detail::text !~* '"bsn":')`.execute(db);
}

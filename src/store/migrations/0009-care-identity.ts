import { sql, type Kysely } from 'kysely';

/**
 * Two members may use the same number for a delivery, so that a line is of a member. An import says whether it was a
 * file or a correction made here, because a file is compared with what files said before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table care_import add column origin text not null default 'file' check (origin in ('file', 'correction'));
    update care_import set origin = 'correction' where file_name ~ '^uitval [0-9]+$';

    alter table care_line drop constraint care_line_declarant_external_id_version_key;
    alter table care_line add constraint care_line_version unique (declarant, external_id, member, version);
    drop index care_line_one_current;
    create unique index care_line_one_current on care_line (declarant, external_id, member) where is_current;
  `.execute(db);
}

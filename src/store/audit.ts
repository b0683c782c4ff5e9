import type { Db } from './db.ts';

/** Who looked at or changed what (NEN 7513). `detail` never holds a BSN or a name. */
export interface AuditRecord {
  readonly who: string;
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes one audit event; in the transaction of the change it is about. */
export async function record(db: Db, event: AuditRecord): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      who: event.who,
      what: event.what,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}

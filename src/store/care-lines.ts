import { sql, type Selectable } from 'kysely';
import type { KeptCareLine, RegisteredCareLine } from '../care/types.ts';
import type { Book, Domain, PrestatieKey } from '../prestatie-key.ts';
import type { CareLineTable } from './database.ts';
import { array, firstDay, ofBook, rowId, type Db } from './db.ts';

/** The care of a book that may be declared: current, approved, not withdrawn, not written off. */
export async function currentCareLines(db: Db, book: Book): Promise<RegisteredCareLine[]> {
  const rows = await db
    .selectFrom('care_line')
    .selectAll()
    .where(ofBook(book))
    .where('is_current', '=', true)
    .where('withdrawn', '=', false)
    .where('written_off_by', 'is', null)
    .where('approved_by', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(careLineOf);
}

/** The care lines of one key, current versions only, also those that may not be declared. */
export async function careLinesOfKey(db: Db, key: PrestatieKey): Promise<KeptCareLine[]> {
  const rows = await db
    .selectFrom('care_line')
    .selectAll()
    .where(ofBook(key))
    .where('toewijzing_nummer', '=', key.toewijzingNummer)
    .where('product_categorie', '=', key.productCategorie)
    .where('product_code', '=', key.productCode)
    .where('month', '=', firstDay(key.month))
    .where('is_current', '=', true)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...careLineOf(row), writtenOff: row.written_off_by !== null }));
}

/** The current version of a member's care line by the id that its own system gave it; null when there is none. */
export async function careLineByExternalId(
  db: Db,
  { declarant, member, externalId }: Pick<RegisteredCareLine, 'declarant' | 'member' | 'externalId'>,
): Promise<RegisteredCareLine | null> {
  const row = await db
    .selectFrom('care_line')
    .selectAll()
    .where('declarant', '=', declarant)
    .where('member', '=', member)
    .where('external_id', '=', externalId)
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : careLineOf(row);
}

/**
 * Every book with care, prestaties or open uitval: withdrawn care must still be credited, and an item whose care moved
 * to another payer must still be noticed to be empty.
 */
export async function booksWithCare(db: Db): Promise<Book[]> {
  const { rows } = await sql<{ declarant: string; payer: string; domain: Domain }>`
    select declarant, payer, domain from care_line where is_current
    union select declarant, payer, domain from declaratie
    union select declarant, payer, domain from uitval_item where unfinished
    order by declarant, domain, payer`.execute(db);
  return rows;
}

/** Marks care line versions as written off by an uitval item: they are declared no more. A later version is. */
export async function markWrittenOff(db: Db, careLineIds: readonly string[], itemId: string): Promise<void> {
  await sql`update care_line set written_off_by = ${rowId(itemId)}
    where id = any(${array(careLineIds.map(rowId), 'bigint')})`.execute(db);
}

/** How many current lines there are and how many still wait for a second person, withdrawn ones aside. */
export async function careCounts(db: Db): Promise<{ lines: number; waitingForApproval: number }> {
  const { rows } = await sql<{ lines: number; waiting: number }>`
    select count(*) as lines, count(*) filter (where approved_by is null) as waiting
    from care_line where is_current and not withdrawn`.execute(db);
  return { lines: rows[0]?.lines ?? 0, waitingForApproval: rows[0]?.waiting ?? 0 };
}

function careLineOf(row: Selectable<CareLineTable>): RegisteredCareLine {
  return {
    id: String(row.id),
    version: row.version,
    externalId: row.external_id,
    declarant: row.declarant,
    member: row.member,
    domain: row.domain,
    payer: row.payer,
    bsn: row.bsn,
    toewijzingNummer: row.toewijzing_nummer,
    productCategorie: row.product_categorie,
    productCode: row.product_code,
    date: row.date,
    volume: row.volume,
    eenheid: row.eenheid,
    tarief: row.tarief,
    tariefEenheid: row.tarief_eenheid,
    registeredBy: row.registered_by,
    approvedBy: row.approved_by,
    approvedOn: row.approved_on,
    withdrawn: row.withdrawn,
  };
}

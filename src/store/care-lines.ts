import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { CareLine, RegisteredCareLine } from '../care/types.ts';
import type { Book, Domain, PrestatieKey } from '../prestatie-key.ts';
import type { CareLineTable } from './database.ts';
import { array, firstDay, inTransaction, ofBook, rowId, type Db, type Trx } from './db.ts';

/** The file that care came from; `rejected` is the number of lines that were refused at the door. */
export interface CareImport {
  readonly fileName: string;
  readonly sha256: string;
  readonly by: string;
  readonly rejected: number;
}

export interface CareImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
}

const columns: readonly (readonly [string, string, (line: CareLine) => unknown])[] = [
  ['declarant', 'text', (line) => line.declarant],
  ['external_id', 'text', (line) => line.externalId],
  ['member', 'text', (line) => line.member],
  ['domain', 'text', (line) => line.domain],
  ['payer', 'text', (line) => line.payer],
  ['bsn', 'text', (line) => line.bsn],
  ['toewijzing_nummer', 'bigint', (line) => line.toewijzingNummer],
  ['product_categorie', 'text', (line) => line.productCategorie],
  ['product_code', 'text', (line) => line.productCode],
  ['date', 'date', (line) => line.date],
  ['volume', 'bigint', (line) => line.volume],
  ['eenheid', 'text', (line) => line.eenheid],
  ['tarief', 'bigint', (line) => line.tarief],
  ['tarief_eenheid', 'text', (line) => line.tariefEenheid],
  ['registered_by', 'text', (line) => line.registeredBy],
  ['approved_by', 'text', (line) => line.approvedBy],
  ['approved_on', 'date', (line) => line.approvedOn],
  ['withdrawn', 'boolean', (line) => line.withdrawn],
];
const names = columns.map(([name]) => name);

/**
 * Stores care: a line that is new comes in as version 1, a line that differs from its current version as the next
 * version, a line that is the same changes nothing. When one file has an external id twice, the last one counts.
 * Gives how many lines were added, changed, withdrawn (a new version, or a first one, that says so) or unchanged.
 */
export async function saveCareLines(
  db: Db,
  lines: readonly CareLine[],
  from: CareImport,
): Promise<CareImportCounts> {
  const last = [...new Map(lines.map((line) => [`${line.declarant} ${line.externalId}`, line])).values()];
  return inTransaction(db, async (trx) => {
    // One import at a time: two of the same file would both find a line new.
    await sql`select pg_advisory_xact_lock(hashtextextended('care import', 0))`.execute(trx);
    const { id } = await trx
      .insertInto('care_import')
      .values({
        file_name: from.fileName,
        sha256: from.sha256,
        imported_by: from.by,
        rejected: from.rejected,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const counts = await store(trx, last, id);
    await trx.updateTable('care_import').set(counts).where('id', '=', id).execute();
    return counts;
  });
}

async function store(trx: Trx, lines: readonly CareLine[], importId: number): Promise<CareImportCounts> {
  const count = { added: 0, changed: 0, withdrawn: 0, unchanged: lines.length };
  for (let start = 0; start < lines.length; start += 10_000) {
    const incoming = rowsOf(lines.slice(start, start + 10_000));
    const content = names.filter((name) => name !== 'declarant' && name !== 'external_id');
    const tuple = (alias: string, of = content) => sql.raw(of.map((name) => `${alias}.${name}`).join(', '));
    await sql`
      update care_line c set is_current = false from ${incoming}
      where c.declarant = i.declarant and c.external_id = i.external_id and c.is_current
        and (${tuple('c')}) is distinct from (${tuple('i')})`.execute(trx);
    const { rows } = await sql<{ version: number; withdrawn: boolean }>`
      insert into care_line (import_id, version, ${sql.raw(names.join(', '))})
      select ${importId}::bigint, 1 + coalesce((select max(o.version) from care_line o
          where o.declarant = i.declarant and o.external_id = i.external_id), 0), ${tuple('i', names)}
      from ${incoming}
      where not exists (select from care_line c
        where c.declarant = i.declarant and c.external_id = i.external_id and c.is_current)
      order by i.position
      returning version, withdrawn`.execute(trx);
    for (const row of rows) {
      count[row.withdrawn ? 'withdrawn' : row.version === 1 ? 'added' : 'changed'] += 1;
    }
    count.unchanged -= rows.length;
  }
  return count;
}

function rowsOf(lines: readonly CareLine[]): RawBuilder<unknown> {
  const arrays = columns.map(([, type, pick]) => array(lines.map(pick), type));
  return sql`unnest(${sql.join(arrays)}) with ordinality as i(${sql.raw(names.join(', '))}, position)`;
}

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
export async function careLinesOfKey(db: Db, key: PrestatieKey): Promise<RegisteredCareLine[]> {
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
  return rows.map(careLineOf);
}

/** A current care line by the id that its source system gave it; null when there is none. */
export async function careLineByExternalId(
  db: Db,
  declarant: string,
  externalId: string,
): Promise<RegisteredCareLine | null> {
  const row = await db
    .selectFrom('care_line')
    .selectAll()
    .where('declarant', '=', declarant)
    .where('external_id', '=', externalId)
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : careLineOf(row);
}

/** Every book with care or with prestaties: withdrawn care must still be credited, so claimed books count too. */
export async function booksWithCare(db: Db): Promise<Book[]> {
  const { rows } = await sql<{ declarant: string; payer: string; domain: Domain }>`
    select declarant, payer, domain from care_line where is_current
    union select declarant, payer, domain from declaratie
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

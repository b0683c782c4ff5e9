import { sql, type RawBuilder } from 'kysely';
import type { CareLine } from '../care/types.ts';
import type { CareOrigin } from './database.ts';
import { array, inTransaction, type Db, type Trx } from './db.ts';

/** Where care comes from. Of a file, `rejected` is the number of lines that were refused at the door. */
export interface CareImport {
  readonly origin: CareOrigin;
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

/** What was stored, and the external ids of lines that somebody should look at. */
export interface SavedCare {
  readonly counts: CareImportCounts;
  /** Lines of a file that say otherwise than the correction they came in place of. */
  readonly replacedCorrections: readonly string[];
  /** New lines that stand in the register under another member: the same id, client, assignment, product and day. */
  readonly alsoOfAnotherMember: readonly string[];
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
/** What makes a line the same line: two members may use one id. */
const identity = ['declarant', 'external_id', 'member'];
const content = names.filter((name) => !identity.includes(name));
/** What a correction is about: the rest says who registered and approved it. */
const corrected = content.filter((name) => !['registered_by', 'approved_by', 'approved_on'].includes(name));
/** At most so many lines in one statement. */
const portion = 10_000;

/** Nobody else adds versions of care lines until the transaction ends: what is read after this is current. */
export async function lockCare(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('care import', 0))`.execute(trx);
}

/**
 * Stores care: a line that is new comes in as version 1, a line that differs from the version it is compared with as
 * the next version, a line that is the same changes nothing. A line of a file is compared with the newest version
 * that came from a file, so that an old export does not undo a correction; a correction with the current version.
 * When one file has a line twice, the last one counts. Counts what was added, changed, withdrawn (a new version, or a
 * first one, that says so) and unchanged.
 */
export async function saveCareLines(
  db: Db,
  lines: readonly CareLine[],
  from: CareImport,
): Promise<SavedCare> {
  const last = [...new Map(lines.map((line) => [identityOf(line), line])).values()];
  return inTransaction(db, async (trx) => {
    await lockCare(trx);
    const { id } = await trx
      .insertInto('care_import')
      .values({
        origin: from.origin,
        file_name: from.fileName,
        sha256: from.sha256,
        imported_by: from.by,
        rejected: from.rejected,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
    const replacedCorrections: string[] = [];
    const alsoOfAnotherMember: string[] = [];
    for (let start = 0; start < last.length; start += portion) {
      const incoming = last.slice(start, start + portion);
      const different = await differing(trx, incoming, from.origin);
      counts.unchanged += incoming.length - different.length;
      if (different.length === 0) continue;
      if (from.origin === 'file') replacedCorrections.push(...(await correctionsUnder(trx, different)));
      for (const { version, withdrawn } of await addVersions(trx, different, id)) {
        counts[withdrawn ? 'withdrawn' : version === 1 ? 'added' : 'changed'] += 1;
      }
      alsoOfAnotherMember.push(...(await underAnotherMember(trx, different, id)));
    }
    await trx.updateTable('care_import').set(counts).where('id', '=', id).execute();
    return { counts, replacedCorrections, alsoOfAnotherMember };
  });
}

async function differing(
  trx: Trx,
  lines: readonly CareLine[],
  origin: CareOrigin,
): Promise<readonly CareLine[]> {
  const comparable =
    origin === 'correction'
      ? sql`true`
      : sql`exists (select from care_import f where f.id = o.import_id and f.origin = 'file')`;
  const { rows } = await sql<{ position: number }>`
    select i.position from ${rowsOf(lines)} left join lateral (
      select o.* from care_line o where ${same('o')} and ${comparable} order by o.version desc limit 1
    ) known on true
    where known.id is null or (${tuple('known', content)}) is distinct from (${tuple('i', content)})`.execute(
    trx,
  );
  const positions = new Set(rows.map(({ position }) => position));
  return lines.filter((_, index) => positions.has(index + 1));
}

/** The ids of the lines whose current version is a correction that says otherwise. */
async function correctionsUnder(trx: Trx, lines: readonly CareLine[]): Promise<string[]> {
  const { rows } = await sql<{ external_id: string }>`
    select c.external_id from ${rowsOf(lines)}
    join care_line c on ${same('c')} and c.is_current
    join care_import f on f.id = c.import_id and f.origin = 'correction'
    where (${tuple('c', corrected)}) is distinct from (${tuple('i', corrected)})
    order by i.position`.execute(trx);
  return rows.map((row) => row.external_id);
}

async function addVersions(
  trx: Trx,
  lines: readonly CareLine[],
  importId: number,
): Promise<readonly { version: number; withdrawn: boolean }[]> {
  const incoming = rowsOf(lines);
  await sql`update care_line c set is_current = false from ${incoming}
    where ${same('c')} and c.is_current`.execute(trx);
  const { rows } = await sql<{ version: number; withdrawn: boolean }>`
    insert into care_line (import_id, version, ${sql.raw(names.join(', '))})
    select ${importId}::bigint, 1 + coalesce((select max(o.version) from care_line o where ${same('o')}), 0),
      ${tuple('i', names)}
    from ${incoming}
    order by i.position
    returning version, withdrawn`.execute(trx);
  return rows;
}

async function underAnotherMember(trx: Trx, lines: readonly CareLine[], importId: number): Promise<string[]> {
  const { rows } = await sql<{ external_id: string }>`
    select i.external_id from ${rowsOf(lines)}
    where not i.withdrawn
      and exists (select from care_line n where ${same('n')} and n.import_id = ${importId} and n.version = 1)
      and exists (select from care_line o
        where o.declarant = i.declarant and o.external_id = i.external_id and o.member <> i.member
          and o.is_current and not o.withdrawn and o.written_off_by is null
          and (o.domain, o.payer, o.bsn, o.toewijzing_nummer, o.product_categorie, o.product_code, o.date)
            = (i.domain, i.payer, i.bsn, i.toewijzing_nummer, i.product_categorie, i.product_code, i.date))
    order by i.position`.execute(trx);
  return rows.map((row) => row.external_id);
}

function identityOf(line: CareLine): string {
  return `${line.declarant} ${line.member} ${line.externalId}`;
}

/** Condition: a row is a version of the incoming line. */
function same(alias: string): RawBuilder<boolean> {
  return sql.raw(identity.map((name) => `${alias}.${name} = i.${name}`).join(' and '));
}

function tuple(alias: string, of: readonly string[]): RawBuilder<unknown> {
  return sql.raw(of.map((name) => `${alias}.${name}`).join(', '));
}

function rowsOf(lines: readonly CareLine[]): RawBuilder<unknown> {
  const arrays = columns.map(([, type, pick]) => array(lines.map(pick), type));
  return sql`unnest(${sql.join(arrays)}) with ordinality as i(${sql.raw(names.join(', '))}, position)`;
}

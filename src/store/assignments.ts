import { sql, type Selectable } from 'kysely';
import type { Assignment } from '../care/types.ts';
import type { Book } from '../prestatie-key.ts';
import type { AssignmentTable } from './database.ts';
import { array, rowId, type Db } from './db.ts';

/**
 * Stores versions of assignments, from a 301 (`messageId`) or a file (null). A version that is known already (same
 * book, ToewijzingNummer, date and time) is left as it is. Gives how many were new.
 */
export async function saveAssignments(
  db: Db,
  versions: readonly Assignment[],
  messageId: string | null,
): Promise<{ added: number; unchanged: number }> {
  const column = (pick: (version: Assignment) => unknown, type: string) => array(versions.map(pick), type);
  const { rows } = await sql`
    insert into assignment (message_id, declarant, payer, domain, toewijzing_nummer, bsn, product_categorie,
      product_code, toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, reden_wijziging, omvang_volume,
      omvang_eenheid, omvang_frequentie, budget_cents)
    select ${messageId === null ? null : rowId(messageId)}::bigint, * from unnest(
      ${column((v) => v.declarant, 'text')}, ${column((v) => v.payer, 'text')}, ${column((v) => v.domain, 'text')},
      ${column((v) => v.toewijzingNummer, 'bigint')}, ${column((v) => v.bsn, 'text')},
      ${column((v) => v.product?.categorie ?? null, 'text')}, ${column((v) => v.product?.code ?? null, 'text')},
      ${column((v) => v.toewijzingsdatum, 'date')}, ${column((v) => v.toewijzingstijd, 'text')},
      ${column((v) => v.ingangsdatum, 'date')}, ${column((v) => v.einddatum, 'date')},
      ${column((v) => v.redenWijziging, 'text')}, ${column((v) => v.omvang?.volume ?? null, 'bigint')},
      ${column((v) => v.omvang?.eenheid ?? null, 'text')}, ${column((v) => v.omvang?.frequentie ?? null, 'text')},
      ${column((v) => v.budget, 'bigint')})
    on conflict (declarant, payer, domain, toewijzing_nummer, toewijzingsdatum, toewijzingstijd) do nothing
    returning id`.execute(db);
  return { added: rows.length, unchanged: versions.length - rows.length };
}

/** Every version of every assignment of a book, or of all books of a declarant; oldest version first. */
export async function allAssignments(db: Db, of: Book | { declarant: string }): Promise<Assignment[]> {
  return read(db, 'assignment', of);
}

/** The current version of every assignment (IV013); a removed one (RedenWijziging 13) is among them. */
export async function currentAssignments(db: Db, of: Book | { declarant: string }): Promise<Assignment[]> {
  return read(db, 'current_assignment', of);
}

async function read(
  db: Db,
  table: 'assignment' | 'current_assignment',
  of: Book | { declarant: string },
): Promise<Assignment[]> {
  let query = db.selectFrom(table).selectAll().where('declarant', '=', of.declarant);
  if ('payer' in of) query = query.where('payer', '=', of.payer).where('domain', '=', of.domain);
  const rows = await query
    .orderBy('payer')
    .orderBy('domain')
    .orderBy('toewijzing_nummer')
    .orderBy('toewijzingsdatum')
    .orderBy('toewijzingstijd')
    .execute();
  return rows.map(assignmentOf);
}

function assignmentOf(row: Selectable<AssignmentTable>): Assignment {
  const { omvang_volume: volume, omvang_eenheid: eenheid, omvang_frequentie: frequentie } = row;
  return {
    declarant: row.declarant,
    payer: row.payer,
    domain: row.domain,
    toewijzingNummer: row.toewijzing_nummer,
    bsn: row.bsn,
    product:
      row.product_categorie === null ? null : { categorie: row.product_categorie, code: row.product_code },
    toewijzingsdatum: row.toewijzingsdatum,
    toewijzingstijd: row.toewijzingstijd,
    ingangsdatum: row.ingangsdatum,
    einddatum: row.einddatum,
    redenWijziging: row.reden_wijziging,
    omvang:
      volume === null || eenheid === null || frequentie === null ? null : { volume, eenheid, frequentie },
    budget: row.budget_cents,
  };
}

import { isDeepStrictEqual } from 'node:util';
import { sql, type Selectable } from 'kysely';
import type { Assignment } from '../care/types.ts';
import { bookText, type Book } from '../prestatie-key.ts';
import type { AssignmentTable } from './database.ts';
import { array, rowId, type Db } from './db.ts';

/**
 * Stores versions of assignments, from a 301 (`messageId`) or a file (null). A version that is known already (same
 * book, ToewijzingNummer, date and time) is left as it is. Gives how many were new, and the ToewijzingNummers of those
 * that are known with another content: which of the two is right, the standard does not say (IV013).
 */
export async function saveAssignments(
  db: Db,
  versions: readonly Assignment[],
  messageId: string | null,
): Promise<{ added: number; unchanged: number; contradicting: number[] }> {
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
  const contradicting = rows.length === versions.length ? [] : await contradictions(db, versions);
  return { added: rows.length, unchanged: versions.length - rows.length, contradicting };
}

async function contradictions(db: Db, versions: readonly Assignment[]): Promise<number[]> {
  const books = new Map(versions.map((version) => [bookText(version), version]));
  const known = new Map<string, Assignment>();
  for (const [, { declarant, payer, domain }] of books) {
    for (const kept of await allAssignments(db, { declarant, payer, domain }))
      known.set(versionText(kept), kept);
  }
  return versions
    .filter((version) => !isDeepStrictEqual(known.get(versionText(version)), version))
    .map(({ toewijzingNummer }) => toewijzingNummer);
}

function versionText(version: Assignment): string {
  const { toewijzingNummer, toewijzingsdatum, toewijzingstijd } = version;
  return `${bookText(version)} ${toewijzingNummer} ${toewijzingsdatum} ${toewijzingstijd}`;
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

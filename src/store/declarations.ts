import type { Selectable } from 'kysely';
import type { Day, Month } from '../calendar.ts';
import { monthOf } from '../calendar.ts';
import type { SentDeclaration } from '../declaration/types.ts';
import type { Cents } from '../money.ts';
import type { Book, Domain } from '../prestatie-key.ts';
import type { DeclaratieState, DeclaratieTable } from './database.ts';
import { firstDay, ofBook, rowId, type Db } from './db.ts';
import { prestatieOf, type StoredPrestatie } from './prestatie-row.ts';

/** A declaration without its lines. `total` and `granted` are signed. */
export interface DeclarationRow {
  readonly id: string;
  readonly runId: string;
  readonly book: Book;
  readonly declaratieNummer: string;
  readonly declaratiePeriode: Month;
  readonly dagtekening: Day;
  readonly total: Cents;
  readonly state: DeclaratieState;
  readonly messageId: string | null;
  readonly answerMessageId: string | null;
  readonly xsdVersie: { readonly basisschema: string; readonly bericht: string };
  readonly granted: Cents | null;
  readonly expectedAnswerBy: Day | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** A declaration with its lines, in the order they were written. */
export interface StoredDeclaration extends DeclarationRow, SentDeclaration {
  readonly prestaties: readonly StoredPrestatie[];
}

/** Everything that was ever claimed in a book, but for what never counted (void). Oldest first. */
export async function claimedOf(db: Db, book: Book): Promise<StoredPrestatie[]> {
  const rows = await db
    .selectFrom('prestatie')
    .selectAll()
    .where(ofBook(book))
    .where('state', '<>', 'void')
    .orderBy('id')
    .execute();
  return rows.map(prestatieOf);
}

/** The latest DeclaratiePeriode of a book; null when nothing was declared. A void one was never received (TR318, IV090). */
export async function lastPeriode(db: Db, book: Book): Promise<Month | null> {
  const row = await db
    .selectFrom('declaratie')
    .select((make) => make.fn.max('declaratie_periode').as('last'))
    .where(ofBook(book))
    .where('state', '<>', 'void')
    .executeTakeFirst();
  const last: string | null | undefined = row?.last;
  return last ? monthOf(last) : null;
}

/** A declaration with its lines; null when there is none. */
export async function declarationById(db: Db, id: string): Promise<StoredDeclaration | null> {
  const row = await db.selectFrom('declaratie').selectAll().where('id', '=', rowId(id)).executeTakeFirst();
  if (row === undefined) return null;
  const prestaties = await db
    .selectFrom('prestatie')
    .selectAll()
    .where('declaratie_id', '=', row.id)
    .orderBy('id')
    .execute();
  return { ...declarationOf(row), prestaties: prestaties.map(prestatieOf) };
}

/** The declaration that went out in the message with this Identificatie: how a 325 names it first. */
export async function declarationByIdentificatie(
  db: Db,
  of: { readonly declarant: string; readonly domain: Domain; readonly identificatie: string },
): Promise<StoredDeclaration | null> {
  const row = await db
    .selectFrom('declaratie')
    .innerJoin('message', 'message.id', 'declaratie.message_id')
    .select('declaratie.id')
    .where('message.direction', '=', 'out')
    .where('message.declarant', '=', of.declarant)
    .where('message.domain', '=', of.domain)
    .where('message.identificatie', '=', of.identificatie)
    .executeTakeFirst();
  return row === undefined ? null : declarationById(db, String(row.id));
}

/** The declaration with this DeclaratieNummer: how a 325 names it second. */
export async function declarationByNummer(
  db: Db,
  of: { readonly declarant: string; readonly domain: Domain; readonly declaratieNummer: string },
): Promise<StoredDeclaration | null> {
  const row = await db
    .selectFrom('declaratie')
    .select('id')
    .where('declarant', '=', of.declarant)
    .where('domain', '=', of.domain)
    .where('declaratie_nummer', '=', of.declaratieNummer)
    .executeTakeFirst();
  return row === undefined ? null : declarationById(db, String(row.id));
}

/** The declaration that an outgoing message carries; null when it carries none. */
export async function declarationOfMessage(db: Db, messageId: string): Promise<StoredDeclaration | null> {
  const row = await db
    .selectFrom('declaratie')
    .select('id')
    .where('message_id', '=', rowId(messageId))
    .executeTakeFirst();
  return row === undefined ? null : declarationById(db, String(row.id));
}

/** Declarations that were planned and have no message yet, oldest first: to build after a crash. */
export async function unbuilt(db: Db): Promise<DeclarationRow[]> {
  return rowsInState(db, ['planned']);
}

/** Declarations in one of these states, oldest first. */
export async function rowsInState(db: Db, states: readonly DeclaratieState[]): Promise<DeclarationRow[]> {
  const rows = await db
    .selectFrom('declaratie')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('id')
    .execute();
  return rows.map(declarationOf);
}

/** The declarations of a run, in the order they were planned. */
export async function declarationsOfRun(db: Db, runId: string): Promise<DeclarationRow[]> {
  const rows = await db
    .selectFrom('declaratie')
    .selectAll()
    .where('run_id', '=', rowId(runId))
    .orderBy('id')
    .execute();
  return rows.map(declarationOf);
}

/**
 * Sent declarations whose answer should have come before today (OP090). One whose message still lies here, because the
 * exchange could not be reached, is waited for by nobody.
 */
export async function overdue(db: Db, today: Day): Promise<DeclarationRow[]> {
  const rows = await db
    .selectFrom('declaratie')
    .selectAll()
    .where('state', '=', 'sent')
    .where('expected_answer_by', '<', today)
    .where('message_id', 'not in', (make) =>
      make.selectFrom('message').select('id').where('direction', '=', 'out').where('state', '=', 'built'),
    )
    .orderBy('id')
    .execute();
  return rows.map(declarationOf);
}

/** Every prestatie of one key, oldest first: its whole history. */
export async function prestatiesOfKey(
  db: Db,
  key: Book & {
    readonly toewijzingNummer: number;
    readonly productCategorie: string;
    readonly productCode: string;
    readonly month: Month;
  },
): Promise<StoredPrestatie[]> {
  const rows = await db
    .selectFrom('prestatie')
    .selectAll()
    .where(ofBook(key))
    .where('toewijzing_nummer', '=', key.toewijzingNummer)
    .where('product_categorie', '=', key.productCategorie)
    .where('product_code', '=', key.productCode)
    .where('month', '=', firstDay(key.month))
    .orderBy('id')
    .execute();
  return rows.map(prestatieOf);
}

/** The members whose care went into prestaties of a declaration, with the cents of each: by ReferentieNummer. */
export async function careOfDeclaration(
  db: Db,
  declaratieId: string,
): Promise<Map<string, { careLineId: string; member: string; cents: Cents }[]>> {
  const rows = await db
    .selectFrom('prestatie_care')
    .innerJoin('prestatie', 'prestatie.id', 'prestatie_care.prestatie_id')
    .select([
      'prestatie.referentie_nummer',
      'prestatie_care.care_line_id',
      'prestatie_care.member',
      'prestatie_care.cents',
    ])
    .where('prestatie.declaratie_id', '=', rowId(declaratieId))
    .orderBy('prestatie_care.care_line_id')
    .execute();
  return rows.reduce((map, row) => {
    const shares = map.get(row.referentie_nummer) ?? [];
    shares.push({ careLineId: String(row.care_line_id), member: row.member, cents: row.cents });
    return map.set(row.referentie_nummer, shares);
  }, new Map<string, { careLineId: string; member: string; cents: Cents }[]>());
}

function declarationOf(row: Selectable<DeclaratieTable>): DeclarationRow {
  const id = (value: number | null) => (value === null ? null : String(value));
  return {
    id: String(row.id),
    runId: String(row.run_id),
    book: { declarant: row.declarant, payer: row.payer, domain: row.domain },
    declaratieNummer: row.declaratie_nummer,
    declaratiePeriode: monthOf(row.declaratie_periode),
    dagtekening: row.dagtekening,
    total: row.total_cents,
    state: row.state,
    messageId: id(row.message_id),
    answerMessageId: id(row.answer_message_id),
    xsdVersie: { basisschema: row.xsd_basisschema, bericht: row.xsd_bericht },
    granted: row.granted_cents,
    expectedAnswerBy: row.expected_answer_by,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

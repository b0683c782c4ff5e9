import { sql } from 'kysely';
import type { DeclarationDraft, PrestatieDraft } from '../declaration/types.ts';
import { array, firstDay, rowId, type Trx } from './db.ts';
import { nextNumber, nextNumbers } from './numbers.ts';

/**
 * Stores what a run will say: gives every declaration its DeclaratieNummer and every prestatie its ReferentieNummer,
 * state planned. Hold the book lock. Gives the declaration ids in the order of the drafts. Throws when the plan would break what the
 * database guards (a second live debit, a credit that is no copy): then nothing of the transaction is kept.
 */
export async function savePlan(
  trx: Trx,
  runId: string,
  drafts: readonly DeclarationDraft[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const draft of drafts) ids.push(await saveDeclaration(trx, runId, draft));
  return ids;
}

async function saveDeclaration(trx: Trx, runId: string, draft: DeclarationDraft): Promise<string> {
  const { id } = await trx
    .insertInto('declaratie')
    .values({
      run_id: rowId(runId),
      ...draft.book,
      declaratie_nummer: await nextNumber(trx, 'declaratie'),
      declaratie_periode: firstDay(draft.declaratiePeriode),
      dagtekening: draft.dagtekening,
      total_cents: draft.total,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const numbers = await nextNumbers(trx, 'referentie', draft.prestaties.length);
  const numbered = draft.prestaties.map((prestatie, index) => ({ prestatie, number: numbers[index] ?? '' }));
  // Credits first: each frees its key, so that the debit that replaces it finds room (IV086, TR389).
  const credits = numbered.filter(({ prestatie }) => prestatie.debetCredit === 'C');
  const debits = numbered.filter(({ prestatie }) => prestatie.debetCredit === 'D');
  for (const part of [credits, debits]) await savePrestaties(trx, id, draft, part);
  return String(id);
}

interface Numbered {
  readonly prestatie: PrestatieDraft;
  readonly number: string;
}

async function savePrestaties(
  trx: Trx,
  declaratieId: number,
  draft: DeclarationDraft,
  numbered: readonly Numbered[],
): Promise<void> {
  if (numbered.length === 0) return;
  const { declarant, payer, domain } = draft.book;
  const column = (pick: (row: Numbered) => unknown, type: string) => array(numbered.map(pick), type);
  const { rows } = await sql<{ id: number; referentie_nummer: string }>`
    insert into prestatie (declaratie_id, declarant, payer, domain, referentie_nummer, vorig_referentie_nummer,
      toewijzing_nummer, product_categorie, product_code, month, bsn, product_periode_begin, product_periode_end,
      volume, eenheid, product_tarief, bedrag_cents, debet_credit)
    select ${declaratieId}::bigint, ${declarant}::text, ${payer}::text, ${domain}::text, * from unnest(
      ${column((row) => row.number, 'text')},
      ${column((row) => row.prestatie.vorigReferentieNummer, 'text')},
      ${column((row) => row.prestatie.key.toewijzingNummer, 'bigint')},
      ${column((row) => row.prestatie.key.productCategorie, 'text')},
      ${column((row) => row.prestatie.key.productCode, 'text')},
      ${column((row) => firstDay(row.prestatie.key.month), 'date')},
      ${column((row) => row.prestatie.bsn, 'text')},
      ${column((row) => row.prestatie.productPeriode.begin, 'date')},
      ${column((row) => row.prestatie.productPeriode.end, 'date')},
      ${column((row) => row.prestatie.volume, 'bigint')},
      ${column((row) => row.prestatie.eenheid, 'text')},
      ${column((row) => row.prestatie.productTarief, 'bigint')},
      ${column((row) => row.prestatie.bedrag, 'bigint')},
      ${column((row) => row.prestatie.debetCredit, 'text')})
    returning id, referentie_nummer`.execute(trx);
  const idOf = new Map(rows.map((row) => [row.referentie_nummer, row.id]));
  const shares = numbered.flatMap(({ prestatie, number }) =>
    prestatie.careShares.map((share) => ({ ...share, prestatieId: idOf.get(number) })),
  );
  await sql`
    insert into prestatie_care (prestatie_id, care_line_id, member, cents)
    select * from unnest(
      ${array(
        shares.map((share) => share.prestatieId),
        'bigint',
      )},
      ${array(
        shares.map((share) => rowId(share.careLineId)),
        'bigint',
      )},
      ${array(
        shares.map((share) => share.member),
        'text',
      )},
      ${array(
        shares.map((share) => share.cents),
        'bigint',
      )})`.execute(trx);
}

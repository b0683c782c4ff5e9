import { sql } from 'kysely';
import type { Day } from '../calendar.ts';
import type { Outcome } from '../declaration/types.ts';
import type { Cents } from '../money.ts';
import { PoortError } from '../errors.ts';
import { constraintOf } from './connection.ts';
import { array, rowId, type Db, type Trx } from './db.ts';

/** Ties a planned declaration to the message that carries it. Gives false when it was built before. */
export async function attachMessage(
  trx: Trx,
  declaratieId: string,
  messageId: string,
  xsdVersie: { readonly basisschema: string; readonly bericht: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('declaratie')
    .set({
      state: 'built',
      message_id: rowId(messageId),
      xsd_basisschema: xsdVersie.basisschema,
      xsd_bericht: xsdVersie.bericht,
    })
    .where('id', '=', rowId(declaratieId))
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Marks a built declaration and its prestaties as sent: from now on they may have reached the payer. To be committed
 * before the first byte leaves. A later attempt moves the day on which the answer is due. Gives false when it is too late for either.
 */
export async function markSent(trx: Trx, declaratieId: string, expectedAnswerBy: Day): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('declaratie')
    .set({ state: 'sent', expected_answer_by: expectedAnswerBy })
    .where('id', '=', rowId(declaratieId))
    .where('state', 'in', ['built', 'sent'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await trx
    .updateTable('prestatie')
    .set({ state: 'sent' })
    .where('declaratie_id', '=', rowId(declaratieId))
    .where('state', '=', 'planned')
    .execute();
  return true;
}

/** Marks a sent declaration as overdue: no answer in time (OP090). Gives false when it was answered meanwhile. */
export async function markOverdue(db: Db, declaratieId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('declaratie')
    .set({ state: 'overdue' })
    .where('id', '=', rowId(declaratieId))
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Writes what an answer made of every prestatie of a declaration (`silent` changes nothing). The declaration becomes
 * void when every line is, else answered. Gives false when it was settled before (then nothing is written: the first answer
 * stands). Throws POORT_NOT_ALLOWED when the answer cannot be true together with what stands: a rejected credit whose
 * replacing debit is live (TR389). Roll back then, and let a person look.
 */
export async function applyOutcomes(
  trx: Trx,
  declaratieId: string,
  outcomes: readonly Outcome[],
  granted: Cents | null,
  answerMessageId: string | null,
): Promise<boolean> {
  const id = rowId(declaratieId);
  const settled = outcomes.filter((outcome) => outcome.result !== 'silent');
  if (settled.length === 0) return true;
  const isVoid = settled.every((outcome) => outcome.result === 'void');
  const { numUpdatedRows } = await trx
    .updateTable('declaratie')
    .set({
      state: isVoid ? 'void' : 'answered',
      granted_cents: granted,
      answer_message_id: answerMessageId === null ? null : rowId(answerMessageId),
      settled_at: new Date(),
    })
    .where('id', '=', id)
    .where('state', 'not in', ['answered', 'void'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const column = (pick: (outcome: Outcome) => unknown, type: string) => array(settled.map(pick), type);
  try {
    await sql`
      update prestatie p set state = o.state, level = o.level, settled_at = now(),
        codes = case o.codes when '' then '{}' else string_to_array(o.codes, ' ') end
      from unnest(${column((o) => o.referentieNummer, 'text')}, ${column((o) => o.result, 'text')},
        ${column((o) => o.level, 'text')}, ${column((o) => o.codes.join(' '), 'text')})
        as o(referentie_nummer, state, level, codes)
      where p.declaratie_id = ${id} and p.referentie_nummer = o.referentie_nummer`.execute(trx);
  } catch (cause) {
    const constraint = constraintOf(cause);
    if (constraint !== 'prestatie_one_live_debit' && constraint !== 'prestatie_no_overlap') throw cause;
    throw new PoortError(
      'POORT_NOT_ALLOWED',
      'The answer rejects a credit while the debit that replaces it stands (TR389): no state was changed.',
      { cause },
    );
  }
  return true;
}

import { settle } from '../declaration/settle.ts';
import type { Answer, Settlement } from '../declaration/types.ts';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { inTransaction, type Trx } from '../store/db.ts';
import { careOfDeclaration, declarationById, type StoredDeclaration } from '../store/declarations.ts';
import { withBookLock } from '../store/locks.ts';
import { setMessageState } from '../store/message-states.ts';
import { applyOutcomes } from '../store/outcomes.ts';
import { openItem } from '../store/uitval.ts';
import { uitvalItems } from '../store/uitval-list.ts';
import { followUp } from '../uitval/follow-up.ts';
import { answeredVoid } from '../uitval/own-codes.ts';
import { itemsFrom, type UitvalDraft } from '../uitval/items.ts';
import { lookup } from './lookup.ts';
import { moveItem, program } from './move-item.ts';
import type { Gateway } from './open.ts';

export type SettleResult =
  /** The answer was booked. */
  | { readonly kind: 'settled'; readonly settlement: Settlement }
  /** It contradicts what was sent: nothing was booked, it is on the work list. */
  | { readonly kind: 'held'; readonly findings: readonly Finding[] }
  /** The declaration had its answer already; the first one stands. `refused`: it was the exchange's, and this one agrees. */
  | { readonly kind: 'second'; readonly refused: boolean };

/**
 * Books an answer on a declaration in one transaction: every prestatie, the declaration, its message, the work list.
 * `finish` does what belongs to the same fact (the incoming message is processed). The first answer stands.
 */
export async function settleDeclaration(
  gateway: Gateway,
  declaratieId: string,
  answer: Answer,
  answerMessageId: string | null,
  finish: (trx: Trx, result: SettleResult) => Promise<void>,
): Promise<SettleResult> {
  const attempt = (overridden: Settlement | null): Promise<SettleResult> =>
    inTransaction(gateway.store.db, async (trx) => {
      const result = await settleIn(gateway, trx, declaratieId, answer, answerMessageId, overridden);
      await finish(trx, result);
      return result;
    });
  try {
    return await attempt(null);
  } catch (error) {
    if (!(error instanceof PoortError) || error.code !== 'POORT_NOT_ALLOWED') throw error;
    // The database refused to book what cannot be true with what stands (TR389): hold it for a person.
    const finding: Finding = {
      code: 'TR389',
      severity: 'error',
      path: '/Bericht',
      message: error.detail,
      remedy: error.remedy,
    };
    return attempt({ outcomes: [], findings: [finding], held: true, granted: 0 });
  }
}

async function settleIn(
  gateway: Gateway,
  trx: Trx,
  declaratieId: string,
  answer: Answer,
  answerMessageId: string | null,
  overridden: Settlement | null,
): Promise<SettleResult> {
  const book = (await existing(trx, declaratieId)).book;
  await withBookLock(trx, book);
  const declaration = await existing(trx, declaratieId);
  if (declaration.state === 'answered') return { kind: 'second', refused: false };
  const late = declaration.state === 'void' ? lateAnswer(declaration, answer) : null;
  if (declaration.state === 'void' && late === null) {
    return { kind: 'second', refused: declaration.answerMessageId === null };
  }
  const heard = answer.kind === 'refused' && (await answerIsHeld(trx, declaration));
  const settlement = late ?? (heard ? answeredAnyway : overridden) ?? settle(declaration, answer);
  await followAnswer(gateway, trx, declaration, settlement);
  if (settlement.held) return { kind: 'held', findings: settlement.findings };
  if (answer.kind === 'silence') return { kind: 'settled', settlement };
  const granted = answer.kind === '325' && answer.body !== null ? settlement.granted : null;
  await applyOutcomes(trx, declaratieId, settlement.outcomes, granted, answerMessageId);
  if (declaration.messageId !== null && answer.kind === '325') {
    await setMessageState(
      trx,
      declaration.messageId,
      ['sending', 'unknown', 'sent', 'delivered', 'overdue'],
      'answered',
    );
  }
  return { kind: 'settled', settlement };
}

/**
 * What an answer makes of a declaration that counts as not sent because the exchange refused it: the payer has it after
 * all. What it grants cannot be booked, for the same care may have been claimed again since (TR389): a person must look.
 * Null when it says nothing else: it is a second answer, or refuses the declaration too.
 */
function lateAnswer(declaration: StoredDeclaration, answer: Answer): Settlement | null {
  if (answer.kind !== '325' || declaration.answerMessageId !== null) return null;
  // What it would have made of the declaration had that not been refused.
  const prestaties = declaration.prestaties.map((one) => ({ ...one, state: 'sent' as const }));
  const { outcomes, held } = settle({ ...declaration, prestaties }, answer);
  if (!held && outcomes.every(({ result }) => result === 'void')) return null;
  const finding: Finding = {
    code: answeredVoid,
    severity: 'error',
    path: '/Bericht',
    message: `Declaration ${declaration.declaratieNummer} counts as not sent, because the exchange refused it; yet the payer answers it.`,
    remedy: 'Ask the payer what it has booked. Its care is held until then.',
  };
  return { outcomes: [], findings: [finding], held: true, granted: 0 };
}

/** The exchange refuses what the payer answered: it arrived. The answer that is held says what must be settled. */
const answeredAnyway: Settlement = {
  outcomes: [],
  findings: [
    {
      code: 'POORT-ANSWER-HELD',
      severity: 'error',
      path: '/Bericht',
      message: 'The exchange says that it refused the message; yet the payer answered it.',
      remedy: 'Ask the payer what it has booked.',
    },
  ],
  held: true,
  granted: 0,
};

async function answerIsHeld(trx: Trx, { book, declaratieNummer }: StoredDeclaration): Promise<boolean> {
  const held = await uitvalItems(trx, { book, declaratieNummer, scope: 'answer-held', unfinished: true });
  return held.length > 0;
}

async function existing(trx: Trx, declaratieId: string): Promise<StoredDeclaration> {
  const declaration = await declarationById(trx, declaratieId);
  if (declaration === null) throw new PoortError('POORT_NOT_FOUND', `Declaration ${declaratieId}.`);
  return declaration;
}

/** What the answer does to the work list; before the states change, which is what the guards of the database expect. */
async function followAnswer(
  gateway: Gateway,
  trx: Trx,
  declaration: StoredDeclaration,
  settlement: Settlement,
): Promise<void> {
  const shares = await careOfDeclaration(trx, declaration.id);
  const memberOf = (referentieNummer: string): string | null => {
    const members = new Set((shares.get(referentieNummer) ?? []).map(({ member }) => member));
    const [member] = members;
    return members.size === 1 && member !== undefined ? member : null;
  };
  const drafts = itemsFrom({ declaration, today: gateway.clock.today(), lookup, memberOf }, settlement);
  const items = await uitvalItems(trx, { book: declaration.book, unfinished: true });
  const { opened, again, events } = followUp(items, declaration, settlement, drafts, gateway.language);
  const rowsOf = (draft: UitvalDraft) => ({
    messageId: declaration.messageId,
    prestatieId:
      declaration.prestaties.find(({ referentieNummer }) => referentieNummer === draft.referentieNummer)
        ?.id ?? null,
  });
  for (const event of events) await moveItem(trx, event, program);
  for (const { draft, ...event } of again) {
    const { level, codes, diagnosis, cents, member, declaratieNummer, referentieNummer } = draft;
    await moveItem(trx, event, program, {
      ...{ level, codes, diagnosis, cents, member, declaratieNummer, referentieNummer },
      ...rowsOf(draft),
    });
  }
  for (const draft of opened) {
    const event = { kind: 'rejected', by: program, reason: reasonOf(draft, settlement) } as const;
    await openItem(trx, { ...draft, state: 'open', ...rowsOf(draft) }, event);
  }
}

/** The codes; of an answer that contradicts what was sent, in which way: a person must take that up with the payer. */
function reasonOf({ scope, codes }: UitvalDraft, { findings }: Settlement): string {
  if (scope !== 'answer-held') return codes.join(', ');
  return findings.map(({ code, message }) => `${code}: ${message}`).join(' ');
}

import type { Day } from '../calendar.ts';
import type { Claimed, Outcome, SentDeclaration, Settlement } from '../declaration/types.ts';
import { signed } from '../money.ts';
import { keyText } from '../prestatie-key.ts';
import type { Lookup } from './retour-code.ts';
import { triage } from './triage.ts';
import type { UitvalItem } from './types.ts';

/** An item that is not stored yet: it will be open, at its first attempt. `cents` is signed as in TR342: a credit is negative. */
export type UitvalDraft = Omit<UitvalItem, 'id' | 'state' | 'attempt' | 'carriedOverUntil'>;

/** What is needed to make items of an answer. */
export interface AnswerContext {
  readonly declaration: SentDeclaration;
  readonly today: Day;
  readonly lookup: Lookup;
  /** The member whose care a prestatie holds; null when it is of several. */
  readonly memberOf: (referentieNummer: string) => string | null;
}

interface Refusal {
  readonly prestatie: Claimed;
  readonly outcome: Outcome;
}

function distinct<T>(values: readonly T[], textOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [textOf(value), value])).values()];
}

function wholeMessage(
  context: AnswerContext,
  scope: 'declaration' | 'silence' | 'answer-held',
  level: Outcome['level'],
  codes: readonly string[],
): UitvalDraft {
  const { declaration, lookup } = context;
  const members = new Set(
    declaration.prestaties.map(({ referentieNummer }) => context.memberOf(referentieNummer)),
  );
  const [member] = members;
  return {
    scope,
    book: declaration.book,
    level,
    codes,
    diagnosis: triage({ scope, level, codes, lookup }),
    cents: declaration.total,
    keys: distinct(
      declaration.prestaties.map(({ key }) => key),
      keyText,
    ),
    member: members.size === 1 ? (member ?? null) : null,
    declaratieNummer: declaration.declaratieNummer,
    referentieNummer: null,
    openedOn: context.today,
  };
}

/** One key, with what was rejected on it: a debit, a credit, or a correction of which both were. */
function oneKey(context: AnswerContext, refusals: readonly Refusal[]): UitvalDraft[] {
  const debit = refusals.find(({ prestatie }) => prestatie.debetCredit === 'D');
  const about = debit ?? refusals[0];
  if (about === undefined) return [];
  const { declaration, lookup } = context;
  const { referentieNummer, key } = about.prestatie;
  const { level } = about.outcome;
  const codes = [...new Set(refusals.flatMap(({ outcome }) => outcome.codes))];
  return [
    {
      scope: 'prestatie',
      book: declaration.book,
      level,
      codes,
      diagnosis: triage({ scope: 'prestatie', level, codes, lookup }),
      cents: refusals.reduce(
        (sum, { prestatie }) => sum + signed(prestatie.bedrag, prestatie.debetCredit),
        0,
      ),
      keys: [key],
      member: context.memberOf(referentieNummer),
      declaratieNummer: declaration.declaratieNummer,
      referentieNummer,
      openedOn: context.today,
    },
  ];
}

/**
 * The items that a settled answer asks for. A held answer or a silence: one, for the whole message, which stays sent.
 * A void message (refused by the exchange, at the header or as a declaration): one, for the whole message. Otherwise
 * one for every key with a rejected prestatie: a credit and its new debit that are both rejected are one piece of
 * work, about the debit. Nothing for a full approval.
 */
export function itemsFrom(context: AnswerContext, settlement: Settlement): readonly UitvalDraft[] {
  const { outcomes, findings } = settlement;
  if (settlement.held) {
    const codes = ['POORT-ANSWER-HELD', ...findings.map(({ code }) => code)];
    return [wholeMessage(context, 'answer-held', 'none', [...new Set(codes)])];
  }
  if (outcomes.some(({ result }) => result === 'silent')) {
    return [wholeMessage(context, 'silence', 'none', ['POORT-SILENCE'])];
  }
  const voided = outcomes.filter(({ result }) => result === 'void');
  if (voided.length > 0) {
    const codes = [...new Set(voided.flatMap((outcome) => outcome.codes))];
    return [wholeMessage(context, 'declaration', voided[0]?.level ?? 'header', codes)];
  }
  return [...refusalsByKey(context.declaration, outcomes).values()].flatMap((refusals) =>
    oneKey(context, refusals),
  );
}

function refusalsByKey(
  declaration: SentDeclaration,
  outcomes: readonly Outcome[],
): ReadonlyMap<string, Refusal[]> {
  const byReference = new Map(declaration.prestaties.map((one) => [one.referentieNummer, one]));
  const byKey = new Map<string, Refusal[]>();
  for (const outcome of outcomes) {
    const prestatie = byReference.get(outcome.referentieNummer);
    if (outcome.result !== 'rejected' || prestatie === undefined) continue;
    const text = keyText(prestatie.key);
    byKey.set(text, [...(byKey.get(text) ?? []), { prestatie, outcome }]);
  }
  return byKey;
}

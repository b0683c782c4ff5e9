import type { Day } from '../calendar.ts';
import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import type { Cents } from '../money.ts';
import { bookText, keyText, type Book, type PrestatieKey } from '../prestatie-key.ts';
import type { ItemEvent } from './follow-up.ts';
import { heldAtGate, isAnsweredVoid, isFinished, step, uitvalStates } from './life-cycle.ts';
import type { UitvalItem, UitvalState } from './types.ts';

/** What open uitval stops: its own keys, the whole payer, or nothing. */
export type GatePolicy = 'hold-item' | 'hold-payer' | 'warn';

export interface CountAndCents {
  readonly count: number;
  readonly cents: Cents;
}

/** The gate of one book. Cents are signed sums. */
export interface BookGate {
  readonly book: Book;
  readonly policy: GatePolicy;
  /** The whole book stays out of the run. */
  readonly held: boolean;
  /** Items on the work list: not resolved and not written off. */
  readonly items: number;
  readonly cents: Cents;
  /** When the oldest of them was opened. */
  readonly oldest: Day | null;
  readonly heldKeys: number;
  readonly byState: Readonly<Record<UitvalState, CountAndCents>>;
}

export interface GateReport {
  readonly books: readonly BookGate[];
}

/** Whether an item stops its payer under `hold-payer`: carrying over is the decision that the run may go on without it. */
function stopsPayer(state: UitvalState): boolean {
  return heldAtGate(state) && state !== 'carried-over';
}

/**
 * Under `warn` open items do not hold their keys; to carry over was somebody's decision, and stays one. What the payer
 * answered while we hold it for not sent would be claimed twice (TR389).
 */
function holdsKeys(item: UitvalItem, policy: GatePolicy): boolean {
  const { state } = item;
  return heldAtGate(state) && (policy !== 'warn' || state === 'carried-over' || isAnsweredVoid(item));
}

function add(sum: CountAndCents, cents: Cents): CountAndCents {
  return { count: sum.count + 1, cents: sum.cents + cents };
}

function gateOfBook(
  book: Book,
  items: readonly UitvalItem[],
  policy: GatePolicy,
  heldKeys: number,
): BookGate {
  const byState = Object.fromEntries(
    uitvalStates.map((state) => [
      state,
      items
        .filter((item) => item.state === state)
        .reduce((sum, item) => add(sum, item.cents), {
          count: 0,
          cents: 0,
        }),
    ]),
  ) as Record<UitvalState, CountAndCents>;
  const unfinished = items.filter(({ state }) => !isFinished(state));
  const days = unfinished.map(({ openedOn }) => openedOn).sort();
  return {
    book,
    policy,
    held: policy === 'hold-payer' && items.some(({ state }) => stopsPayer(state)),
    items: unfinished.length,
    cents: unfinished.reduce((sum, { cents }) => sum + cents, 0),
    oldest: days[0] ?? null,
    heldKeys,
    byState,
  };
}

/**
 * The gate before a run. Items that wait for something hold their keys; those in `ready` do not: they go along.
 * `policyOf` gives the policy of a payer. `payerHeld` is true when any payer among the items is held as a whole (call
 * it per book to know which; the report says it too). Keys come once, in the order of their text.
 */
export function gate(
  items: readonly UitvalItem[],
  policyOf: (payer: string) => GatePolicy,
): { heldKeys: PrestatieKey[]; payerHeld: boolean; report: GateReport } {
  const books = new Map<string, { book: Book; items: UitvalItem[] }>();
  for (const item of items) {
    const text = bookText(item.book);
    const entry = books.get(text);
    if (entry === undefined) books.set(text, { book: item.book, items: [item] });
    else entry.items.push(item);
  }
  const held = new Map<string, PrestatieKey>();
  const rows = [...books]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { book, items: ofBook }]) => {
      const policy = policyOf(book.payer);
      const keys = new Map(
        ofBook
          .filter((item) => holdsKeys(item, policy))
          .flatMap((item) => item.keys.map((key) => [keyText(key), key] as const)),
      );
      for (const [text, key] of keys) held.set(text, key);
      return gateOfBook(book, ofBook, policy, keys.size);
    });
  return {
    heldKeys: [...held].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, key]) => key),
    payerHeld: rows.some((row) => row.held),
    report: { books: rows },
  };
}

/**
 * What planning a run does to the items on the keys it declares: `resubmitted`, and before it `released` where the
 * gate only warned and the item was not ready yet. Events of one item stand in the order in which they happen.
 */
export function sentAlong(
  items: readonly UitvalItem[],
  declared: readonly PrestatieKey[],
  language: Language,
): readonly ItemEvent[] {
  const keys = new Set(declared.map(keyText));
  const resubmitted = say(uitvalTexts, language, 'reason.sent-along');
  const warned = say(uitvalTexts, language, 'reason.gate-warns');
  return items.flatMap((item): ItemEvent[] => {
    if (!item.keys.some((key) => keys.has(keyText(key)))) return [];
    if (step(item, 'resubmitted') !== null) return [{ item, event: 'resubmitted', reason: resubmitted }];
    if (isFinished(item.state) || step(item, 'released') !== 'ready') return [];
    return [
      { item, event: 'released', reason: warned },
      { item, event: 'resubmitted', reason: resubmitted },
    ];
  });
}

import type { PrestatieState } from '../declaration/types.ts';
import type { Cents } from '../money.ts';
import type { UitvalState } from '../uitval/types.ts';
import { ratio } from './ratio.ts';
import type {
  Backlog,
  FirstTimeRight,
  RejectionRate,
  ResolvedBeforeNextRun,
  TimeToDeclare,
} from './types.ts';

/** Rows that are alike are counted together: a cell stands for `count` of them, of `cents` together. */
interface Cell {
  readonly count: number;
  readonly cents: Cents;
}

/** Prestaties with an outcome. `first`: the first debit ever sent on its key. Cents without sign. */
export interface OutcomeCell extends Cell {
  readonly state: Extract<PrestatieState, 'accepted' | 'rejected' | 'void'>;
  readonly first: boolean;
}

/** Care deliveries. `declaredAfter`: days from the start of the count to the first declaration; null when not declared. */
export interface DeliveryCell extends Cell {
  readonly declaredAfter: number | null;
  /** Days from the start of the count to today. */
  readonly age: number;
}

/** Rejections. `state`: at the start of the next run of the book, or now when there was none since. */
export interface RejectionCell extends Cell {
  readonly state: UitvalState;
  readonly runSince: boolean;
}

/** Things that wait, with the days that the oldest of them has waited. */
export interface WaitingCell extends Cell {
  readonly oldestDays: number;
}

function total(cells: readonly Cell[]): { count: number; cents: Cents } {
  return cells.reduce((sum, { count, cents }) => ({ count: sum.count + count, cents: sum.cents + cents }), {
    count: 0,
    cents: 0,
  });
}

/**
 * Rejected among answered: prestaties that the payer judged one by one. What was void was never judged and counts in
 * neither. `among` is the whole that the rejected ones are a part of, when that is more than the cells themselves.
 */
export function rejectionRate(
  cells: readonly OutcomeCell[],
  among: readonly OutcomeCell[] = cells,
): RejectionRate {
  const answered = total(among.filter(({ state }) => state !== 'void'));
  const rejected = total(cells.filter(({ state }) => state === 'rejected'));
  return {
    answered: answered.count,
    rejected: rejected.count,
    ratio: ratio(rejected.count, answered.count),
    answeredCents: answered.cents,
    rejectedCents: rejected.cents,
    centsRatio: ratio(rejected.cents, answered.cents),
  };
}

/** Keys accepted at their first debit. A first debit in a void message was not right the first time. */
export function firstTimeRight(cells: readonly OutcomeCell[]): FirstTimeRight {
  const keys = total(cells.filter(({ first }) => first)).count;
  const right = total(cells.filter(({ first, state }) => first && state === 'accepted')).count;
  return { keys, right, ratio: ratio(right, keys) };
}

/** Turnover declared within a number of days. The last day counts as within; care that still has time counts nowhere. */
export function timeToDeclare(cells: readonly DeliveryCell[], withinDays: number): TimeToDeclare {
  const cents = (belongs: (cell: DeliveryCell) => boolean): Cents => total(cells.filter(belongs)).cents;
  const withinCents = cents(({ declaredAfter }) => declaredAfter !== null && declaredAfter <= withinDays);
  const lateCents = cents(({ declaredAfter }) => declaredAfter !== null && declaredAfter > withinDays);
  const overdueCents = cents(({ declaredAfter, age }) => declaredAfter === null && age > withinDays);
  const pendingCents = cents(({ declaredAfter, age }) => declaredAfter === null && age <= withinDays);
  return {
    withinCents,
    lateCents,
    overdueCents,
    pendingCents,
    ratio: ratio(withinCents, withinCents + lateCents + overdueCents),
  };
}

const finishedStates: readonly UitvalState[] = ['resolved', 'written-off'];
/** Nothing more is asked of anybody: it goes along, is on its way, or is finished. */
const dealtWithStates: readonly UitvalState[] = ['ready', 'resubmitted', ...finishedStates];

/** Rejections dealt with before the next run of their book. Without a next run only those that are dealt with count. */
export function resolvedBeforeNextRun(cells: readonly RejectionCell[]): ResolvedBeforeNextRun {
  const isDealtWith = ({ state }: RejectionCell): boolean => dealtWithStates.includes(state);
  const undecided = total(cells.filter((cell) => !cell.runSince && !isDealtWith(cell))).count;
  const items = total(cells).count - undecided;
  const dealtWith = total(cells.filter(isDealtWith)).count;
  const finished = total(cells.filter(({ state }) => finishedStates.includes(state))).count;
  return { items, dealtWith, finished, undecided, ratio: ratio(dealtWith, items) };
}

/** Count and cents of what waits, and the age of the oldest. */
export function backlog(cells: readonly WaitingCell[]): Backlog {
  const ages = cells.map(({ oldestDays }) => oldestDays);
  return { ...total(cells), oldestDays: ages.length === 0 ? null : Math.max(...ages) };
}

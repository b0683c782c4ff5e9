import type { Day, Month } from '../calendar.ts';
import type { Configuration } from '../config/schema.ts';
import type { Cents } from '../money.ts';

/** From when the days until declaration are counted. */
export type CountFrom = Configuration['kpi']['countFrom'];

export const kpiDimensions = ['payer', 'member', 'code', 'month'] as const;

/** What the figures can be split by. */
export type KpiDimension = (typeof kpiDimensions)[number];

export interface KpiOptions {
  /** Only care of this month. */
  readonly month?: Month | undefined;
  readonly by?: KpiDimension | undefined;
  readonly countFrom: CountFrom;
  readonly withinDays: number;
  readonly today: Day;
}

/** A share between 0 and 1, rounded half up to four decimals; null when there is nothing to count. */
export type Ratio = number | null;

/** Rejected prestaties among those that the payer judged line by line. Cents are amounts without sign. */
export interface RejectionRate {
  readonly answered: number;
  readonly rejected: number;
  readonly ratio: Ratio;
  readonly answeredCents: Cents;
  readonly rejectedCents: Cents;
  readonly centsRatio: Ratio;
}

/** Keys that were accepted at their first debit, among the keys whose first debit has an outcome. */
export interface FirstTimeRight {
  readonly keys: number;
  readonly right: number;
  readonly ratio: Ratio;
}

/** Turnover by when it was first declared. `ratio` = within / (within + late + overdue). */
export interface TimeToDeclare {
  readonly withinCents: Cents;
  readonly lateCents: Cents;
  /** Not declared, and the days are over. */
  readonly overdueCents: Cents;
  /** Not declared, and there is still time: counts nowhere yet. */
  readonly pendingCents: Cents;
  readonly ratio: Ratio;
}

/** Rejections (every attempt is one) by where they stood when the next run of their book started. */
export interface ResolvedBeforeNextRun {
  readonly items: number;
  /** Ready to go along in that run, or finished. */
  readonly dealtWith: number;
  /** Of those, the finished ones: resolved or written off. */
  readonly finished: number;
  /** Still on the work list while no next run has started: counts nowhere yet. */
  readonly undecided: number;
  readonly ratio: Ratio;
}

/** Cents are signed sums: debits minus credits. */
export interface Amount {
  readonly count: number;
  readonly cents: Cents;
}

/** `oldestDays`: days since the oldest of them; null when there is none. */
export interface Backlog extends Amount {
  readonly oldestDays: number | null;
}

export interface KpiFigures {
  readonly rejection: { readonly all: RejectionRate; readonly first: RejectionRate };
  readonly firstTimeRight: FirstTimeRight;
  readonly timeToDeclare: TimeToDeclare;
  readonly resolvedBeforeNextRun: ResolvedBeforeNextRun;
  readonly openUitval: Backlog;
  /** Declarations without an answer after ten working days (OP090). */
  readonly answersOverdue: Backlog;
  /** Declarations planned or built and not sent. */
  readonly unsent: Backlog;
  /** Declarations sent and not answered, overdue ones included. */
  readonly unanswered: Backlog;
}

/** All figures at one moment. `groups` is empty without `by`; its keys are sorted; `-` is several members or none. */
export interface KpiReport {
  readonly today: Day;
  readonly month: Month | null;
  readonly by: KpiDimension | null;
  readonly countFrom: CountFrom;
  readonly withinDays: number;
  readonly total: KpiFigures;
  readonly groups: readonly { readonly key: string; readonly figures: KpiFigures }[];
}

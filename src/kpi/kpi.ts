import type { Db } from '../store/db.ts';
import { deliveryCells } from './care-cells.ts';
import {
  backlog,
  firstTimeRight,
  rejectionRate,
  resolvedBeforeNextRun,
  timeToDeclare,
  type DeliveryCell,
  type OutcomeCell,
  type RejectionCell,
  type WaitingCell,
} from './definitions.ts';
import type { GroupBy, Grouped } from './groups.ts';
import { declarationCells, outcomeCells, type DeclarationCell } from './prestatie-cells.ts';
import type { KpiFigures, KpiOptions, KpiReport } from './types.ts';
import { openUitvalCells, rejectionCells } from './uitval-cells.ts';

/** Everything the figures of one group (or of the total) are made from. */
interface Cells {
  readonly outcomes: readonly OutcomeCell[];
  readonly deliveries: readonly DeliveryCell[];
  readonly rejections: readonly RejectionCell[];
  readonly open: readonly WaitingCell[];
  readonly declarations: readonly DeclarationCell[];
}

type GroupedCells = { readonly [Part in keyof Cells]: readonly Grouped<Cells[Part][number]>[] };

async function cellsBy(db: Db, by: GroupBy, options: KpiOptions): Promise<GroupedCells> {
  const { month, today } = options;
  return {
    outcomes: await outcomeCells(db, by, month),
    deliveries: await deliveryCells(db, by, options),
    rejections: await rejectionCells(db, by, month),
    open: await openUitvalCells(db, by, month, today),
    declarations: await declarationCells(db, by, month, today),
  };
}

function cellsOf(all: GroupedCells, group: string): Cells {
  const own = <Cell>(cells: readonly Grouped<Cell>[]): readonly Grouped<Cell>[] =>
    cells.filter((cell) => cell.group === group);
  return {
    outcomes: own(all.outcomes),
    deliveries: own(all.deliveries),
    rejections: own(all.rejections),
    open: own(all.open),
    declarations: own(all.declarations),
  };
}

/** `among`: what the rejected prestaties are a part of; by code the answered prestaties of all codes together. */
function figures(cells: Cells, among: readonly OutcomeCell[], withinDays: number): KpiFigures {
  const firsts = (outcomes: readonly OutcomeCell[]): readonly OutcomeCell[] =>
    outcomes.filter(({ first }) => first);
  const waits = (...kinds: DeclarationCell['wait'][]): readonly DeclarationCell[] =>
    cells.declarations.filter(({ wait }) => kinds.includes(wait));
  return {
    rejection: {
      all: rejectionRate(cells.outcomes, among),
      first: rejectionRate(firsts(cells.outcomes), firsts(among)),
    },
    firstTimeRight: firstTimeRight(cells.outcomes),
    timeToDeclare: timeToDeclare(cells.deliveries, withinDays),
    resolvedBeforeNextRun: resolvedBeforeNextRun(cells.rejections),
    openUitval: backlog(cells.open),
    answersOverdue: backlog(waits('overdue')),
    unsent: backlog(waits('to-be-sent')),
    unanswered: backlog(waits('for-answer', 'overdue')),
  };
}

/**
 * All key figures as they stand, in total and split by one dimension (docs/kpi.md says what each counts). Counts, cents
 * and days are whole numbers; a ratio without anything to count is null. Give a transaction for figures of one moment.
 */
export async function kpi(db: Db, options: KpiOptions): Promise<KpiReport> {
  const { month, by, countFrom, withinDays, today } = options;
  const all = await cellsBy(db, null, options);
  const split = by === undefined ? null : await cellsBy(db, by, options);
  const parts = split === null ? [] : [...Object.values(split)].flat();
  const keys = [...new Set(parts.map(({ group }) => group))].sort();
  return {
    today,
    month: month ?? null,
    by: by ?? null,
    countFrom,
    withinDays,
    total: figures(all, all.outcomes, withinDays),
    groups: keys.flatMap((key) => {
      if (split === null) return [];
      const cells = cellsOf(split, key);
      // A code has only rejections, and those are never right the first time.
      const among = by === 'code' ? all.outcomes : cells.outcomes;
      const found = figures(cells, among, withinDays);
      return [{ key, figures: by === 'code' ? { ...found, firstTimeRight: firstTimeRight([]) } : found }];
    }),
  };
}

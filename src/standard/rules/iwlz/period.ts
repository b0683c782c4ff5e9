import { dateAt } from './dates.ts';
import { steps, valueAt, type Element, type Steps } from './element.ts';

/** A period in date numbers (`20260901`); its last day is null when it is open. */
export interface Period {
  readonly start: number;
  readonly end: number | null;
}

const start = steps('Ingangsdatum');
const end = steps('Einddatum');

/** Stands for the end of an open period: later than any date. */
const never = 99_999_999;

/** The period of an element; other names for its dates may be given. */
export function periodOf(element: Element, from: Steps = start, to: Steps = end): Period {
  return {
    start: dateAt(element, from),
    end: valueAt(element, to) === undefined ? null : dateAt(element, to),
  };
}

/** Whether the period of one element lies within that of the other (TR016); an open one only in an open one. */
export function fitsWithin(inner: Element, outer: Element): boolean {
  const { start: from, end: to } = periodOf(inner);
  const bounds = periodOf(outer);
  const last = bounds.end ?? never;
  if (to === null) return bounds.end === null && from >= bounds.start && from <= last;
  const inside = (date: number) => date >= bounds.start && date <= last;
  return to >= from && inside(from) && inside(to);
}

/** The end of a period as a number. */
export function lastDay(period: Period): number {
  return period.end ?? never;
}

/** The start of a period; one that is open counts as started, so that two open periods always overlap. */
export function firstDay(period: Period): number {
  return period.end === null ? Math.min(period.start, never - 1) : period.start;
}

/** Whether the one that ends last has begun when the other ends. */
export type Begun = (start: number, end: number) => boolean;

/**
 * Which of the periods overlap another, as the official set reckons: two periods do when the one that ends last has
 * begun when the other ends (on that day, or before it: `begun`). Of a period that ends before it starts only the end
 * counts. By order of end, so n log n.
 */
export function overlapping(
  periods: readonly Period[],
  begun: Begun = (from, to) => from <= to,
): readonly boolean[] {
  const order = periods.map((_, index) => index);
  const ends = periods.map(lastDay);
  const starts = periods.map(firstDay);
  const endOf = (position: number): number => ends[order[position] ?? -1] ?? Number.NaN;
  const startOf = (position: number): number => starts[order[position] ?? -1] ?? Number.NaN;
  order.sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0));
  const count = periods.length;
  const earliest = Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  for (let at = count - 1; at >= 0; at -= 1) earliest[at] = Math.min(startOf(at), earliest[at + 1] ?? 0);
  const found = Array<boolean>(count).fill(false);
  for (let from = 0, to = 0; from < count; from = to) {
    const last = endOf(from);
    let begunHere = 0;
    for (to = from; to < count && endOf(to) === last; to += 1) begunHere += begun(startOf(to), last) ? 1 : 0;
    const later = begun(earliest[to] ?? 0, last);
    for (let at = from; at < to; at += 1) {
      // With the same end either of the two may be the one that has begun.
      const equal = to - from > 1 && (begun(startOf(at), last) || begunHere > 0);
      const earlier = from > 0 && begun(startOf(at), endOf(from - 1));
      found[order[at] ?? -1] = later || equal || earlier;
    }
  }
  return found;
}

import { daysLater } from './date-number.ts';
import type { Period } from './period.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = ({ start, end }: Period): Span => ({ start, end: end ?? Number.POSITIVE_INFINITY });

const dayAfter = (date: number): number => (Number.isFinite(date) ? daysLater(date, 1) : date);

/**
 * Tells of a period whether other periods cover each of its days (TR127). A period that ends before it starts covers
 * nothing, and needs nothing. Sorts once; each question is a search.
 */
export function coverOf(periods: readonly Period[]): (asked: Period) => boolean {
  const spans = periods.map(spanOf).filter(({ start, end }) => end >= start);
  spans.sort((one, other) => one.start - other.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= dayAfter(last.end)) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (asked) => {
    const { start, end } = spanOf(asked);
    if (end < start) return true;
    const before = countWhere(merged, (span) => span.start <= start);
    return (merged[before - 1]?.end ?? Number.NEGATIVE_INFINITY) >= end;
  };
}

/** Which periods share a day with another; of a period that ends before it starts both bounds count (TR127). */
export function sharingADay(periods: readonly Period[]): readonly boolean[] {
  const spans = periods.map((period, index) => ({ ...spanOf(period), index }));
  spans.sort((one, other) => one.start - other.start);
  // The two latest ends among the first n: the latest may be the period's own.
  const latest: { readonly first: number; readonly of: number; readonly second: number }[] = [];
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let of = -1;
  for (const { end, index } of spans) {
    if (end > first || of === -1) {
      second = first;
      first = end;
      of = index;
    } else second = Math.max(second, end);
    latest.push({ first, of, second });
  }
  const found = Array<boolean>(periods.length).fill(false);
  for (const { start, end, index } of spans) {
    const known = latest[countWhere(spans, (span) => span.start <= end) - 1];
    if (known === undefined) continue;
    found[index] = (known.of === index ? known.second : known.first) >= start;
  }
  return found;
}

/** How many of the first items satisfy; all that do stand before all that do not. */
function countWhere<T>(items: readonly T[], satisfies: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && satisfies(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

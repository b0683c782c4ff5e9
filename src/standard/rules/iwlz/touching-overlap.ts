import { CountedByKey, RunningCount, SortedNumbers } from './counted.ts';
import { firstDay, lastDay, overlapping, type Period } from './period.ts';

interface Numbered {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

interface Sorts {
  readonly regular: readonly Numbered[];
  readonly oneDay: readonly Numbered[];
  readonly reversed: readonly Numbered[];
}

/**
 * Which of the periods overlap another by more than the one day that TR077 allows, in n log n. Two periods may share
 * the day on which the one ends and the other starts. The official set asks it of each pair, of a later element about
 * an earlier one, and two sorts of period come out oddly: a period of one day passes beside all that stand before it,
 * but those after it that hold its day fail; and of a period that ends before it starts the end counts as its day.
 */
export function overlappingMoreThanADay(periods: readonly Period[]): readonly boolean[] {
  const sorts = sorted(periods);
  const found = Array<boolean>(periods.length).fill(false);
  const mark = ({ index }: Numbered): void => {
    found[index] = true;
  };
  const strictly = overlapping(
    sorts.regular.map(({ index }) => periods[index] ?? { start: 0, end: 0 }),
    (start, end) => start < end,
  );
  sorts.regular.forEach((one, position) => {
    if (strictly[position] === true) mark(one);
  });
  if (sorts.reversed.length > 0) markReversed(sorts, mark);
  if (sorts.oneDay.length > 0) markOneDay(sorts, mark);
  return found;
}

function sorted(periods: readonly Period[]): Sorts {
  const regular: Numbered[] = [];
  const oneDay: Numbered[] = [];
  const reversed: Numbered[] = [];
  periods.forEach((period, index) => {
    const one = { index, start: firstDay(period), end: lastDay(period) };
    if (one.start < one.end) regular.push(one);
    else if (one.start === one.end) oneDay.push(one);
    else reversed.push(one);
  });
  return { regular, oneDay, reversed };
}

/** A regular period and a reversed one whose end it holds, unless it ends where that one starts. */
function markReversed({ regular, reversed }: Sorts, mark: (one: Numbered) => void): void {
  const starts = new SortedNumbers(regular.map(({ start }) => start));
  const ends = new SortedNumbers(regular.map(({ end }) => end));
  const startsByEnd = new CountedByKey(regular.map(({ start, end }) => [end, start] as const));
  for (const one of reversed) {
    const holding = starts.upTo(one.end) - ends.upTo(one.end - 1);
    if (holding > startsByEnd.between(one.start, Number.NEGATIVE_INFINITY, one.end)) mark(one);
  }
  const reversedEnds = new SortedNumbers(reversed.map(({ end }) => end));
  const endsByStart = new CountedByKey(reversed.map(({ start, end }) => [start, end] as const));
  for (const one of regular) {
    const held = reversedEnds.between(one.start, one.end);
    if (held > endsByStart.between(one.end, one.start, one.end)) mark(one);
  }
}

/** A period of one day and one that stands after it and holds that day inside, or is reversed and ends on it. */
function markOneDay({ regular, oneDay, reversed }: Sorts, mark: (one: Numbered) => void): void {
  const days = new SortedNumbers(new Set(oneDay.map(({ start }) => start)));
  const lastReversed = new Map<number, number>();
  for (const { index, end } of reversed) lastReversed.set(end, Math.max(index, lastReversed.get(end) ?? -1));
  const firstDays = new Map<number, number>();
  for (const { index, start } of oneDay) {
    firstDays.set(start, Math.min(index, firstDays.get(start) ?? Number.POSITIVE_INFINITY));
  }
  for (const one of oneDay) if ((lastReversed.get(one.start) ?? -1) > one.index) mark(one);
  for (const one of reversed) if ((firstDays.get(one.end) ?? Number.POSITIVE_INFINITY) < one.index) mark(one);

  const inOrder = [...regular, ...oneDay].sort((one, other) => one.index - other.index);
  const seenDays = new RunningCount(oneDay.length + 1);
  for (const one of inOrder) {
    if (one.start === one.end) seenDays.add(days.upTo(one.start) - 1, 1);
    else if (seenDays.below(days.upTo(one.end - 1)) > seenDays.below(days.upTo(one.start))) mark(one);
  }
  const holding = new RunningCount(oneDay.length + 1);
  for (const one of inOrder.reverse()) {
    if (one.start === one.end) {
      if (holding.below(days.upTo(one.start)) > 0) mark(one);
      continue;
    }
    const from = days.upTo(one.start);
    const to = days.upTo(one.end - 1);
    if (to <= from) continue;
    holding.add(from, 1);
    holding.add(to, -1);
  }
}

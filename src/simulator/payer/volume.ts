import { addDays, daysBetween, dayOfWeek, monthOf, type Day, type Period } from '../../calendar.ts';

/** The assigned size. */
export interface Omvang {
  readonly volume: number;
  readonly eenheid: string;
  readonly frequentie: string;
}

/** Number of days in a period, both ends counted. */
export function daysIn({ begin, end }: Period): number {
  return daysBetween(begin, end) + 1;
}

/** Number of ISO weeks (Monday to Sunday) that a period touches. */
export function isoWeeksTouched({ begin, end }: Period): number {
  return daysBetween(mondayOf(begin), mondayOf(end)) / 7 + 1;
}

/** Number of Sundays in a period. */
export function sundaysIn({ begin, end }: Period): number {
  const first = addDays(begin, 7 - dayOfWeek(begin));
  return first > end ? 0 : Math.floor(daysBetween(first, end) / 7) + 1;
}

/** Number of calendar months that a period touches. */
export function monthsTouched({ begin, end }: Period): number {
  const [fromYear = 0, fromMonth = 0] = monthOf(begin).split('-').map(Number);
  const [toYear = 0, toMonth = 0] = monthOf(end).split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - dayOfWeek(day));
}

/** Euro and pieces of output; all other units are effort based (TR321). */
function isOutput(eenheid: string): boolean {
  return eenheid === '82' || eenheid === '83';
}

/** The last Sunday of an assignment that does not end on one pays for the broken last week (IV077). */
function brokenLastWeek(einddatum: Day | null): Day | null {
  if (einddatum === null || dayOfWeek(einddatum) === 7) return null;
  return addDays(einddatum, -dayOfWeek(einddatum));
}

/**
 * The most that one line may hold, in the unit of the assignment (TR321, IV077, IV078). `sixTimes`: iWmo category 01,
 * where a week size always counts six times.
 */
export function largestInPeriod(
  omvang: Omvang,
  einddatum: Day | null,
  period: Period,
  sixTimes: boolean,
): number {
  const { volume } = omvang;
  switch (omvang.frequentie) {
    case '1':
      return volume * daysIn(period);
    case '2': {
      if (sixTimes) return volume * 6;
      if (!isOutput(omvang.eenheid)) return volume * isoWeeksTouched(period);
      const sunday = brokenLastWeek(einddatum);
      const extra = sunday !== null && sunday >= period.begin && sunday <= period.end ? 1 : 0;
      return volume * (sundaysIn(period) + extra);
    }
    default:
      return volume;
  }
}

/** The most that all lines of an assignment may hold together over its run, in its unit (TR322). */
export function largestInTotal(omvang: Omvang, run: Period, einddatum: Day | null): number {
  const { volume } = omvang;
  switch (omvang.frequentie) {
    case '1':
      return volume * daysIn(run);
    case '2':
      if (!isOutput(omvang.eenheid)) return volume * isoWeeksTouched(run);
      return volume * (sundaysIn(run) + (brokenLastWeek(einddatum) === null ? 0 : 1));
    case '4':
      return volume * monthsTouched(run);
    default:
      return volume;
  }
}

/**
 * A volume in the finest unit that the assignment knows: minutes when it is in hours (TR321), else its own unit. Null
 * when the units do not go together (TR341 speaks of that).
 */
export function comparable(volume: number, eenheid: string, assigned: string): number | null {
  if (assigned === '04') return eenheid === '04' ? volume * 60 : eenheid === '01' ? volume : null;
  return eenheid === assigned ? volume : null;
}

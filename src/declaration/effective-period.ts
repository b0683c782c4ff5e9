import { periodOfMonth, type Day, type Month } from '../calendar.ts';
import type { HoldReason } from './types.ts';
import type { Unit } from './unit.ts';

/**
 * The DeclaratiePeriode in which care of a month is declared: its own month, or the last submitted one when that is
 * later. A declaration never goes back behind it (IV090, TR318).
 */
export function declaratiePeriodeFor(month: Month, lastPeriode: Month | null): Month {
  return lastPeriode !== null && lastPeriode > month ? lastPeriode : month;
}

/**
 * Why a unit cannot be declared on this day, or null when it can: its declaration period (a whole month, CS340, which
 * holds every product period in it) must have ended (TR137), and no product period may have ended more than five
 * years ago (TR335).
 */
export function dateHold(unit: Unit, declaratiePeriode: Month, today: Day): HoldReason | null {
  if (periodOfMonth(declaratiePeriode).end > today) return 'period-not-ended';
  if (unit.drafts.some(({ productPeriode }) => fiveYearsAfter(productPeriode.end) < today)) return 'too-old';
  return null;
}

/** Text compares as the numbers do that the reference check uses, also around 29 February (TR335). */
function fiveYearsAfter(day: Day): string {
  return `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`;
}

import type { Eenheid } from '../care/types.ts';

/** What decides the unit of a prestatie. `assigned` is the unit of the assignment's Omvang, null without one. */
export interface UnitQuestion {
  readonly care: Eenheid;
  readonly tariff: Eenheid;
  readonly assigned: Eenheid | null;
  readonly minutesOnHourContract: boolean;
}

/**
 * The unit in which care is declared, or null when the three units cannot be brought together without inventing a
 * tariff (TR341). Minutes may stand on an hour assignment, hours never on a minute assignment; without Omvang the
 * unit of the contract counts.
 */
export function declaredUnit({
  care,
  tariff,
  assigned,
  minutesOnHourContract,
}: UnitQuestion): Eenheid | null {
  if (care === '83') return assigned === null || assigned === '83' ? '83' : null;
  if (!isTime(care)) return tariff === care && (assigned === null || assigned === care) ? care : null;
  if (!isTime(tariff) || (assigned !== null && !isTime(assigned))) return null;
  if (assigned === '01' || tariff === '01') return '01';
  return care === '01' && minutesOnHourContract ? '01' : '04';
}

/** Whether the unit is one of time: minutes or hours, which convert exactly from hour to minute. */
export function isTime(eenheid: Eenheid): boolean {
  return eenheid === '01' || eenheid === '04';
}

import { addDays, dayOfWeek, type Day } from './calendar.ts';

/** Whether offices in the Netherlands work on this day: no weekend and no public holiday. */
export function isWorkingDay(day: Day): boolean {
  return dayOfWeek(day) <= 5 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/**
 * The working day that lies a number of working days after a day (before it, when negative). Zero gives the day itself,
 * also when it is no working day. From Friday, one working day later is Monday.
 */
export function addWorkingDays(day: Day, workingDays: number): Day {
  const step = workingDays < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(workingDays); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/**
 * How many working days went by from one day to another: those after the first, up to and including the second.
 * Negative when the second lies before the first.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

const cache = new Map<number, ReadonlySet<Day>>();

/**
 * The public holidays of a year. Good Friday is none. Liberation day counts in the lustrum years only (2025, 2030), as
 * in most collective agreements; King's day is kept on 26 April when the 27th is a Sunday.
 */
export function holidaysOf(year: number): ReadonlySet<Day> {
  const known = cache.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const holidays = new Set([
    `${year}-01-01`,
    easter,
    addDays(easter, 1),
    dayOfWeek(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`,
    ...(year % 5 === 0 ? [`${year}-05-05`] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
  cache.set(year, holidays);
  return holidays;
}

/** Easter Sunday of a Gregorian year: the Sunday after the ecclesiastical full moon on or after 21 March. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapless = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const age = (leapless - moonDrift + 19 * golden + 15) % 30;
  // Two ages of the moon are brought forward a day, so that no two years of a cycle share a full moon.
  const epact = age - (age === 29 || (age === 28 && golden > 10) ? 1 : 0);
  const fullMoon = addDays(`${year}-03-21`, epact);
  return addDays(fullMoon, 7 - (dayOfWeek(fullMoon) % 7));
}

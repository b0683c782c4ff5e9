import type { Day } from '../../calendar.ts';

/**
 * A day as yyyymmdd, so that days compare and years add as numbers: an XSD date may have a year before 0 or of five
 * digits, where text does not compare. The official checks reckon in this way too (TR002, TR335).
 */
export function dayNumber(day: Day): number {
  const month = day.length - 6;
  return (
    Number(day.slice(0, month)) * 10_000 +
    Number(day.slice(month + 1, month + 3)) * 100 +
    Number(day.slice(-2))
  );
}

/** The same day and month so many years later, as yyyymmdd; 29 February stays so, also where there is none. */
export function yearsLater(day: Day, years: number): number {
  return dayNumber(day) + years * 10_000;
}

/** The month of a day as text, year included. */
export function monthPart(day: Day): string {
  return day.slice(0, -3);
}

/** Whether a day is the last of its month. */
export function isLastOfMonth(day: Day): boolean {
  const year = Number(day.slice(0, -6));
  const month = Number(day.slice(-5, -3));
  return Number(day.slice(-2)) === daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

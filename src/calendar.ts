import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

/** A calendar month, `YYYY-MM`. Compares as text. */
export type Month = string;

/** A closed period: both days belong to it. */
export interface Period {
  readonly begin: Day;
  readonly end: Day;
}

export const timeZone = 'Europe/Amsterdam';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether the text is an existing calendar day. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a calendar month. */
export function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first and last day of a month. */
export function periodOfMonth(month: Month): Period {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return { begin: first.toString(), end: first.with({ day: first.daysInMonth }).toString() };
}

/** The month a number of months later (or earlier, when negative). */
export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The day a number of days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The number of days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The day it is in the Netherlands at this instant. */
export function amsterdamDay(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

import { Temporal } from 'temporal-polyfill';
import { timeZone, type Day } from '../calendar.ts';

/**
 * The night whose run is due at this instant, or null. A night is named by its calendar day in the Netherlands, so a
 * clock change neither skips nor doubles one: the run of a day is due from `at` (HH:MM on the wall clock, or the first
 * moment after a gap) until `catchUpHours` later, and is made once because the day is unique in the database.
 */
export function dueNight(instant: Date, at: string, catchUpHours: number): Day | null {
  const now = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const today = now.toPlainDate();
  // A run late in the evening is made up after midnight, and then still belongs to the day before.
  const night = [today, today.subtract({ days: 1 })].find((day) => {
    const due = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) });
    const elapsed = now.epochMilliseconds - due.epochMilliseconds;
    return elapsed >= 0 && elapsed < catchUpHours * 3_600_000;
  });
  return night?.toString() ?? null;
}

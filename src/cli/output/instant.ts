import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../../calendar.ts';

/** An instant to the minute on the Dutch clock, as tables show it; a text is taken as ISO 8601. */
export function minuteOf(instant: Date | string): string {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}

import { isDay, type Day } from '../calendar.ts';

/** A day written as `YYYY-MM-DD` or, as spreadsheets here do, `DD-MM-YYYY` (zeros may be left out); else null. */
export function readDay(text: string): Day | null {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const day =
    dutch === null
      ? text
      : `${dutch[3] ?? ''}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

import { isDay, monthOf, periodOfMonth, type Day } from '../calendar.ts';

/** Days and months repeat on every line of an export; asking the calendar each time is a third of the work. */
const known = new Map<string, Day | null>();
const mostKnown = 5000;

/** A day written as `YYYY-MM-DD` or, as spreadsheets here do, `DD-MM-YYYY` (zeros may be left out); else null. */
export function readDay(text: string): Day | null {
  return remembered(text, () => {
    const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
    const day =
      dutch === null
        ? text
        : `${dutch[3] ?? ''}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}`;
    return isDay(day) ? day : null;
  });
}

/** The last day of the month in which an existing day lies. */
export function endOfMonth(day: Day): Day {
  const month = monthOf(day);
  return remembered(`end of ${month}`, () => periodOfMonth(month).end) ?? day;
}

function remembered(text: string, ask: () => Day | null): Day | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const day = ask();
  known.set(text, day);
  return day;
}

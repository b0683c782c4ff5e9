const hyphen = 45;
const zero = 48;
const nine = 57;

/** A date as one number, `2026-09-01` as 20260901, as the iWlz rules compare dates; NaN for what is no number. */
export function dateNumber(text: string): number {
  return plainDate(text) ?? numberOf(text.replaceAll('-', ''));
}

/** The number of a date as nearly all are written, by far the quickest; null for what is written otherwise. */
function plainDate(text: string): number | null {
  if (text.length !== 10) return null;
  let number = 0;
  for (let index = 0; index < 10; index += 1) {
    const code = text.charCodeAt(index);
    if (index === 4 || index === 7) {
      if (code !== hyphen) return null;
    } else if (code < zero || code > nine) return null;
    else number = number * 10 + code - zero;
  }
  return number;
}

/** A number as XPath reads it: digits with a point at most, white space around it allowed; else NaN. */
export function numberOf(text: string): number {
  return /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/.test(text) ? Number(text) : Number.NaN;
}

const longMonths: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/**
 * A date number some days (less than 69) later. Every fourth year counts as a leap year, 2100 too: the rules that
 * receivers run reckon so (TR091, TR127).
 */
export function daysLater(date: number, days: number): number {
  let at = date + days;
  for (;;) {
    const last = lastDay(Math.floor(at / 10_000) % 10_000, Math.floor(at / 100) % 100);
    const carried = at % 100 > last ? at - last + 100 : at;
    const next = Math.floor(carried / 100) % 100 > 12 ? carried - 1_200 + 10_000 : carried;
    if (next === at || Number.isNaN(at)) return at;
    at = next;
  }
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return longMonths.has(month) ? 31 : 30;
}

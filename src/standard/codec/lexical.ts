const datePattern = /^-?\d{4,}-\d\d-\d\d$/;
const timePattern = /^(\d\d):(\d\d):(\d\d)(\.\d+)?$/;

const space = 32;

/** The text with white space collapsed at its ends, as XML Schema does before it reads a number, date or time. */
export function collapse(text: string): string {
  const clean = text.charCodeAt(0) > space && text.charCodeAt(text.length - 1) > space;
  return clean ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
}

/** Whether the text is an integer: `5`, `+5`, `007`, `-0`. */
export function isInteger(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}

/** Whether the text is an existing date; years may be negative or longer than four digits, but not 0000. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const end = text.length;
  const digits = text.slice(text.startsWith('-') ? 1 : 0, end - 6);
  if (digits.length > 4 && digits.startsWith('0')) return false;
  const year = Number(digits);
  const month = Number(text.slice(end - 5, end - 3));
  const day = Number(text.slice(end - 2));
  return year !== 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(month, year));
}

/** Whether the text is a time; `24:00:00` is the end of the day. */
export function isTime(text: string): boolean {
  const match = timePattern.exec(text);
  if (match === null) return false;
  const [hour = 99, minute = 99, second = 99] = match.slice(1, 4).map(Number);
  if (hour === 24) return minute === 0 && second === 0 && Number(match[4] ?? 0) === 0;
  return hour < 24 && minute < 60 && second < 60;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

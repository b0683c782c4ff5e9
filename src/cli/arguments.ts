import { InvalidArgumentError } from 'commander';
import { isDay, isMonth, type Day, type Month } from '../calendar.ts';

/** Checks a calendar month for commander. */
export function monthArgument(text: string): Month {
  if (!isMonth(text)) throw new InvalidArgumentError('A month is written as YYYY-MM, such as 2026-09.');
  return text;
}

/** Checks a calendar day for commander. */
export function dayArgument(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('A day is written as YYYY-MM-DD, such as 2026-11-03.');
  return text;
}

/** Checks the code of a payer for commander. */
export function payerArgument(text: string): string {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('A payer code has four digits, such as 0363.');
  return text;
}

/** Checks a whole number above zero for commander. */
export function countArgument(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number above 0.');
  return Number(text);
}

/** Checks a TCP port for commander; 0 takes a free one. */
export function portArgument(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return Number(text);
}

/** Collects `--set key=value`, which may be given more than once, for commander. */
export function settingArgument(
  text: string,
  earlier: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as key=value, such as volume=90.');
  const key = text.slice(0, at).trim();
  if (key in earlier) throw new InvalidArgumentError(`${key} is set twice.`);
  return { ...earlier, [key]: text.slice(at + 1).trim() };
}

/** Checks that a text says something, for commander: a reason or a name. */
export function wordsArgument(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It may not be empty.');
  return text.trim();
}

import type { Cents } from '../money.ts';
import { readDecimal, wholeTimes, type DecimalFault } from './decimal.ts';
import type { Eenheid } from './types.ts';

/** LDT_Volume, LDT_Bedrag: the largest number that a message holds. */
export const largest = 99_999_999;

export type NumberFault = DecimalFault | 'not-whole' | 'too-large';

const eenheden: readonly string[] = ['01', '04', '14', '16', '82', '83', '84'] satisfies readonly Eenheid[];

/** The unit that a cell names (WJ756), null when it names none. */
export function eenheidOf(text: string): Eenheid | null {
  return eenheden.includes(text) ? (text as Eenheid) : null;
}

/** Whether the unit is one of time. */
export function isTime(eenheid: Eenheid): boolean {
  return eenheid === '01' || eenheid === '04';
}

/** The unit in which we keep care: hours as minutes, so that nothing is rounded before the whole month is (IV079). */
export function keptUnit(eenheid: Eenheid): Eenheid {
  return eenheid === '04' ? '01' : eenheid;
}

/**
 * A volume in the unit we keep it in: hours become minutes, euros become cents, all others are whole already. Not
 * rounded: what does not come out whole is a fault.
 */
export function readVolume(text: string, eenheid: Eenheid): number | NumberFault {
  if (eenheid === '83') return readMoney(text);
  return wholeNumber(text, eenheid === '04' ? 60 : 1);
}

/** Euros as whole cents; more than two decimals is a fault (`not-whole`). */
export function readMoney(text: string): Cents | NumberFault {
  const decimal = readDecimal(text);
  if (typeof decimal !== 'string' && decimal.scale > 2) return 'not-whole';
  return wholeNumber(text, 100);
}

function wholeNumber(text: string, factor: number): number | NumberFault {
  const decimal = readDecimal(text);
  if (typeof decimal === 'string') return decimal;
  const whole = wholeTimes(decimal, factor);
  if (whole === null) return 'not-whole';
  return whole > largest ? 'too-large' : whole;
}

const sentences: Readonly<Record<NumberFault, string>> = {
  unreadable: 'is no number.',
  ambiguous: 'can be read as thousands and as three decimals.',
  negative: 'is negative; a correction is a new version of the line, never a negative one.',
  'not-whole': 'has more decimals than can be kept.',
  'too-large': 'is larger than a message can hold.',
};

/** What is wrong with a number, as the end of a sentence that begins with the number. */
export function numberFault(fault: NumberFault): string {
  return sentences[fault];
}

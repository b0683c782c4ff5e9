import { passesElevenTest } from '../../bsn.ts';
import { addDays } from '../../calendar.ts';
import { simpleReader } from '../codec/simple-value.ts';
import type { SimpleType } from '../model/model.ts';
import type { Random } from './random.ts';
import { textFromPattern } from './text-from-pattern.ts';

const alphabet = Array.from(`abcdefghijklmnopqrstuvwxyzABCDEFXYZ0123456789 -.,'&<>"éëïüßşŁ€😀`);
const attempts = 200;

/** A valid value of a simple type, as it stands in a message value. Throws when it cannot find any. */
export function sampleValue(type: SimpleType, random: Random): string | number {
  const reader = simpleReader(type);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const text = candidate(type, random);
    if (reader.violation(text) === null) return reader.value(text);
  }
  throw new Error(`No value of ${type.name} could be made.`);
}

function candidate(type: SimpleType, random: Random): string {
  if (type.enumeration !== null) return random.pick(type.enumeration);
  if (type.name === 'LDT_BurgerServicenummer') return fictiveBsn(random);
  switch (type.base) {
    case 'integer':
      return integer(type, random);
    case 'date':
      return addDays('2015-01-01', random.below(5_000));
    case 'time':
      return `${twoDigits(random.below(24))}:${twoDigits(random.below(60))}:${twoDigits(random.below(60))}`;
    case 'string':
      return text(type, random);
  }
}

/** Nine digits that start with 9999 and pass the eleven test: nobody bears them. */
export function fictiveBsn(random: Random): string {
  for (;;) {
    const bsn = `9999${String(random.below(100_000)).padStart(5, '0')}`;
    if (passesElevenTest(bsn)) return bsn;
  }
}

function integer(type: SimpleType, random: Random): string {
  const pattern = type.patterns.at(-1);
  if (pattern !== undefined) return textFromPattern(pattern, random, 2);
  const min = type.minInclusive ?? 0;
  const max = type.maxInclusive ?? 1_000_000;
  return String(random.pick([min, max, min + random.below(max - min + 1), min + random.below(1_000)]));
}

function text(type: SimpleType, random: Random): string {
  const pattern = type.patterns.at(-1);
  const max = Math.min(type.maxLength ?? 60, 60);
  if (pattern !== undefined)
    return textFromPattern(pattern, random, random.chance(0.1) ? max : Math.min(max, 12));
  const length = random.pick([1, max, 1 + random.below(max)]);
  return Array.from({ length }, () => random.pick(alphabet)).join('');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

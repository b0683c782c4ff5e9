import type { SimpleType } from '../model/model.ts';
import { collapse, isDate, isInteger, isTime } from './lexical.ts';
import { translatePattern } from './pattern.ts';

/** Which demand of its type a value breaks. */
export type Violation = 'integer' | 'date' | 'time' | 'zone' | 'range' | 'length' | 'pattern' | 'enumeration';

/** Reads and checks the values of one simple type. */
export interface SimpleReader {
  readonly type: SimpleType;
  /** The first demand that the text breaks, or null. */
  violation(text: string): Violation | null;
  /** The value that the program works with: a number for integers, else the text. */
  value(text: string): string | number;
}

const readers = new WeakMap<SimpleType, SimpleReader>();

/** The reader of a type; made once. */
export function simpleReader(type: SimpleType): SimpleReader {
  const known = readers.get(type);
  if (known !== undefined) return known;
  const reader = makeReader(type);
  readers.set(type, reader);
  return reader;
}

function makeReader(type: SimpleType): SimpleReader {
  const patterns = type.patterns.map(translatePattern).filter((pattern) => pattern !== null);
  const enumeration = type.enumeration === null ? null : new Set(type.enumeration);
  const lexical = lexicalCheck(type);
  const text = (raw: string): string => (type.base === 'string' ? raw : collapse(raw));
  const violation = (raw: string): Violation | null => {
    const value = text(raw);
    const wrong = lexical(value);
    if (wrong !== null) return wrong;
    if (enumeration !== null && !enumeration.has(value)) return 'enumeration';
    if (type.base === 'string' && !fits(value, type)) return 'length';
    for (const pattern of patterns) if (!pattern.test(value)) return 'pattern';
    return null;
  };
  // Adding zero turns the -0 that XML Schema allows into 0.
  if (type.base === 'integer') return { type, violation, value: (raw) => Number(collapse(raw)) + 0 };
  return { type, violation, value: text };
}

function lexicalCheck(type: SimpleType): (value: string) => Violation | null {
  switch (type.base) {
    case 'string':
      return () => null;
    case 'integer':
      return (value) => (isInteger(value) ? (inRange(Number(value), type) ? null : 'range') : 'integer');
    case 'date':
      return (value) => (isDate(value) ? null : 'date');
    case 'time':
      return (value) =>
        isTime(value) ? null : isTime(value.replace(/(?:Z|[+-]\d\d:\d\d)$/, '')) ? 'zone' : 'time';
  }
}

function inRange(value: number, type: SimpleType): boolean {
  return value >= (type.minInclusive ?? -Infinity) && value <= (type.maxInclusive ?? Infinity);
}

/** Lengths count code points; a text has at most as many of them as it has UTF-16 units, and at least half. */
function fits(text: string, type: SimpleType): boolean {
  if (text.length < (type.minLength ?? 0)) return false;
  if (text.length <= (type.maxLength ?? Infinity) && (type.minLength ?? 0) <= 1) return true;
  const length = codePoints(text);
  return length >= (type.minLength ?? 0) && length <= (type.maxLength ?? Infinity);
}

/** The number of code points of a text. */
export function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

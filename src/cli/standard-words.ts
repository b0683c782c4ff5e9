import { say, type Language } from '../language/language.ts';
import { standardTexts, type StandardKey } from '../language/standard.ts';

/** Says a text about the standards. */
export type StandardWords = (key: StandardKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts about the standards in one language. */
export function standardWordsIn(language: Language): StandardWords {
  return (key, values = {}) => say(standardTexts, language, key, values);
}

/** A text that may not be in the catalogue, such as that of a party that newer data name: then as it is written. */
export function sayOr(words: StandardWords, key: string, fallback: string): string {
  return isStandardKey(key) ? words(key) : fallback;
}

function isStandardKey(key: string): key is StandardKey {
  return Object.hasOwn(standardTexts.nl, key);
}

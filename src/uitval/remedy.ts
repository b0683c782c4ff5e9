import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { isOwnCode } from './own-codes.ts';
import type { Lookup } from './retour-code.ts';
import type { UitvalItem } from './types.ts';

/** What staff read about an item: what it means, who must act, what to do. Texts in one language. */
export interface Remedy {
  readonly code: string;
  /** What the code says, in a few words. */
  readonly meaning: string;
  /** At which level it was refused and what that did to the prestaties. */
  readonly situation: string;
  readonly cause: string;
  readonly who: string;
  readonly action: string;
}

type TextKey = keyof (typeof uitvalTexts)['nl'];

function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(uitvalTexts.nl, key);
}

/** The text of a key that may not exist, such as that of a cause that a newer code list brought. */
function sayOr(key: string, fallback: string, language: Language): string {
  return isTextKey(key) ? say(uitvalTexts, language, key) : fallback;
}

function situationOf(item: Pick<UitvalItem, 'scope' | 'level'>, language: Language): string {
  const ownScope = sayOr(`level.${item.scope}`, '', language);
  return ownScope === '' ? sayOr(`level.${item.level}`, '', language) : ownScope;
}

function wordsOf(code: string, lookup: Lookup, language: Language): { meaning: string; action: string } {
  if (isOwnCode(code)) {
    return {
      meaning: say(uitvalTexts, language, `code.${code}.label`),
      action: say(uitvalTexts, language, `code.${code}.remedy`),
    };
  }
  const record = lookup(code);
  if (record === undefined) {
    return {
      meaning: say(uitvalTexts, language, 'unknown.label', { code }),
      action: say(uitvalTexts, language, 'unknown.remedy'),
    };
  }
  return language === 'nl'
    ? { meaning: record.labelNl, action: record.remedyNl }
    : { meaning: record.label, action: record.remedy };
}

/** What an item means, who must act and what to do, from the code list and our own catalogue. Never throws. */
export function remedyFor(
  item: Pick<UitvalItem, 'scope' | 'level' | 'diagnosis'>,
  lookup: Lookup,
  language: Language,
): Remedy {
  const { code, cause, fixedBy } = item.diagnosis;
  return {
    code,
    ...wordsOf(code, lookup, language),
    situation: situationOf(item, language),
    cause: sayOr(`cause.${cause}`, cause, language),
    who: say(uitvalTexts, language, `who.${fixedBy}`),
  };
}

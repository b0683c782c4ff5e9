import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { explain, knownCodes, type Explanation } from '../standard/explain.ts';
import { isOwnCode, ownCodes, type OwnCodeName } from '../uitval/own-codes.ts';

/** What is known of a code of the standards, of the exchange, or of our own work list. */
export type ExplainedCode = Omit<Explanation, 'family'> & { readonly family: Explanation['family'] | 'own' };

/** Everything that is known of a code, in any case of letters; empty when nobody knows it. */
export function explainCode(code: string): readonly ExplainedCode[] {
  const name = code.trim().toUpperCase();
  return [...explain(name), ...(isOwnCode(name) ? [ownExplanation(name)] : [])];
}

/** Every code that can be explained. */
export function explainableCodes(): readonly string[] {
  return [...new Set([...knownCodes(), ...Object.keys(ownCodes)])];
}

function ownExplanation(name: OwnCodeName): ExplainedCode {
  const texts = (key: 'label' | 'remedy'): Record<Language, string> => ({
    en: say(uitvalTexts, 'en', `code.${name}.${key}`),
    nl: say(uitvalTexts, 'nl', `code.${name}.${key}`),
  });
  const { fixedBy } = ownCodes[name];
  const label = texts('label');
  return {
    code: name,
    family: 'own',
    standards: [],
    messages: [],
    meaning: { en: `${label.en}.`, nl: `${label.nl}.` },
    cause: null,
    fixedBy,
    remedy: texts('remedy'),
    related: [],
  };
}

import type { Language } from '../language/language.ts';
import { causeText, retourCode, retourCodes } from './retourcodes.ts';
import { rules, rulesNamed } from './rules/registry.ts';
import { remedyOf } from './rules/remedy.ts';
import type { Rule, RuleStandard } from './rules/rule.ts';
import { vektisRemedy, vektisRuleTexts } from './vektis/rule-texts.ts';

/** A code in words: what it means, who must act and what to do, with the messages in which it occurs. */
export interface Explanation {
  readonly code: string;
  /** A return code (WJ001 or iWlz), a refusal of the exchange (BRS, IB), or a rule of the standards. */
  readonly family: 'return-code' | 'exchange' | 'rule';
  readonly standards: readonly string[];
  readonly messages: readonly string[];
  readonly meaning: Readonly<Record<Language, string>>;
  readonly cause: Readonly<Record<Language, string>> | null;
  /** As in the code list: `provider`, `municipality`, `contract/tariff`, `receiver` ... */
  readonly fixedBy: string | null;
  readonly remedy: Readonly<Record<Language, string>> | null;
  /** The codes it leads to or comes from: a rule's return code, a return code's rules. */
  readonly related: readonly string[];
}

/**
 * Everything that is known of a code, in any case of letters: `9322`, `BRS03`, `IB014`, `D004`, `TR358`, `CD087`. A rule
 * id may stand for one rule in iJw and iWmo and another in iWlz, `AW319-TOTAL` is a check of the Vektis records; empty
 * when nobody knows the code.
 */
export function explain(code: string): readonly Explanation[] {
  const wanted = code.trim().toUpperCase();
  const listed = explainListed(wanted);
  const named = [...rulesNamed(wanted).map(explainRule), ...explainVektis(wanted)];
  return listed === null && named.length === 0 ? explainReturnCode(wanted) : [...(listed ?? []), ...named];
}

/** Every code that `explain` knows. */
export function knownCodes(): readonly string[] {
  const ofRules = rules.flatMap(({ id, returnCode }) => (returnCode === null ? [id] : [id, returnCode]));
  const listed = retourCodes().map(({ code }) => code);
  return [...new Set([...listed, ...ofRules, ...vektisRuleTexts.map(({ id }) => id)])];
}

const standardNames: Readonly<Record<RuleStandard, string>> = { ijw: 'iJw', iwmo: 'iWmo', iwlz: 'iWlz' };

function explainVektis(code: string): readonly Explanation[] {
  return vektisRuleTexts
    .filter(({ id }) => id === code)
    .map(({ id, returnCode, sentence }) => ({
      code: id,
      family: 'rule',
      standards: ['Vektis'],
      messages: [id.slice(0, 5)],
      meaning: sentence,
      cause: null,
      fixedBy: 'provider',
      remedy: vektisRemedy,
      related: returnCode === null ? [] : [returnCode],
    }));
}

function explainListed(code: string): Explanation[] | null {
  const found = retourCode(code);
  if (found === undefined) return null;
  const causedBy = rules.filter((rule) => rule.returnCode === found.code).map((rule) => rule.id);
  const related =
    found.rule !== null && /^[A-Z]{2}\d+$/.test(found.rule) ? [found.rule] : causedBy.slice(0, 12);
  return [
    {
      code: found.code,
      family: /^(?:BRS|IB)/.test(found.code) ? 'exchange' : 'return-code',
      standards: ['iJw', 'iWmo'],
      messages: found.messages,
      meaning: { en: `${found.label}.`, nl: `${found.labelNl}.` },
      cause: { en: causeText(found.cause, 'en'), nl: causeText(found.cause, 'nl') },
      fixedBy: found.fixedBy,
      remedy: { en: found.remedy, nl: found.remedyNl },
      related: [...new Set(related)],
    },
  ];
}

function explainRule(rule: Rule): Explanation {
  const listed = retourCodes().find((code) => code.rule === rule.id) ?? retourCode(rule.returnCode ?? '');
  return {
    code: rule.id,
    family: 'rule',
    standards: rule.standards.map((name) => standardNames[name]),
    messages: rule.messages,
    meaning: rule.sentence,
    cause:
      listed === undefined ? null : { en: causeText(listed.cause, 'en'), nl: causeText(listed.cause, 'nl') },
    fixedBy: listed?.fixedBy ?? null,
    remedy:
      listed === undefined
        ? { en: remedyOf(rule, 'error', 'en'), nl: remedyOf(rule, 'error', 'nl') }
        : { en: listed.remedy, nl: listed.remedyNl },
    related: rule.returnCode === null ? [] : [rule.returnCode],
  };
}

/** An iWlz return code stands in no list with a text: the rules that give it say what it means. */
function explainReturnCode(code: string): readonly Explanation[] {
  return rules
    .filter((rule) => rule.returnCode === code)
    .map((rule) => ({ ...explainRule(rule), code, family: 'return-code' as const, related: [rule.id] }));
}

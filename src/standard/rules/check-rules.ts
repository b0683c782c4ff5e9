import type { Day } from '../../calendar.ts';
import type { Language } from '../../language/language.ts';
import type { Message, MessageType } from '../message.ts';
import { pathOf, rootOf } from './place.ts';
import { rulesFor } from './registry.ts';
import { remedyOf } from './remedy.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';

export interface RuleOptions {
  /** Of the findings; English by default. */
  readonly language?: Language;
  /** The day of checking; without it the rules that need the system date are not applied. */
  readonly today?: Day;
}

/**
 * All breaches of the rules that can be checked in a valid message by itself, rule by rule, in the order of the
 * message. They hold no value of the message, so no BSN and no name. Linear in the size of the message.
 */
export function checkRules(message: Message, options: RuleOptions = {}): readonly RuleFinding[] {
  const language = options.language ?? 'en';
  const context: RuleContext = { today: options.today ?? null };
  return rulesFor(message.type).flatMap((rule) => breaches(rule, message, context, language));
}

function breaches<T extends MessageType>(
  rule: Rule,
  message: Message<T>,
  context: RuleContext,
  language: Language,
): RuleFinding[] {
  if (rule.state.status !== 'checked') return [];
  const check = rule.state.checks[message.type];
  if (check === undefined) return [];
  return Array.from(check(rootOf(message.bericht), context), ({ at, severity }) => ({
    level: 'rule',
    code: rule.id,
    severity,
    path: pathOf(at),
    message: rule.sentence[language],
    remedy: remedyOf(rule, severity, language),
    returnCode: rule.returnCode,
  }));
}

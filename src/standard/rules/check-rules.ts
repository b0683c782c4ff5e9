import type { Day } from '../../calendar.ts';
import type { Language } from '../../language/language.ts';
import type { Message, MessageContent, MessageType } from '../message.ts';
import { pathOf, rootOf, type Place } from './place.ts';
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
export function checkRules<T extends MessageType>(
  message: Message<T>,
  options: RuleOptions = {},
): readonly RuleFinding[] {
  const language = options.language ?? 'en';
  const context: RuleContext = { today: options.today ?? null };
  // One root for all rules: who walks from it may remember what it found.
  const root = rootOf(message.bericht);
  return rulesFor(message.type).flatMap((rule) => breaches(rule, message.type, root, context, language));
}

function breaches<T extends MessageType>(
  rule: Rule,
  type: T,
  root: Place<MessageContent[T]>,
  context: RuleContext,
  language: Language,
): readonly RuleFinding[] {
  const check = rule.state.status === 'checked' ? rule.state.checks[type] : undefined;
  if (check === undefined) return [];
  return Array.from(check(root, context), ({ at, severity }) => ({
    level: 'rule',
    code: rule.id,
    severity,
    path: pathOf(at),
    message: rule.sentence[language],
    remedy: remedyOf(rule, severity, language),
    returnCode: rule.returnCode,
  }));
}

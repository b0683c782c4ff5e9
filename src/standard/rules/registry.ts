import { messageTypes } from '../generated/messages.ts';
import type { MessageType } from '../message.ts';
import { ijwIwmoRules } from './ijw-iwmo/rules.ts';
import { iwlzRules } from './iwlz/rules.ts';
import type { Rule, RuleStandard } from './rule.ts';

/** Every rule of every standard, in the order in which they are listed and checked. */
export const rules: readonly Rule[] = [...ijwIwmoRules, ...iwlzRules];

const byMessage: ReadonlyMap<MessageType, readonly Rule[]> = new Map(
  messageTypes.map((type) => [type, rules.filter((rule) => rule.messages.includes(type))]),
);

/** All rules that bind a message type, whatever we do with them. */
export function rulesFor(type: MessageType): readonly Rule[] {
  return byMessage.get(type) ?? [];
}

/** The rules with an id (in any case of letters), in one standard or in all: iWlz has ids that iJw has too. */
export function rulesNamed(id: string, standard?: RuleStandard): readonly Rule[] {
  const wanted = id.toLowerCase();
  return rules.filter(
    (rule) =>
      rule.id.toLowerCase() === wanted && (standard === undefined || rule.standards.includes(standard)),
  );
}

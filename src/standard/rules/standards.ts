import type { MessageType } from '../message.ts';
import type { RuleStandard } from './rule.ts';

/** The standard that a message type belongs to. */
export function standardOf(type: MessageType): RuleStandard {
  if (type.startsWith('JW')) return 'ijw';
  return type.startsWith('WMO') ? 'iwmo' : 'iwlz';
}

/** The standards of message types, each once. */
export function standardsOf(types: readonly MessageType[]): readonly RuleStandard[] {
  return [...new Set(types.map(standardOf))];
}

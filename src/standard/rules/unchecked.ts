import type { MessageType } from '../message.ts';
import type { Rule, RuleKind, RuleState, Sentence } from './rule.ts';
import { standardsOf } from './standards.ts';

/** A rule that is not checked here, as a row of facts. */
export interface UncheckedRow {
  readonly id: string;
  readonly messages: readonly MessageType[];
  readonly level: Rule['level'];
  readonly state: RuleState;
  readonly returnCode?: string;
  readonly needs?: readonly string[];
  readonly en: string;
  readonly nl: string;
}

/** Rules of one kind from their rows. What binds no message in particular is of both standards. */
export function uncheckedRules(kind: RuleKind, rows: readonly UncheckedRow[]): readonly Rule[] {
  return rows.map(({ id, messages, level, state, returnCode, needs, en, nl }) => ({
    id,
    kind,
    standards: messages.length === 0 ? ['ijw', 'iwmo'] : standardsOf(messages),
    messages,
    level,
    returnCode: returnCode ?? null,
    needs: needs ?? [],
    sentence: { en, nl },
    state,
  }));
}

/** The XSD refuses what breaks it. */
export const byXsd: RuleState = { status: 'xsd' };

/** To be checked when what the rule needs is there. */
export const later: RuleState = { status: 'later' };

/** Other rules say the same, or all of it that can be checked. */
export function coveredBy(...by: readonly string[]): RuleState {
  return { status: 'covered', by };
}

/** Not to be checked here, for a reason. */
export function notCheckable(reason: Sentence): RuleState {
  return { status: 'not-checkable', reason };
}

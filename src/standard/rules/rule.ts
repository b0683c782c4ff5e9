import type { Day } from '../../calendar.ts';
import type { Severity } from '../../finding.ts';
import type { Language } from '../../language/language.ts';
import type { MessageContent, MessageType, StandardFinding } from '../message.ts';
import type { Place } from './place.ts';

export type RuleStandard = 'ijw' | 'iwmo' | 'iwlz';

export type RuleKind =
  'technical' | 'condition' | 'constraint' | 'restriction' | 'fill-instruction' | 'operational' | 'principle';

/**
 * 1: the XSD; 2: inside the message; 3: across messages; 4: outside sources. Null: about the process, not about what
 * a message says.
 */
export type RuleLevel = 1 | 2 | 3 | 4 | null;

/** A sentence in our own words. */
export type Sentence = Readonly<Record<Language, string>>;

/** What a check may know besides the message. */
export interface RuleContext {
  /** The day of checking, for rules that need the system date. */
  readonly today: Day | null;
}

/** Where a message breaks a rule. A warning is for a doubtful reading: do not send it, do not refuse it. */
export interface Violation {
  readonly at: Place<unknown>;
  readonly severity: Severity;
}

/** Finds where a message breaks a rule. Pure, and linear in the size of the message. */
export type Check<T extends MessageType = MessageType> = (
  message: Place<MessageContent[T]>,
  context: RuleContext,
) => Iterable<Violation>;

/** The check of a rule for every message type that it is checked in. */
export type Checks = { readonly [T in MessageType]?: Check<T> };

/**
 * What we do with a rule: check it here; leave it to the XSD; have it done by other rules that say the same (`by`);
 * check it later, when what it needs is there; or not check it at all, for a reason.
 */
export type RuleState =
  | { readonly status: 'checked'; readonly checks: Checks }
  | { readonly status: 'xsd' }
  | { readonly status: 'covered'; readonly by: readonly string[] }
  | { readonly status: 'later' }
  | { readonly status: 'not-checkable'; readonly reason: Sentence };

export type RuleStatus = RuleState['status'];

/** One rule of the standards. An id is unique within a standard, not across them (TR101 of iJw is not that of iWlz). */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly standards: readonly RuleStandard[];
  /** Empty for what binds no message in particular. */
  readonly messages: readonly MessageType[];
  readonly level: RuleLevel;
  /** The code with which a receiver refuses; null when there is none. */
  readonly returnCode: string | null;
  /** What must be at hand besides the message: stores, lists, contracts. */
  readonly needs: readonly string[];
  readonly sentence: Sentence;
  readonly state: RuleState;
}

/** A broken rule: `code` is the id of the rule, `returnCode` the code a receiver refuses with. */
export interface RuleFinding extends StandardFinding {
  readonly level: 'rule';
  readonly returnCode: string | null;
}

/** A violation that stops the message. */
export function fault(at: Place<unknown>): Violation {
  return { at, severity: 'error' };
}

/** A violation that a sender should mend and a receiver should let pass. */
export function warning(at: Place<unknown>): Violation {
  return { at, severity: 'warning' };
}

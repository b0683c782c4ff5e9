import type { MessageType } from '../../message.ts';
import type { Rule, RuleKind, Sentence, Violation } from '../rule.ts';
import type { Element } from './element.ts';
import { reach } from './reach.ts';
import { everyMessage, type IwlzMessage, type Targets } from './targets.ts';

/** A violation with all elements that it is about: what the official set lists as its places. */
export interface MarkedViolation extends Violation {
  readonly marks: () => readonly Element[];
}

/** Takes note of a violation at an element. */
export type Report = (at: Element, marks: () => readonly Element[]) => void;

/** Looks at one element that a rule is about. */
export type Finder = (element: Element, report: Report) => void;

/** Elements, and what a rule finds at each of them. */
export interface Part {
  readonly on: Targets;
  readonly finds: Finder;
}

/** A rule of iWlz, with the elements that it is about. */
export interface IwlzRule extends Rule {
  readonly targets: readonly Targets[];
}

interface RuleText {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
  /** Messages for which the rule is published and in which nothing can break it. */
  readonly alsoFor?: readonly IwlzMessage[];
}

/** A rule that is checked: on each of the parts' elements, in the order of the parts. */
export function checkedRule(text: RuleText, ...parts: readonly Part[]): IwlzRule {
  const live = everyMessage.filter((message) => parts.some((part) => part.on[message] !== undefined));
  const checks: Partial<Record<MessageType, (root: Element) => readonly MarkedViolation[]>> = {};
  for (const message of live) checks[message] = checkOf(message, parts);
  const messages = everyMessage.filter(
    (message) => live.includes(message) || text.alsoFor?.includes(message),
  );
  const targets = parts.map(({ on }) => on);
  return { ...ruleBase(text), messages, level: 2, needs: [], state: { status: 'checked', checks }, targets };
}

/** A rule that needs what we do not have. */
export function uncheckableRule(
  text: RuleText,
  messages: readonly IwlzMessage[],
  needs: readonly string[],
  reason: Sentence,
): IwlzRule {
  const state = { status: 'not-checkable', reason } as const;
  return { ...ruleBase(text), messages, level: 4, needs, state, targets: [] };
}

function checkOf(message: IwlzMessage, parts: readonly Part[]) {
  const lines = parts.flatMap(({ on, finds }) => (on[message] ?? []).map((path) => ({ path, finds })));
  return (root: Element): readonly MarkedViolation[] => {
    const found: MarkedViolation[] = [];
    const report: Report = (at, marks) => found.push({ at, severity: 'error', marks });
    for (const { path, finds } of lines) {
      for (const element of reach(root, path)) finds(element, report);
    }
    return found;
  };
}

const kinds: Readonly<Record<string, { kind: RuleKind; code: string }>> = {
  CD: { kind: 'condition', code: 'D' },
  CS: { kind: 'constraint', code: 'S' },
  TR: { kind: 'technical', code: '9' },
};

function ruleBase({ id, nl, en }: RuleText) {
  const { kind, code } = kinds[id.slice(0, 2)] ?? { kind: 'technical', code: '9' };
  const standards = ['iwlz'] as const;
  // The return code of a rule is its number behind a letter of its kind: CD004 gives D004, TR101 gives 9101.
  return { id, kind, standards, returnCode: `${code}${id.slice(2)}`, sentence: { nl, en } };
}

import type { MessageType } from '../message.ts';
import { elementNamed, type Known, type Place } from './place.ts';
import {
  fault,
  type Check,
  type Checks,
  type Rule,
  type RuleKind,
  type Sentence,
  type Violation,
} from './rule.ts';
import { standardsOf } from './standards.ts';

/** A message of iJw and its sibling of iWmo: `301` is JW301 and WMO301. */
export type Family =
  | '301'
  | '302'
  | '305'
  | '306'
  | '307'
  | '308'
  | '315'
  | '316'
  | '317'
  | '318'
  | '319'
  | '320'
  | '323'
  | '325';

/** The messages of which a return is made (323: an answer), and that answer. */
export const heenAndAnswer: readonly Family[] = ['301', '305', '307', '315', '317', '319', '323', '325'];

/** The messages of families, of iJw and of iWmo. */
export function messagesOf(...families: readonly Family[]): readonly MessageType[] {
  return families.flatMap((family) => [`JW${family}`, `WMO${family}`] as const);
}

/** One check for a message of iJw and its sibling of iWmo. */
export function inFamily<F extends Family>(family: F, check: Check<`JW${F}` | `WMO${F}`>): Checks {
  return { [`JW${family}`]: check, [`WMO${family}`]: check };
}

/** One check for the messages of several families, which all hold what it looks at. */
export function inFamilies<F extends Family>(
  families: readonly F[],
  check: Check<`JW${F}` | `WMO${F}`>,
): Checks {
  return Object.assign({}, ...families.map((family) => inFamily(family, check))) as Checks;
}

/** What differs from a rule of level 2 that is refused with 0001. */
export interface Particulars {
  readonly level?: Rule['level'];
  readonly returnCode?: string | null;
  readonly needs?: readonly string[];
}

/** A rule that is checked here, in the messages that it has checks for. */
export function checkedRule(
  kind: RuleKind,
  id: string,
  sentence: Sentence,
  checks: Checks,
  { level = 2, returnCode = '0001', needs = [] }: Particulars = {},
): Rule {
  // The keys of Checks are message types by its definition; Object.keys forgets that.
  const messages = Object.keys(checks) as MessageType[];
  return {
    id,
    kind,
    standards: standardsOf(messages),
    messages,
    level,
    returnCode,
    needs,
    sentence,
    state: { status: 'checked', checks },
  };
}

/** Faults at the places whose value fails, or at an element below them (present or not). */
export function faultsWhere<T, Path extends string>(
  found: readonly Place<T>[],
  fails: (value: T) => boolean,
  element?: Path & Known<T, Path>,
): readonly Violation[] {
  const broken = found.filter((place) => fails(place.value));
  return broken.map((place) => fault(element === undefined ? place : elementNamed(place, element)));
}

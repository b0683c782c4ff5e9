import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { answeredVoid } from './own-codes.ts';
import type { UitvalEventKind, UitvalScope, UitvalState } from './types.ts';

/** One row of the table: what a state means for the gate and the work list, and which events lead where. */
interface StateRow {
  /** It is off the work list, and no event leads out of it. */
  readonly isFinal: boolean;
  /** Its keys take no part in a run. */
  readonly heldAtGate: boolean;
  readonly next: Readonly<Partial<Record<UitvalEventKind, UitvalState>>>;
}

/** What a person or a change of the world can do to an item that still waits for something. */
const waiting = {
  taken: 'in-progress',
  fixed: 'ready',
  healed: 'ready',
  released: 'ready',
  vanished: 'resolved',
  'written-off': 'written-off',
  'carried-over': 'carried-over',
} as const;

/**
 * The life of an uitval item, in one table. Writing off does not hold the keys: the care lines themselves are marked,
 * so that they are not wanted any more, while a later version of them is, and is claimed afresh.
 */
export const lifeCycle: Readonly<Record<UitvalState, StateRow>> = {
  open: { isFinal: false, heldAtGate: true, next: waiting },
  'in-progress': { isFinal: false, heldAtGate: true, next: waiting },
  ready: {
    isFinal: false,
    heldAtGate: false,
    next: {
      taken: 'in-progress',
      fixed: 'ready',
      resubmitted: 'resubmitted',
      vanished: 'resolved',
      'written-off': 'written-off',
      'carried-over': 'carried-over',
    },
  },
  resubmitted: {
    isFinal: false,
    heldAtGate: false,
    // Vanished: its message was refused as a whole and its care was withdrawn since.
    next: { accepted: 'resolved', rejected: 'open', vanished: 'resolved' },
  },
  'carried-over': {
    isFinal: false,
    heldAtGate: true,
    next: { ...waiting, reopened: 'open' },
  },
  'written-off': { isFinal: true, heldAtGate: false, next: {} },
  resolved: { isFinal: true, heldAtGate: false, next: {} },
};

/** Every state, in the order in which an item goes through them. */
export const uitvalStates = Object.keys(lifeCycle) as readonly UitvalState[];

/**
 * The state after an event; null when the table does not allow it. From no state at all (null) only `rejected` leads
 * anywhere: it opens the item.
 */
export function nextState(state: UitvalState | null, event: UitvalEventKind): UitvalState | null {
  if (state === null) return event === 'rejected' ? 'open' : null;
  return lifeCycle[state].next[event] ?? null;
}

/** Where an item stands: its state and how often it was refused (1 is the first time). */
export interface Standing {
  readonly state: UitvalState;
  readonly attempt: number;
}

/** State and attempt after an event; null when the table does not allow it. A renewed rejection is the next attempt. */
export function after(standing: Standing | null, event: UitvalEventKind): Standing | null {
  const state = nextState(standing?.state ?? null, event);
  if (state === null) return null;
  const attempt = (standing?.attempt ?? 0) + (event === 'rejected' ? 1 : 0);
  return { state, attempt };
}

/**
 * What the table allows and these scopes do not. While the outcome at the payer is unknown, sending again would double
 * the claim (TR389) and giving up would be a guess. An answer that a person has looked at may be released: its keys
 * are still kept out of a run as long as their answer is pending.
 */
const closed: Readonly<Partial<Record<UitvalScope, ReadonlySet<UitvalEventKind>>>> = {
  silence: new Set(['fixed', 'healed', 'released', 'resubmitted', 'written-off']),
  'answer-held': new Set(['fixed', 'healed', 'written-off']),
};

/** What an event is judged by. Without codes the item is taken to have none. */
interface Judged {
  readonly state: UitvalState;
  readonly scope: UitvalScope;
  readonly codes?: readonly string[];
}

/**
 * Whether the item is about an answer on a declaration that counts as not sent. The payer holds what no prestatie of ours
 * says, so that its keys must stay out of every run, whatever the gate is told and whatever becomes of the care.
 */
export function isAnsweredVoid({ scope, codes }: Omit<Judged, 'state'>): boolean {
  return scope === 'answer-held' && codes?.includes(answeredVoid) === true;
}

const closedWhenVoid: ReadonlySet<UitvalEventKind> = new Set(['released', 'resubmitted', 'vanished']);

/**
 * The state after an event on this item; null when it is not allowed. Stricter than the table for silence and for
 * answers that contradict what we sent: they end when an answer is settled.
 */
export function step(item: Judged, event: UitvalEventKind): UitvalState | null {
  if (isAnsweredVoid(item) && closedWhenVoid.has(event)) return null;
  return closed[item.scope]?.has(event) === true ? null : nextState(item.state, event);
}

/** The events that are possible on this item now, in the order of the table. */
export function possibleEvents(item: Judged): readonly UitvalEventKind[] {
  const events = Object.keys(lifeCycle[item.state].next) as UitvalEventKind[];
  return events.filter((event) => step(item, event) !== null);
}

/** Why an event is not possible on this item, for staff; null when it is possible. */
export function whyNot(item: Judged, event: UitvalEventKind, language: Language): string | null {
  if (step(item, event) !== null) return null;
  if (isAnsweredVoid(item)) return say(uitvalTexts, language, 'refused.answered-void');
  if (nextState(item.state, event) !== null) return say(uitvalTexts, language, 'refused.unknown-outcome');
  return say(uitvalTexts, language, 'refused.state', {
    event: say(uitvalTexts, language, `event.${event}`),
    state: say(uitvalTexts, language, `state.${item.state}`),
  });
}

/** Whether an item in this state is off the work list, for good. */
export function isFinished(state: UitvalState): boolean {
  return lifeCycle[state].isFinal;
}

/** Whether an item in this state keeps its keys out of a run. */
export function heldAtGate(state: UitvalState): boolean {
  return lifeCycle[state].heldAtGate;
}

/** One sentence that says what a state means, for staff. */
export function sentenceOf(state: UitvalState, language: Language): string {
  return say(uitvalTexts, language, `sentence.${state}`);
}

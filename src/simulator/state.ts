import type { AssignmentReturn, Declaration } from './declaration.ts';
import type { Berichtstatus, Melding, Offered, Received, SimulatorEvent } from './events.ts';
import type { Fault } from './fault.ts';
import type { Verdict } from './payer/verdict.ts';
import type { Assignment } from './world.ts';

/** A received message with what became of it. */
export interface ReceivedMessage extends Received {
  status: Berichtstatus;
  changedAt: string;
  meldingen: readonly Melding[];
  /** Stays where it is until then; null is for ever, undefined is not at all. */
  stuckUntil: number | null | undefined;
  declaration: Declaration | null;
  answer: AssignmentReturn | null;
  due: number | null;
  verdict: Verdict | null;
}

/** A message in the inbox with what became of it. */
export interface OfferedMessage extends Offered {
  confirmed: boolean;
}

/** All that the exchange and the payers behind it know. Maps keep the order of receipt. */
export interface State {
  readonly received: Map<string, ReceivedMessage>;
  readonly offered: Map<string, OfferedMessage>;
  /** Every version of every assignment that a payer has sent, oldest first. */
  readonly assignments: Assignment[];
  faults: Fault[];
  /** Received messages that still have a step to make. */
  readonly open: Set<string>;
}

/** The state before the first event. */
export function emptyState(): State {
  return { received: new Map(), offered: new Map(), assignments: [], faults: [], open: new Set() };
}

/** Applies one fact. The only place where the state changes, so that a replay gives the same books. */
export function apply(state: State, event: SimulatorEvent): void {
  switch (event.kind) {
    case 'assigned':
      state.assignments.push(...event.assignments);
      offer(state, event.messages);
      break;
    case 'received':
      state.open.add(event.message.traceerId);
      state.received.set(event.message.traceerId, {
        ...event.message,
        status: 'Ontvangen',
        changedAt: event.message.receivedAt,
        meldingen: [],
        stuckUntil: undefined,
        declaration: null,
        answer: null,
        due: null,
        verdict: null,
      });
      break;
    case 'status':
      change(state, event.traceerId, {
        status: event.status,
        changedAt: event.at,
        meldingen: event.meldingen,
      });
      if (event.status === 'AfgekeurdDoorDienst' || event.status === 'AanbiedenMislukt') {
        state.open.delete(event.traceerId);
      }
      break;
    case 'stuck':
      change(state, event.traceerId, { stuckUntil: event.until });
      break;
    case 'declared':
      change(state, event.traceerId, {
        status: 'Bezorgd',
        changedAt: event.at,
        declaration: event.declaration,
        due: event.due,
      });
      break;
    case 'returned':
      change(state, event.traceerId, { status: 'Bezorgd', changedAt: event.at, answer: event.answer });
      state.open.delete(event.traceerId);
      break;
    case 'due':
      change(state, event.traceerId, { due: event.due });
      break;
    case 'answered':
      change(state, event.traceerId, { verdict: event.verdict });
      state.open.delete(event.traceerId);
      offer(state, event.messages);
      break;
    case 'offered':
      offer(state, event.messages);
      break;
    case 'confirmed': {
      const message = state.offered.get(event.traceerId);
      if (message !== undefined) message.confirmed = true;
      break;
    }
    case 'fault':
      state.faults.push(event.fault);
      break;
    case 'fault-used':
      state.faults = state.faults
        .map((fault) => (fault.id === event.id ? { ...fault, left: fault.left - 1 } : fault))
        .filter((fault) => fault.left > 0);
      break;
    case 'faults-cleared':
      state.faults = [];
      for (const message of state.received.values()) message.stuckUntil = undefined;
      break;
  }
}

function offer(state: State, messages: readonly Offered[]): void {
  for (const message of messages) state.offered.set(message.traceerId, { ...message, confirmed: false });
}

function change(state: State, traceerId: string, changes: Partial<ReceivedMessage>): void {
  const message = state.received.get(traceerId);
  if (message === undefined) throw new Error(`The journal speaks of an unknown message: ${traceerId}.`);
  Object.assign(message, changes);
}

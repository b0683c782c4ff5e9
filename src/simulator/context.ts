import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../calendar.ts';
import type { SimulatorEvent } from './events.ts';
import { findFault, type Fault, type FaultKind, type FaultSubject } from './fault.ts';
import { openJournal, writeDurably } from './journal.ts';
import { apply, emptyState, type State } from './state.ts';
import type { World } from './world.ts';
import type { Releases } from './xsd-folder.ts';

/** What every step of the simulator works on. */
export interface Context {
  readonly world: World;
  /** Folder with the XSDs of the releases that the exchange knows. */
  readonly xsdDir: string;
  readonly releases: Releases;
  readonly state: State;
  today(): Day;
  now(): Date;
  /** Makes facts: on disk first, then in the state. */
  record(...events: SimulatorEvent[]): void;
  storePayload(traceerId: string, bytes: Uint8Array): void;
  payload(traceerId: string): Buffer;
  close(): void;
}

/** Opens the folder of a simulator and replays its journal. */
export function openContext(options: {
  dir: string;
  world: World;
  xsdDir: string;
  releases: Releases;
  today: () => Day;
  now: () => Date;
}): Context {
  const messages = join(options.dir, 'messages');
  mkdirSync(messages, { recursive: true });
  const journal = openJournal(join(options.dir, 'journal.ndjson'));
  const state = emptyState();
  for (const event of journal.past) apply(state, event);
  const fileOf = (traceerId: string): string => join(messages, `${traceerId}.xml`);
  return {
    world: options.world,
    xsdDir: options.xsdDir,
    releases: options.releases,
    state,
    today: options.today,
    now: options.now,
    record: (...events) => {
      journal.append(events);
      for (const event of events) apply(state, event);
    },
    storePayload: (traceerId, bytes) => writeDurably(fileOf(traceerId), bytes),
    payload: (traceerId) => readFileSync(fileOf(traceerId)),
    close: () => journal.close(),
  };
}

/** Uses up one turn of a matching fault and gives it, or undefined. */
export function takeFault(
  context: Context,
  kinds: readonly FaultKind[],
  subject: FaultSubject,
): Fault | undefined {
  const fault = findFault(context.state.faults, kinds, subject);
  if (fault !== undefined) context.record({ kind: 'fault-used', id: fault.id });
  return fault;
}

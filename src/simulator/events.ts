import type { AssignmentReturn, Declaration } from './declaration.ts';
import type { Fault } from './fault.ts';
import type { MessageType } from './message.ts';
import type { Metadata } from './metadata.ts';
import type { Verdict } from './payer/verdict.ts';
import type { Assignment } from './world.ts';

export type Berichtstatus =
  | 'Ontvangen'
  | 'WordtVerwerkt'
  | 'AfgekeurdDoorDienst'
  | 'VerwerkingVoltooid'
  | 'WordtAangeboden'
  | 'AanbiedenMislukt'
  | 'Bezorgd';

export interface Melding {
  readonly code: string;
  readonly omschrijving: string;
  readonly toelichting?: string;
}

/** A message in the inbox of a declarant. Its bytes lie in `messages/<traceerId>.xml`. */
export interface Offered {
  readonly traceerId: string;
  readonly type: MessageType;
  readonly identificatie: string;
  readonly payer: string;
  readonly metadata: Metadata;
  readonly offeredAt: string;
  readonly size: number;
  readonly sha256: string;
  /** For a 325: the traceerId of the 323 it answers. */
  readonly about: string | null;
}

/** A message that was accepted at the door. Its bytes lie in `messages/<traceerId>.xml`. */
export interface Received {
  readonly traceerId: string;
  readonly type: MessageType;
  readonly identificatie: string | null;
  readonly payer: string;
  readonly metadata: Metadata;
  readonly receivedAt: string;
}

/** One fact in the journal. Replaying all facts in order gives the state; nothing else is kept. */
export type SimulatorEvent =
  | {
      readonly kind: 'assigned';
      readonly assignments: readonly Assignment[];
      readonly messages: readonly Offered[];
    }
  | { readonly kind: 'received'; readonly message: Received }
  | {
      readonly kind: 'status';
      readonly traceerId: string;
      readonly status: Berichtstatus;
      readonly at: string;
      readonly meldingen: readonly Melding[];
    }
  | { readonly kind: 'stuck'; readonly traceerId: string; readonly until: number | null }
  | {
      readonly kind: 'declared';
      readonly traceerId: string;
      readonly at: string;
      readonly declaration: Declaration;
      /** When the payer will judge, in milliseconds since 1970; null: not until told. */
      readonly due: number | null;
    }
  | {
      readonly kind: 'returned';
      readonly traceerId: string;
      readonly at: string;
      readonly answer: AssignmentReturn;
    }
  | { readonly kind: 'due'; readonly traceerId: string; readonly due: number }
  | {
      readonly kind: 'answered';
      readonly traceerId: string;
      readonly verdict: Verdict;
      readonly messages: readonly Offered[];
    }
  | { readonly kind: 'offered'; readonly messages: readonly Offered[] }
  | { readonly kind: 'confirmed'; readonly traceerId: string }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'fault-used'; readonly id: string }
  | { readonly kind: 'faults-cleared' };

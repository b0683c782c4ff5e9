import type { Day } from '../calendar.ts';
import type { OutcomeLevel } from '../declaration/types.ts';
import type { Cents } from '../money.ts';
import type { Book, PrestatieKey } from '../prestatie-key.ts';

export type UitvalState =
  'open' | 'in-progress' | 'ready' | 'resubmitted' | 'resolved' | 'written-off' | 'carried-over';

/** What happened to an item. Each is stored with time, person and reason, in the same transaction as the new state. */
export type UitvalEventKind =
  | 'rejected'
  | 'taken'
  | 'fixed'
  | 'healed'
  | 'released'
  | 'resubmitted'
  | 'accepted'
  | 'vanished'
  | 'written-off'
  | 'carried-over'
  | 'reopened';

/** A line that was refused, a whole declaration or message, or an answer that does not come. */
export type UitvalScope = 'prestatie' | 'declaration' | 'silence' | 'answer-held' | 'data';

/** Who must act, as the code list says it. */
export type FixedBy = 'member' | 'office' | 'municipality' | 'contract' | 'exchange' | 'nobody';

/** What triage says of a refused item: the code that explains it, its cause and who would mend it. */
export interface Diagnosis {
  readonly code: string;
  readonly cause: string;
  readonly fixedBy: FixedBy;
  /** Whether it makes sense to send it again unchanged once the other side has acted. */
  readonly resubmittable: boolean;
}

/** An item on the work list, as stored. `keys` are held at the gate while the item is not finished. */
export interface UitvalItem {
  readonly id: string;
  readonly scope: UitvalScope;
  readonly book: Book;
  readonly state: UitvalState;
  readonly attempt: number;
  readonly level: OutcomeLevel;
  readonly codes: readonly string[];
  readonly diagnosis: Diagnosis;
  readonly cents: Cents;
  readonly keys: readonly PrestatieKey[];
  readonly member: string | null;
  readonly declaratieNummer: string | null;
  readonly referentieNummer: string | null;
  readonly openedOn: Day;
  readonly carriedOverUntil: Day | null;
}

export interface UitvalEvent {
  readonly kind: UitvalEventKind;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly from: UitvalState | null;
  readonly to: UitvalState;
}

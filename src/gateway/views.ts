import type { Day, Month } from '../calendar.ts';
import type { HoldReason } from '../declaration/types.ts';
import type { Finding } from '../finding.ts';
import type { Cents } from '../money.ts';
import type { Book, Domain } from '../prestatie-key.ts';

/** What a person or the schedule asks a run to do. Everything left out means: all of it. */
export interface RunFilter {
  readonly domain?: Domain;
  readonly payer?: string;
  readonly month?: Month;
}

export type RunState = 'requested' | 'planned' | 'done' | 'failed';

/** What a run says (or, in a dry run, would say) to one payer. `cents` is signed: debit minus credit. */
export interface RunBookReport {
  readonly book: Book;
  readonly declarations: number;
  readonly debits: number;
  readonly credits: number;
  readonly cents: Cents;
  readonly agreed: number;
  readonly held: readonly { readonly reason: HoldReason; readonly keys: number; readonly cents: Cents }[];
  /** The gate: open uitval of this payer when the run started. */
  readonly gate: {
    readonly policy: string;
    readonly items: number;
    readonly cents: Cents;
    readonly oldest: Day | null;
  };
}

export interface RunReport {
  readonly runId: string | null;
  readonly state: RunState;
  readonly dryRun: boolean;
  readonly filter: RunFilter;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly messages: number;
  readonly prestaties: number;
  readonly cents: Cents;
  readonly books: readonly RunBookReport[];
  readonly findings: readonly Finding[];
}

/** How far a run is: for progress on a terminal. */
export interface RunProgress {
  readonly step: 'planning' | 'building' | 'sending' | 'done';
  readonly done: number;
  readonly total: number;
}

export interface ImportReport {
  readonly file: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly waitingForApproval: number;
  readonly rejected: number;
  /** Where the refused lines were written, null when there were none. */
  readonly rejectedFile: string | null;
  readonly findings: readonly Finding[];
}

export interface PullReport {
  readonly received: number;
  readonly processed: number;
  readonly quarantined: number;
  /** True when another process was pulling at that moment: it does the work. */
  readonly elsewhere: boolean;
}

export interface StatusReport {
  readonly today: Day;
  readonly workerAlive: boolean;
  readonly care: {
    readonly lines: number;
    readonly waitingForApproval: number;
    readonly assignments: number;
  };
  readonly outbox: Readonly<Record<string, number>>;
  readonly inbox: Readonly<Record<string, number>>;
  readonly declarations: Readonly<Record<string, { readonly count: number; readonly cents: Cents }>>;
  readonly uitval: Readonly<Record<string, { readonly count: number; readonly cents: Cents }>>;
  readonly lastRun: { readonly runId: string; readonly state: RunState; readonly startedAt: string } | null;
}

/** A message in a list. No BSN, no names: those are in the message itself. */
export interface MessageRow {
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly type: string;
  readonly payer: string | null;
  readonly identificatie: string | null;
  readonly state: string;
  readonly status: string | null;
  readonly createdAt: string;
  readonly size: number;
}

export interface MessageDetail extends MessageRow {
  readonly traceerId: string;
  readonly conversatieId: string;
  readonly sha256: string;
  readonly detail: string | null;
  readonly refusedCodes: readonly string[];
  readonly attempts: readonly {
    readonly number: number;
    readonly startedAt: string;
    readonly outcome: string | null;
    readonly detail: string | null;
  }[];
}

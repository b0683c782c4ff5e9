import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Eenheid, Frequentie } from '../care/types.ts';
import type { OutcomeLevel, PrestatieState } from '../declaration/types.ts';
import type { DebetCredit } from '../money.ts';
import type { Domain } from '../prestatie-key.ts';
import type { FixedBy, UitvalEventKind, UitvalScope, UitvalState } from '../uitval/types.ts';

/** A value the database fills in and never changes. */
type Id = GeneratedAlways<number>;
/** A moment that the database fills in when it is left out. */
type Moment = ColumnType<Date, Date | undefined, Date>;
type Json = ColumnType<unknown, string | undefined, string>;

/** How the database speaks: `date` is text YYYY-MM-DD, `bigint` is a safe integer, `timestamptz` a Date. */
export interface AssignmentTable {
  id: Id;
  message_id: number | null;
  declarant: string;
  payer: string;
  domain: Domain;
  toewijzing_nummer: number;
  bsn: string;
  product_categorie: string | null;
  product_code: string | null;
  toewijzingsdatum: string;
  toewijzingstijd: string;
  ingangsdatum: string;
  einddatum: string | null;
  reden_wijziging: string | null;
  omvang_volume: number | null;
  omvang_eenheid: Eenheid | null;
  omvang_frequentie: Frequentie | null;
  budget_cents: number | null;
  imported_at: Moment;
}

/** Where versions of care lines come from: an export of a member, or a correction that staff made here. */
export type CareOrigin = 'file' | 'correction';

export interface CareImportTable {
  id: Id;
  origin: Generated<CareOrigin>;
  file_name: string;
  sha256: string;
  imported_by: string;
  imported_at: Moment;
  added: Generated<number>;
  changed: Generated<number>;
  withdrawn: Generated<number>;
  unchanged: Generated<number>;
  rejected: Generated<number>;
}

export interface CareLineTable {
  id: Id;
  import_id: number;
  external_id: string;
  version: number;
  is_current: Generated<boolean>;
  declarant: string;
  member: string;
  domain: Domain;
  payer: string;
  bsn: string;
  toewijzing_nummer: number;
  product_categorie: string;
  product_code: string;
  date: string;
  /** First day of the month of `date`. */
  month: GeneratedAlways<string>;
  volume: number;
  eenheid: Eenheid;
  tarief: number | null;
  tarief_eenheid: Eenheid;
  registered_by: string;
  approved_by: string | null;
  approved_on: string | null;
  withdrawn: boolean;
  written_off_by: number | null;
  recorded_at: Moment;
}

export type MessageDirection = 'out' | 'in';
export type OutboxState =
  'built' | 'sending' | 'sent' | 'delivered' | 'answered' | 'refused' | 'unknown' | 'overdue';
export type InboxState = 'received' | 'confirmed' | 'processed' | 'quarantined';
export type MessageState = OutboxState | InboxState;

export interface MessageTable {
  id: Id;
  direction: MessageDirection;
  type: string | null;
  standard: string | null;
  release: string | null;
  declarant: string | null;
  payer: string | null;
  domain: Domain | null;
  identificatie: string | null;
  dagtekening: string | null;
  traceer_id: string;
  conversatie_id: string;
  als_antwoord_op: string | null;
  state: MessageState;
  payload: Buffer;
  sha256: string;
  size: GeneratedAlways<number>;
  created_at: Moment;
  sent_at: Date | null;
  delivered_at: Date | null;
  confirmed_at: Date | null;
  answered_at: Date | null;
  processed_at: Date | null;
  status: string | null;
  status_changed_at: Date | null;
  not_before: Date | null;
  refused_codes: Generated<string[]>;
  detail: string | null;
}

export interface MessageMoveTable {
  direction: MessageDirection;
  from_state: MessageState;
  to_state: MessageState;
}

/** not-sent: it failed before the first byte left. */
export type AttemptOutcome = 'accepted' | 'refused' | 'blocked' | 'unknown' | 'not-sent';

export interface SendAttemptTable {
  message_id: number;
  number: number;
  started_at: Moment;
  finished_at: Date | null;
  outcome: AttemptOutcome | null;
  http_status: number | null;
  detail: string | null;
}

export type RunState = 'requested' | 'planned' | 'done' | 'failed';

export interface RunTable {
  id: Id;
  night: string | null;
  started_by: string;
  filter: Json;
  dry_run: Generated<boolean>;
  state: Generated<RunState>;
  started_at: Moment;
  finished_at: Date | null;
  report: ColumnType<unknown, string | null | undefined, string | null>;
}

export type DeclaratieState = 'planned' | 'built' | 'sent' | 'answered' | 'void' | 'overdue';

export interface DeclaratieTable {
  id: Id;
  run_id: number;
  declarant: string;
  payer: string;
  domain: Domain;
  declaratie_nummer: string;
  /** First day of the month. */
  declaratie_periode: string;
  dagtekening: string;
  /** Signed (TR358). */
  total_cents: number;
  state: Generated<DeclaratieState>;
  message_id: number | null;
  answer_message_id: number | null;
  xsd_basisschema: Generated<string>;
  xsd_bericht: Generated<string>;
  granted_cents: number | null;
  expected_answer_by: string | null;
  created_at: Moment;
  settled_at: Date | null;
}

export interface PrestatieTable {
  id: Id;
  declaratie_id: number;
  declarant: string;
  payer: string;
  domain: Domain;
  referentie_nummer: string;
  vorig_referentie_nummer: string | null;
  toewijzing_nummer: number;
  product_categorie: string;
  product_code: string;
  /** First day of the month. */
  month: string;
  bsn: string;
  product_periode_begin: string;
  product_periode_end: string;
  volume: number;
  eenheid: Eenheid;
  product_tarief: number | null;
  bedrag_cents: number;
  debet_credit: DebetCredit;
  state: Generated<PrestatieState>;
  codes: Generated<string[]>;
  level: OutcomeLevel | null;
  /** ReferentieNummer of the planned, sent or accepted credit that takes this debit back. */
  credited_by: string | null;
  settled_at: Date | null;
}

export interface PrestatieCareTable {
  prestatie_id: number;
  care_line_id: number;
  member: string;
  cents: number;
}

export interface UitvalItemTable {
  id: Id;
  scope: UitvalScope;
  declarant: string;
  payer: string;
  domain: Domain;
  state: UitvalState;
  attempt: Generated<number>;
  level: OutcomeLevel;
  codes: Generated<string[]>;
  code: string;
  cause: string;
  fixed_by: FixedBy;
  resubmittable: boolean;
  cents: number;
  member: string | null;
  declaratie_nummer: string | null;
  referentie_nummer: string | null;
  message_id: number | null;
  prestatie_id: number | null;
  opened_on: string;
  opened_at: Moment;
  closed_at: Date | null;
  carried_over_until: string | null;
  previous_item: number | null;
  /** Neither resolved nor written off. */
  unfinished: GeneratedAlways<boolean>;
}

export interface UitvalKeyTable {
  item_id: number;
  scope: UitvalScope;
  unfinished: boolean;
  declarant: string;
  payer: string;
  domain: Domain;
  toewijzing_nummer: number;
  product_categorie: string;
  product_code: string;
  month: string;
}

export interface UitvalEventTable {
  id: Id;
  item_id: number;
  kind: UitvalEventKind;
  at: Moment;
  by: string;
  reason: string;
  from_state: UitvalState | null;
  to_state: UitvalState;
}

export interface AuditEventTable {
  id: Id;
  at: Moment;
  who: string;
  what: string;
  subject_kind: string;
  subject_id: string | null;
  detail: Json;
}

/** Every table and view, for kysely. */
export interface Database {
  assignment: AssignmentTable;
  current_assignment: AssignmentTable;
  care_import: CareImportTable;
  care_line: CareLineTable;
  message: MessageTable;
  message_move: MessageMoveTable;
  send_attempt: SendAttemptTable;
  run: RunTable;
  declaratie: DeclaratieTable;
  prestatie: PrestatieTable;
  prestatie_care: PrestatieCareTable;
  uitval_item: UitvalItemTable;
  uitval_key: UitvalKeyTable;
  uitval_event: UitvalEventTable;
  audit_event: AuditEventTable;
}

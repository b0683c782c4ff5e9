import type { Selectable } from 'kysely';
import type { Day } from '../calendar.ts';
import type { Domain } from '../prestatie-key.ts';
import type { MessageDirection, MessageState, MessageTable } from './database.ts';

/** A message without its bytes. Of an incoming one, what its header says is null until it was processed. */
export interface StoredMessage {
  readonly id: string;
  readonly direction: MessageDirection;
  readonly type: string | null;
  readonly standard: string | null;
  readonly release: string | null;
  readonly declarant: string | null;
  readonly payer: string | null;
  readonly domain: Domain | null;
  readonly identificatie: string | null;
  readonly dagtekening: Day | null;
  readonly traceerId: string;
  readonly conversatieId: string;
  readonly alsAntwoordOp: string | null;
  readonly state: MessageState;
  readonly sha256: string;
  readonly size: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly processedAt: Date | null;
  readonly status: string | null;
  readonly statusChangedAt: Date | null;
  /** When it may be tried or asked after again; null when at once. */
  readonly notBefore: Date | null;
  readonly refusedCodes: readonly string[];
  readonly detail: string | null;
}

/** All columns but the bytes. */
export const listed = [
  'id',
  'direction',
  'type',
  'standard',
  'release',
  'declarant',
  'payer',
  'domain',
  'identificatie',
  'dagtekening',
  'traceer_id',
  'conversatie_id',
  'als_antwoord_op',
  'state',
  'sha256',
  'size',
  'created_at',
  'sent_at',
  'delivered_at',
  'confirmed_at',
  'answered_at',
  'processed_at',
  'status',
  'status_changed_at',
  'not_before',
  'refused_codes',
  'detail',
] as const;

/** What a row says, in the words of the house. */
export function messageOf(row: Pick<Selectable<MessageTable>, (typeof listed)[number]>): StoredMessage {
  return {
    id: String(row.id),
    direction: row.direction,
    type: row.type,
    standard: row.standard,
    release: row.release,
    declarant: row.declarant,
    payer: row.payer,
    domain: row.domain,
    identificatie: row.identificatie,
    dagtekening: row.dagtekening,
    traceerId: row.traceer_id,
    conversatieId: row.conversatie_id,
    alsAntwoordOp: row.als_antwoord_op,
    state: row.state,
    sha256: row.sha256,
    size: row.size,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    confirmedAt: row.confirmed_at,
    answeredAt: row.answered_at,
    processedAt: row.processed_at,
    status: row.status,
    statusChangedAt: row.status_changed_at,
    notBefore: row.not_before,
    refusedCodes: row.refused_codes,
    detail: row.detail,
  };
}

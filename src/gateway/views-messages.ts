import { PoortError } from '../errors.ts';
import { record } from '../store/audit.ts';
import type { MessageDirection, MessageState } from '../store/database.ts';
import {
  listMessages as storedMessages,
  messageById,
  payloadOf,
  type StoredMessage,
} from '../store/messages.ts';
import { attemptsOf } from '../store/send-attempts.ts';
import type { Gateway } from './open.ts';
import type { MessageDetail, MessageRow } from './views.ts';

export interface MessageQuery {
  readonly direction?: MessageDirection;
  readonly type?: string;
  readonly state?: string;
  readonly payer?: string;
  readonly limit?: number;
}

/** Messages that match, newest first. */
export async function listMessages(gateway: Gateway, query: MessageQuery): Promise<MessageRow[]> {
  const { direction, type, state, payer, limit = 100 } = query;
  const states = state === undefined ? undefined : [state as MessageState];
  const found = await storedMessages(gateway.store.db, {
    direction,
    type,
    states,
    payer,
    limit,
    newestFirst: true,
  });
  return found.map(rowOf);
}

/** One message without its content. Throws POORT_NOT_FOUND. */
export async function showMessage(gateway: Gateway, id: string): Promise<MessageDetail> {
  const { db } = gateway.store;
  const message = await messageById(db, id);
  if (message === null) throw new PoortError('POORT_NOT_FOUND', `Message ${id}.`);
  const attempts = await attemptsOf(db, id);
  return {
    ...rowOf(message),
    traceerId: message.traceerId,
    conversatieId: message.conversatieId,
    sha256: message.sha256,
    detail: message.detail,
    refusedCodes: message.refusedCodes,
    attempts: attempts.map(({ number, startedAt, outcome, detail }) => ({
      number,
      startedAt: startedAt.toISOString(),
      outcome,
      detail,
    })),
  };
}

/** The bytes of a message; who looked at them is kept (NEN 7513). Throws POORT_NOT_FOUND. */
export async function messageXml(gateway: Gateway, id: string, by: string): Promise<Uint8Array> {
  const { db } = gateway.store;
  const payload = await payloadOf(db, id);
  if (payload === null) throw new PoortError('POORT_NOT_FOUND', `Message ${id}.`);
  await record(db, { who: by, what: 'message content shown', subjectKind: 'message', subjectId: id });
  return payload;
}

function rowOf(message: StoredMessage): MessageRow {
  return {
    id: message.id,
    direction: message.direction,
    type: message.type ?? '?',
    payer: message.payer,
    identificatie: message.identificatie,
    state: message.state,
    status: message.status,
    createdAt: message.createdAt.toISOString(),
    size: message.size,
  };
}

import { tryLeader } from '../store/locks.ts';
import { messageById, payloadOf, type StoredMessage } from '../store/messages.ts';
import type { Gateway } from './open.ts';
import { quarantine } from './quarantine.ts';
import { takeAnswer } from './take-answer.ts';
import { takeAssignments } from './take-assignments.ts';

/**
 * Takes in a received message: an assignment (301) goes into the register and gets its 302, an answer (325) is booked.
 * What cannot be read or fits nothing is put aside with the reason; it blocks nothing. Processing twice changes nothing.
 */
export async function processMessage(gateway: Gateway, messageId: string): Promise<void> {
  await tryLeader(gateway.store.db, `process ${messageId}`, async () => {
    const message = await messageById(gateway.store.db, messageId);
    if (message === null || (message.state !== 'received' && message.state !== 'confirmed')) return;
    await takeIn(gateway, message);
  });
}

/** What becomes of one message; the caller holds its lock. */
export async function takeIn(gateway: Gateway, stored: StoredMessage): Promise<void> {
  const bytes = await payloadOf(gateway.store.db, stored.id);
  const parsed = await gateway.validation.parse(bytes ?? new Uint8Array());
  if (!parsed.ok) {
    const [first] = parsed.findings;
    const detail = `${first?.code ?? 'POORT'} ${first?.path ?? '/'}: ${first?.message ?? 'unreadable'} (${parsed.findings.length} findings)`;
    await quarantine(gateway, stored, detail);
    return;
  }
  const { message, release } = parsed;
  switch (message.type) {
    case 'JW301':
    case 'WMO301':
      await takeAssignments(gateway, stored, message, release);
      return;
    case 'JW325':
    case 'WMO325':
      await takeAnswer(gateway, stored, message, release);
      return;
    default:
      await quarantine(gateway, stored, `A ${message.type} is kept; this gateway does nothing with it yet.`);
  }
}

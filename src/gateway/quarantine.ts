import { setMessageState } from '../store/message-states.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { Gateway } from './open.ts';

/** Puts a received message aside with the reason: it is kept and shown, and blocks nothing. */
export async function quarantine(gateway: Gateway, stored: StoredMessage, detail: string): Promise<void> {
  await setMessageState(gateway.store.db, stored.id, ['received', 'confirmed'], 'quarantined', { detail });
  gateway.log.error({ message: stored.id, detail }, 'a received message was put aside');
}

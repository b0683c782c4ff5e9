import { setMessageState } from '../store/message-states.ts';
import type { InboxState } from '../store/database.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { Gateway } from './open.ts';

/** Where a received message stands while it may be taken in. One that was put aside may be taken in once more. */
export const takeable: readonly InboxState[] = ['received', 'confirmed', 'quarantined'];

/** Puts a received message aside with the reason: it is kept and shown, and blocks nothing. */
export async function quarantine(gateway: Gateway, stored: StoredMessage, detail: string): Promise<void> {
  await setMessageState(gateway.store.db, stored.id, takeable, 'quarantined', { detail });
  gateway.log.error({ message: stored.id, detail }, 'a received message was put aside');
}

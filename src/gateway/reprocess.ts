import { PoortError } from '../errors.ts';
import { record } from '../store/audit.ts';
import { tryLeader } from '../store/locks.ts';
import { messageById } from '../store/messages.ts';
import type { Gateway } from './open.ts';
import { takeIn } from './process.ts';
import { showMessage } from './views-messages.ts';
import type { MessageDetail } from './views.ts';

/**
 * Takes in once more a message that was put aside, because what was in its way may be gone: a declaration that was not
 * sent yet, a release that was not carried. Changes nothing when nothing is new. Gives the message as it stands then.
 * Who asked is kept. Throws POORT_NOT_FOUND, and POORT_NOT_ALLOWED for a message that was not put aside.
 */
export async function reprocessMessage(gateway: Gateway, id: string, by: string): Promise<MessageDetail> {
  const { db } = gateway.store;
  // The same name as in processMessage: nobody else takes in this message meanwhile.
  const led = await tryLeader(db, `process ${id}`, async () => {
    const message = await messageById(db, id);
    if (message === null) throw new PoortError('POORT_NOT_FOUND', `Message ${id}.`);
    if (message.state !== 'quarantined') {
      throw new PoortError('POORT_NOT_ALLOWED', `Message ${id} is ${message.state}; it was not put aside.`);
    }
    await record(db, { who: by, what: 'message reprocessed', subjectKind: 'message', subjectId: id });
    await takeIn(gateway, message);
  });
  if (!led.leader)
    throw new PoortError('POORT_NOT_ALLOWED', `Message ${id} is being taken in at this moment.`);
  return showMessage(gateway, id);
}

import { assignmentsFrom301, retour302Header } from '../care/assignment-message.ts';
import { randomUUID } from 'node:crypto';
import type { Domain } from '../prestatie-key.ts';
import type { Message } from '../standard/message.ts';
import { saveAssignments } from '../store/assignments.ts';
import { record } from '../store/audit.ts';
import { inTransaction, type Trx } from '../store/db.ts';
import { withBookLock } from '../store/locks.ts';
import { recordHeader, setMessageState } from '../store/message-states.ts';
import { insertOutgoing, type StoredMessage } from '../store/messages.ts';
import { nextNumber } from '../store/numbers.ts';
import { checkedBytes } from './build.ts';
import { healByAssignments } from './heal.ts';
import { program } from './move-item.ts';
import type { Gateway } from './open.ts';
import { takeable } from './quarantine.ts';
import { keptRelease } from './release.ts';

/**
 * Takes a 301 into the register and stores the 302 that takes all of it, in the release of the 301; items that waited
 * for it become ready.
 */
export async function takeAssignments(
  gateway: Gateway,
  stored: StoredMessage,
  message: Message<'JW301' | 'WMO301'>,
  release: string,
): Promise<void> {
  const domain: Domain = message.type === 'JW301' ? 'jw' : 'wmo';
  const { bericht } = message;
  const assignments = assignmentsFrom301(bericht, domain);
  const book = { declarant: bericht.Header.Ontvanger, payer: bericht.Header.Afzender, domain };
  await inTransaction(gateway.store.db, async (trx) => {
    await withBookLock(trx, book);
    await recordHeader(trx, stored.id, {
      type: message.type,
      ...keptRelease(gateway.standard.model(message.type, release)),
      ...book,
      identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
      dagtekening: bericht.Header.BerichtIdentificatie.Dagtekening,
    });
    const { added, contradicting } = await saveAssignments(trx, assignments, stored.id);
    if (contradicting.length > 0) {
      // Confirming it with a 302 would say that we took what we did not take; the municipality must send it anew.
      await setMessageState(trx, stored.id, takeable, 'quarantined', {
        detail: `IV013: assignment ${contradicting.join(', ')} came before with the same date and time and another content.`,
      });
      return;
    }
    if (added > 0) await healByAssignments(gateway, trx, assignments);
    await insertReturn(gateway, trx, stored, message, release);
    await record(trx, {
      who: program,
      what: 'assignments received',
      subjectKind: 'message',
      subjectId: stored.id,
      detail: { added },
    });
    await setMessageState(trx, stored.id, takeable, 'processed', { detail: null });
  });
}

/** The 302 that takes all of a 301, in the same transaction as the register: it is sent like any other message. */
async function insertReturn(
  gateway: Gateway,
  trx: Trx,
  stored: StoredMessage,
  { type: answered, bericht }: Message<'JW301' | 'WMO301'>,
  release: string,
): Promise<void> {
  const identificatie = await nextNumber(trx, 'identificatie');
  const dagtekening = gateway.clock.today();
  const type = answered === 'JW301' ? 'JW302' : 'WMO302';
  const domain: Domain = answered === 'JW301' ? 'jw' : 'wmo';
  const model = gateway.standard.model(type, release);
  const { berichtCode } = model;
  const message: Message<'JW302' | 'WMO302'> = {
    type,
    bericht: retour302Header(bericht, { berichtCode, identificatie, dagtekening }),
  };
  await insertOutgoing(trx, {
    type,
    ...keptRelease(model),
    declarant: bericht.Header.Ontvanger,
    payer: bericht.Header.Afzender,
    domain,
    identificatie,
    dagtekening,
    traceerId: randomUUID(),
    conversatieId: stored.conversatieId,
    alsAntwoordOp: stored.traceerId,
    payload: await checkedBytes(gateway, message, release, `${type} on message ${stored.id}`),
  });
}

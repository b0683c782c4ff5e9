import { ExchangeBlocked } from '../exchange/failure.ts';
import type { StatusReport } from '../exchange/types.ts';
import { tryLeader } from '../store/locks.ts';
import { postpone, recordStatus, setMessageState } from '../store/message-states.ts';
import { messageById, type StoredMessage } from '../store/messages.ts';
import type { Gateway } from './open.ts';
import { refuseMessage } from './refuse.ts';

/**
 * Asks the exchange how far a sent message is and books the end of its way: delivered, or refused in the content check.
 * A message that is still under way is asked after again later.
 */
export async function followMessage(gateway: Gateway, messageId: string): Promise<void> {
  const { db } = gateway.store;
  await tryLeader(db, `follow ${messageId}`, async () => {
    const message = await messageById(db, messageId);
    if (message?.state !== 'sent' && message?.state !== 'overdue') return;
    const next = new Date(Date.now() + gateway.configuration.schedule.followEverySeconds * 1000);
    await postpone(db, messageId, next);
    const [report] = await statusOf(gateway, message);
    if (report === undefined) return;
    await recordStatus(db, messageId, report.berichtstatus, new Date(report.berichtstatusGewijzigdOp));
    await bookStatus(gateway, messageId, report);
  });
}

/** Over quota (429): this message is not asked after again before the moment that the exchange names. */
async function statusOf(gateway: Gateway, message: StoredMessage): Promise<readonly StatusReport[]> {
  try {
    return await gateway.exchange().statusOf(message.traceerId);
  } catch (error) {
    if (error instanceof ExchangeBlocked && error.until !== null) {
      await postpone(gateway.store.db, message.id, new Date(error.until));
    }
    throw error;
  }
}

async function bookStatus(gateway: Gateway, messageId: string, report: StatusReport): Promise<void> {
  const codes = (report.meldingen ?? []).map(({ code }) => code);
  switch (report.berichtstatus) {
    case 'Bezorgd':
      await setMessageState(gateway.store.db, messageId, ['sent', 'overdue'], 'delivered', {
        notBefore: null,
      });
      return;
    case 'AfgekeurdDoorDienst':
    case 'DeelberichtAanleveringAfgekeurd':
      await refuseMessage(gateway, messageId, codes, descriptionOf(report));
      return;
    case 'AanbiedenMislukt':
    case 'BezorgingAfgebroken':
      // With a code (IBxxx) the message never reached the payer (OP286); without one nothing is certain.
      if (codes.length > 0) {
        await refuseMessage(gateway, messageId, codes, descriptionOf(report));
        return;
      }
      gateway.log.error(
        { message: messageId, status: report.berichtstatus, codes },
        'a message was not delivered',
      );
      return;
    case 'Ontvangen':
    case 'DeelsOntvangen':
    case 'WordtVerwerkt':
    case 'VerwerkingVoltooid':
    case 'WordtAangeboden':
      return;
  }
}

function descriptionOf(report: StatusReport): string {
  return (report.meldingen ?? []).map(({ code, omschrijving }) => `${code} ${omschrijving}`).join('; ');
}

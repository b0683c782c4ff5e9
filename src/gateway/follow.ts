import { ExchangeBlocked } from '../exchange/failure.ts';
import type { StatusReport } from '../exchange/types.ts';
import { tryLeader } from '../store/locks.ts';
import { noteDetail, postpone, recordStatus, setMessageState } from '../store/message-states.ts';
import { messageById, type StoredMessage } from '../store/messages.ts';
import { attemptsOf } from '../store/send-attempts.ts';
import { deliveryOf } from './delivery.ts';
import { mayHaveArrived } from './may-have-arrived.ts';
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
    await bookStatus(gateway, message, report);
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

async function bookStatus(gateway: Gateway, message: StoredMessage, report: StatusReport): Promise<void> {
  const { db } = gateway.store;
  const arrivals = mayHaveArrived(await attemptsOf(db, message.id)).length;
  switch (deliveryOf(report, arrivals)) {
    case 'delivered':
      await setMessageState(db, message.id, ['sent', 'overdue'], 'delivered', {
        notBefore: null,
        detail: null,
      });
      return;
    case 'refused': {
      const codes = (report.meldingen ?? []).map(({ code }) => code);
      await refuseMessage(gateway, message.id, codes, descriptionOf(report));
      return;
    }
    case 'doubtful':
      await alarm(gateway, message, report);
      return;
    case 'under-way':
      return;
  }
}

/** It stays sent: declaring its care again could claim it twice (TR389). Told once for every new word of the exchange. */
async function alarm(gateway: Gateway, message: StoredMessage, report: StatusReport): Promise<void> {
  const said = descriptionOf(report);
  const why = said === '' ? 'without a code' : said;
  const detail = `${report.berichtstatus} (${why}): nothing proves that it did not arrive, so it stays sent. Ask the exchange and the payer.`;
  if (message.detail === detail) return;
  await noteDetail(gateway.store.db, message.id, detail);
  gateway.log.error({ message: message.id, detail }, 'whether a message was delivered is in doubt');
}

function descriptionOf(report: StatusReport): string {
  return (report.meldingen ?? []).map(({ code, omschrijving }) => `${code} ${omschrijving}`).join('; ');
}

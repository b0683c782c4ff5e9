import { inTransaction, type Trx } from '../store/db.ts';
import { declarationOfMessage } from '../store/declarations.ts';
import { noteDetail, setMessageState } from '../store/message-states.ts';
import type { Gateway } from './open.ts';
import { settleDeclaration, type SettleResult } from './settle-declaration.ts';

/**
 * Books that the exchange refused a message, at the door or in its content check: it never reached the payer. The
 * prestaties of a declaration count as not sent and one item on the work list names the codes. When an answer of the payer
 * is held, the message arrived after all: nothing changes but its detail.
 */
export async function refuseMessage(
  gateway: Gateway,
  messageId: string,
  codes: readonly string[],
  detail: string,
): Promise<void> {
  const declaration = await declarationOfMessage(gateway.store.db, messageId);
  // A return (302) has no prestaties and no item on the work list: its state, its detail and the log are all there is.
  const told = declaration === null ? `The payer did not get this message. ${detail}`.trim() : detail;
  const mark = async (trx: Trx, result?: SettleResult): Promise<void> => {
    if (result?.kind === 'held') {
      // The payer answered it, so that it arrived.
      await setMessageState(trx, messageId, ['sending', 'unknown'], 'sent', { notBefore: null });
      await noteDetail(
        trx,
        messageId,
        `Refused by the exchange, yet answered by the payer: it stays sent. ${detail}`,
      );
      return;
    }
    await setMessageState(trx, messageId, ['sending', 'unknown', 'sent', 'delivered', 'overdue'], 'refused', {
      refusedCodes: codes,
      detail: told,
      notBefore: null,
    });
  };
  if (declaration === null) {
    gateway.log.error({ message: messageId, codes }, 'the exchange refused a message that is no declaration');
    await inTransaction(gateway.store.db, (trx) => mark(trx));
    return;
  }
  gateway.log.warn({ message: messageId, codes }, 'the exchange refused a message');
  await settleDeclaration(gateway, declaration.id, { kind: 'refused', codes }, null, mark);
}

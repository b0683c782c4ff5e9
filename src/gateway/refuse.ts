import { inTransaction, type Trx } from '../store/db.ts';
import { declarationOfMessage } from '../store/declarations.ts';
import { setMessageState } from '../store/message-states.ts';
import type { Gateway } from './open.ts';
import { settleDeclaration } from './settle-declaration.ts';

/**
 * Books that the exchange refused a message, at the door or in its content check: it never reached the payer. The
 * prestaties of a declaration count as not sent and one item on the work list names the codes.
 */
export async function refuseMessage(
  gateway: Gateway,
  messageId: string,
  codes: readonly string[],
  detail: string,
): Promise<void> {
  const mark = async (trx: Trx): Promise<void> => {
    await setMessageState(trx, messageId, ['sending', 'unknown', 'sent', 'delivered', 'overdue'], 'refused', {
      refusedCodes: codes,
      detail,
      notBefore: null,
    });
  };
  const declaration = await declarationOfMessage(gateway.store.db, messageId);
  gateway.log.warn({ message: messageId, codes }, 'the exchange refused a message');
  if (declaration === null) await inTransaction(gateway.store.db, mark);
  else await settleDeclaration(gateway, declaration.id, { kind: 'refused', codes }, null, mark);
}

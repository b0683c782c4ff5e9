import { answeredDeclaration, declarationAnswer } from '../declaration/declaration-message.ts';
import type { Domain } from '../prestatie-key.ts';
import type { Message } from '../standard/message.ts';
import { record } from '../store/audit.ts';
import type { Trx } from '../store/db.ts';
import {
  declarationByIdentificatie,
  declarationByNummer,
  type StoredDeclaration,
} from '../store/declarations.ts';
import { recordHeader, setMessageState } from '../store/message-states.ts';
import type { StoredMessage } from '../store/messages.ts';
import { program } from './move-item.ts';
import type { Gateway } from './open.ts';
import { quarantine, takeable } from './quarantine.ts';
import { keptRelease } from './release.ts';
import { settleDeclaration, type SettleResult } from './settle-declaration.ts';

type AnswerMessage = Message<'JW325' | 'WMO325'>;

/**
 * Books a 325, of any release carried, on the declaration that it answers. One that names none of ours, or contradicts
 * it, is put aside.
 */
export async function takeAnswer(
  gateway: Gateway,
  stored: StoredMessage,
  message: AnswerMessage,
  release: string,
): Promise<void> {
  const { db } = gateway.store;
  const domain: Domain = message.type === 'JW325' ? 'jw' : 'wmo';
  const { declarant, payer, identificatie, dagtekening } = answeredDeclaration(message);
  const own = message.bericht.Header.BerichtIdentificatie;
  await recordHeader(db, stored.id, {
    type: message.type,
    ...keptRelease(gateway.standard.model(message.type, release)),
    ...{ declarant, payer, domain, identificatie: own.Identificatie, dagtekening: own.Dagtekening },
  });
  const declaration = await declarationOf(gateway, message, { declarant, domain, identificatie });
  // One that could not be written is void too, and has no message.
  const sent =
    declaration !== null &&
    declaration.messageId !== null &&
    declaration.state !== 'planned' &&
    declaration.state !== 'built';
  if (!sent || declaration.book.payer !== payer || declaration.dagtekening !== dagtekening) {
    await quarantine(gateway, stored, 'TR337: the answer names no declaration that was sent to this payer.');
    return;
  }
  const finish = (trx: Trx, result: SettleResult): Promise<void> =>
    finishAnswer(gateway, trx, stored, declaration, result);
  const result = await settleDeclaration(
    gateway,
    declaration.id,
    declarationAnswer(message),
    stored.id,
    finish,
  );
  if (result.kind !== 'settled')
    gateway.log.error({ message: stored.id, kind: result.kind }, 'an answer was not booked');
}

async function finishAnswer(
  gateway: Gateway,
  trx: Trx,
  stored: StoredMessage,
  declaration: StoredDeclaration,
  result: SettleResult,
): Promise<void> {
  const detail = detailOf(declaration, result);
  await setMessageState(trx, stored.id, takeable, result.kind === 'settled' ? 'processed' : 'quarantined', {
    detail,
  });
  await record(trx, {
    who: program,
    what: `answer ${result.kind}`,
    subjectKind: 'declaratie',
    subjectId: declaration.id,
    detail: { message: stored.id },
  });
}

function detailOf(declaration: StoredDeclaration, result: SettleResult): string | null {
  switch (result.kind) {
    case 'settled':
      return null;
    case 'second':
      return result.refused
        ? `Declaration ${declaration.declaratieNummer} was refused by the exchange before; this answer says the same.`
        : `Declaration ${declaration.declaratieNummer} had its answer already; the first one stands.`;
    case 'held': {
      const [first] = result.findings;
      return `Held: ${first?.code ?? ''} ${first?.path ?? ''}: ${first?.message ?? ''} (${result.findings.length} findings)`;
    }
  }
}

/** By Identificatie first, then by DeclaratieNummer: 323 and 325 are not linked by their conversation. */
async function declarationOf(
  gateway: Gateway,
  message: AnswerMessage,
  of: { declarant: string; domain: Domain; identificatie: string },
): Promise<StoredDeclaration | null> {
  const found = await declarationByIdentificatie(gateway.store.db, of);
  const declaratieNummer = message.bericht.DeclaratieAntwoord?.DeclaratieNummer;
  if (found !== null || declaratieNummer === undefined) return found;
  return declarationByNummer(gateway.store.db, { ...of, declaratieNummer });
}

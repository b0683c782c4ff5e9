import { randomUUID } from 'node:crypto';
import { declarationMessage, declarationType, xsdVersie } from '../declaration/declaration-message.ts';
import { PoortError } from '../errors.ts';
import { inTransaction } from '../store/db.ts';
import { bookText, type Book } from '../prestatie-key.ts';
import { declarationById, unbuilt, type StoredDeclaration } from '../store/declarations.ts';
import { tryLeader } from '../store/locks.ts';
import { insertOutgoing } from '../store/messages.ts';
import { nextNumber } from '../store/numbers.ts';
import { attachMessage } from '../store/outcomes.ts';
import type { Message } from '../standard/message.ts';
import type { MessageModel } from '../standard/model/model.ts';
import type { Gateway } from './open.ts';
import { keptRelease, modelOn } from './release.ts';
import { settleDeclaration } from './settle-declaration.ts';

/**
 * Makes the messages of a book's planned declarations, in the order in which they were planned: that is the order in
 * which they must leave (TR318). Does nothing when another process is at it.
 */
export async function buildDeclarations(gateway: Gateway, book: Book, stop?: AbortSignal): Promise<void> {
  const { db } = gateway.store;
  await tryLeader(db, `build ${bookText(book)}`, async () => {
    const planned = (await unbuilt(db)).filter((row) => bookText(row.book) === bookText(book));
    for (const { id } of planned) {
      if (stop?.aborted === true) return;
      await buildDeclaration(gateway, id);
    }
  });
}

/**
 * Makes the 323 of a planned declaration: writes it, checks its own bytes against the standard and stores them with
 * their numbers and ids. Nothing leaves here. One that we cannot write to the standard counts as refused: its care is
 * on the work list, and the other declarations go on.
 */
async function buildDeclaration(gateway: Gateway, declaratieId: string): Promise<void> {
  const { db } = gateway.store;
  const declaration = await declarationById(db, declaratieId);
  if (declaration?.state !== 'planned') return;
  const written = await writtenOrRefused(gateway, declaration);
  if (written === null) return;
  const { model, identificatie, payload } = written;
  await inTransaction(db, async (trx) => {
    const messageId = await insertOutgoing(trx, {
      ...headerOf(declaration, model, identificatie),
      traceerId: randomUUID(),
      conversatieId: randomUUID(),
      payload,
    });
    const attached = await attachMessage(trx, declaratieId, messageId, xsdVersie);
    if (!attached)
      throw new PoortError('POORT_NOT_ALLOWED', `Declaration ${declaratieId} was built by another process.`);
  });
}

async function writtenOrRefused(gateway: Gateway, declaration: StoredDeclaration) {
  const identificatie = await nextNumber(gateway.store.db, 'identificatie');
  const model = modelOn(gateway, declarationType(declaration.book), declaration.dagtekening);
  const message = declarationMessage({ ...declaration, identificatie }, model);
  try {
    const what = `declaration ${declaration.declaratieNummer}`;
    const payload = await checkedBytes(gateway, message, model.release, what);
    return { model, identificatie, payload };
  } catch (error) {
    if (!(error instanceof PoortError) || error.code !== 'POORT_MESSAGE_INVALID') throw error;
    gateway.log.error({ declaration: declaration.id }, error.message);
    const refusal = { kind: 'refused', codes: ['POORT-INVALID'] } as const;
    await settleDeclaration(gateway, declaration.id, refusal, null, () => Promise.resolve());
    return null;
  }
}

function headerOf(declaration: StoredDeclaration, model: MessageModel, identificatie: string) {
  const { book, dagtekening } = declaration;
  return {
    type: model.type,
    ...keptRelease(model),
    declarant: book.declarant,
    payer: book.payer,
    domain: book.domain,
    identificatie,
    dagtekening,
  };
}

/** Writes a message in a release and reads its own bytes back by the standard: what is wrong here must never leave. */
export async function checkedBytes(
  gateway: Gateway,
  message: Message,
  release: string,
  what: string,
): Promise<Uint8Array> {
  const payload = gateway.standard.write(message, release);
  const most = gateway.configuration.declaration.maxMessageBytes;
  if (payload.byteLength > most) {
    throw new PoortError(
      'POORT_MESSAGE_INVALID',
      `${what}: ${payload.byteLength} bytes, at most ${most} are allowed.`,
    );
  }
  const findings = await gateway.validation.validate(payload);
  const [first] = findings;
  if (first !== undefined) {
    throw new PoortError(
      'POORT_MESSAGE_INVALID',
      `${what}: ${first.path}: ${first.message} (${findings.length} findings).`,
    );
  }
  return payload;
}

import { PoortError } from '../errors.ts';
import { ExchangeBlocked } from '../exchange/failure.ts';
import { payloadFindings } from '../exchange/payload.ts';
import type { InboundMetadata } from '../exchange/types.ts';
import { tryLeader } from '../store/locks.ts';
import { markConfirmed, toConfirm, toFollow, toProcess } from '../store/message-states.ts';
import { insertIncoming, messageByTraceerId, messageById } from '../store/messages.ts';
import { followMessage } from './follow.ts';
import type { Gateway } from './open.ts';
import { processMessage } from './process.ts';
import type { PullReport } from './views.ts';

/** As many as the exchange gives at once. */
const atOnce = 250;

/**
 * Takes over what lies ready at the exchange: checked, committed raw, then confirmed. One process at a time: two would
 * take each other's messages. Gives how many were new, or null when somebody else is pulling. Ends between two messages
 * when it is told to stop. Throws POORT_EXCHANGE_UNREACHABLE; what was committed stays.
 */
export async function receiveMessages(gateway: Gateway, stop?: AbortSignal): Promise<number | null> {
  const led = await tryLeader(gateway.store.db, 'pull', async () => {
    let received = 0;
    // Of these we never heard that the exchange knows; confirming twice changes nothing.
    for (const { id, traceerId } of await toConfirm(gateway.store.db)) {
      if (stop?.aborted === true) return received;
      await unlessItsOwn(gateway, traceerId, () => confirm(gateway, id, traceerId));
    }
    for (;;) {
      let skipped = 0;
      const listed = await gateway.exchange().list(atOnce, (where, traceerId) => {
        skipped += 1;
        gateway.log.error({ where, traceerId }, 'the exchange lists a message in a way that was not agreed');
      });
      let taken = 0;
      for (const metadata of listed) {
        if (stop?.aborted === true) return received;
        const { traceerId } = metadata.referentiegegevens;
        const took = await unlessItsOwn(gateway, traceerId, () => takeOver(gateway, metadata));
        if (took === 'new') received += 1;
        if (took === 'new' || took === 'known') taken += 1;
      }
      // What is confirmed leaves the list, so that a full page has later messages behind it.
      if (taken === 0 || listed.length + skipped < atOnce) return received;
    }
  });
  return led.leader ? led.value : null;
}

/**
 * Does something with one message. When it fails and the exchange still lists, the fault is that message's own: it is
 * told, tried again at the next pull, and stands in the way of no other. Throws when the exchange is away, over quota, or
 * does not want us.
 */
async function unlessItsOwn<T>(
  gateway: Gateway,
  traceerId: string,
  step: () => Promise<T>,
): Promise<T | 'failed'> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof PoortError) || error instanceof ExchangeBlocked || !ownFaults.has(error.code))
      throw error;
    await gateway.exchange().list(1, () => undefined);
    gateway.log.error(
      { traceerId, code: error.code, detail: error.detail },
      'a message could not be taken over now',
    );
    return 'failed';
  }
}

const ownFaults: ReadonlySet<string> = new Set([
  'POORT_EXCHANGE_UNREACHABLE',
  'POORT_EXCHANGE_REFUSED',
  'POORT_CERTIFICATE',
]);

async function takeOver(gateway: Gateway, metadata: InboundMetadata): Promise<'new' | 'known' | 'left'> {
  const { db } = gateway.store;
  const { traceerId, conversatieId, alsAntwoordOp } = metadata.referentiegegevens;
  const known = await messageByTraceerId(db, 'in', traceerId);
  if (known !== null) {
    await confirm(gateway, known.id, traceerId);
    return 'known';
  }
  const bytes = await gateway.exchange().payload(traceerId);
  if (bytes === null) {
    gateway.log.error(
      { traceerId },
      'the exchange lists a message whose payload is gone: ask the sender for it',
    );
    return 'left';
  }
  const [damage] = payloadFindings(metadata, bytes);
  if (damage !== undefined) {
    gateway.log.error({ traceerId, code: damage.code }, damage.message);
    return 'left';
  }
  const { id } = await insertIncoming(db, {
    traceerId,
    conversatieId,
    ...(alsAntwoordOp === undefined ? {} : { alsAntwoordOp }),
    payload: bytes,
  });
  await unlessItsOwn(gateway, traceerId, () => confirm(gateway, id, traceerId));
  return 'new';
}

async function confirm(gateway: Gateway, id: string, traceerId: string): Promise<void> {
  await gateway.exchange().confirm(traceerId);
  await markConfirmed(gateway.store.db, id);
}

/** The whole of `poort pull`: receive, take in, and ask how far our own messages are. */
export async function pull(gateway: Gateway): Promise<PullReport> {
  const { db } = gateway.store;
  const received = await receiveMessages(gateway);
  const report = { received: received ?? 0, processed: 0, quarantined: 0, elsewhere: received === null };
  const failures: unknown[] = [];
  for (const { id } of await toProcess(db)) {
    // One that cannot be taken in stops no other; it is told when all were tried.
    await processMessage(gateway, id).catch((error: unknown) => failures.push(error));
    const state = (await messageById(db, id))?.state;
    if (state === 'processed') report.processed += 1;
    if (state === 'quarantined') report.quarantined += 1;
  }
  for (const { id } of await toFollow(db)) await followQuietly(gateway, id);
  if (failures.length > 0) throw failures[0];
  return report;
}

async function followQuietly(gateway: Gateway, id: string): Promise<void> {
  try {
    await followMessage(gateway, id);
  } catch (error) {
    // The status service may be down while messages come in; the next sweep asks again.
    if (!(error instanceof PoortError) || !error.retryable) throw error;
    gateway.log.warn({ message: id, code: error.code }, 'the status of a message is not known now');
  }
}

import { addWorkingDays } from '../working-days.ts';
import type { Day } from '../calendar.ts';
import { ExchangeBlocked } from '../exchange/failure.ts';
import { metadataFor } from '../exchange/metadata.ts';
import { payloadFor } from '../exchange/payload.ts';
import { routingFor } from '../exchange/routing.ts';
import type { PushOutcome } from '../exchange/types.ts';
import { inTransaction } from '../store/db.ts';
import { declarationOfMessage } from '../store/declarations.ts';
import { tryLeader } from '../store/locks.ts';
import { recordStatus, setMessageState, stopLane, toSend } from '../store/message-states.ts';
import { messageById, payloadOf, type StoredMessage } from '../store/messages.ts';
import { markSent } from '../store/outcomes.ts';
import { attemptsOf, finishAttempt, startAttempt } from '../store/send-attempts.ts';
import { inTurn, mayGo } from './due.ts';
import { mayHaveArrived } from './may-have-arrived.ts';
import type { Gateway } from './open.ts';
import { refuseMessage } from './refuse.ts';
import { retryDelay } from './retry-delay.ts';

/** A 325 comes within ten working days (OP090). */
const answerWithin = 10;

/** After so many tries a message of which nobody knows whether it arrived needs a person. */
const triesBeforeAlarm = 5;

/** How long a blocked lane rests when the exchange does not say (milliseconds). */
const restWhenBlocked = 15 * 60_000;

/**
 * Brings a built message to the exchange, once. Everything that must survive is committed before the first byte leaves.
 * A message that may have left before (a crash, a time-out) is first looked up by its traceerId; only when the status
 * service does not know it, it goes again, with the same ids. Does nothing when another process is at it.
 * Throws POORT_EXCHANGE_UNREACHABLE and others when nothing can be known now; the message waits.
 */
export async function sendMessage(gateway: Gateway, messageId: string): Promise<void> {
  await tryLeader(gateway.store.db, `send ${messageId}`, async () => {
    const message = await messageById(gateway.store.db, messageId);
    if (message === null || !(await hasTurn(gateway, message))) return;
    try {
      if (message.state !== 'built' && (await settledByStatus(gateway, message))) return;
      await attempt(gateway, message);
    } catch (error) {
      await waitAfterFailure(gateway, message);
      if (error instanceof ExchangeBlocked) await restLane(gateway, error.until);
      throw error;
    }
  });
}

/** Looked up again here: since the job was made another message may have stopped the lane (429). */
async function hasTurn(gateway: Gateway, message: StoredMessage): Promise<boolean> {
  return inTurn(await toSend(gateway.store.db)).some(
    (waiting) => waiting.id === message.id && mayGo(waiting),
  );
}

/** Nothing is sent before this moment (milliseconds since 1970), or for a while when the exchange does not say. */
async function restLane(gateway: Gateway, until: number | null): Promise<Date> {
  const moment = new Date(until ?? Date.now() + restWhenBlocked);
  await stopLane(gateway.store.db, moment);
  return moment;
}

/** Whether the exchange knows the message: then it arrived, whatever our own attempt came to. */
async function settledByStatus(gateway: Gateway, message: StoredMessage): Promise<boolean> {
  const reports = await gateway.exchange().statusOf(message.traceerId);
  const [report] = reports;
  if (report === undefined) return false;
  const { db } = gateway.store;
  await recordStatus(db, message.id, report.berichtstatus, new Date(report.berichtstatusGewijzigdOp));
  await setMessageState(db, message.id, ['sending', 'unknown'], 'sent', {
    notBefore: null,
    detail: null,
  });
  return true;
}

async function attempt(gateway: Gateway, message: StoredMessage): Promise<void> {
  const { db } = gateway.store;
  const { type, release } = message;
  const route = routingFor(gateway.configuration.exchange.routing, {
    type: type ?? '',
    release: release ?? '',
  });
  const payload = payloadFor(route, (await payloadOf(db, message.id)) ?? new Uint8Array());
  const metadata = metadataFor(route, {
    afzender: message.declarant ?? '',
    geadresseerde: message.payer ?? '',
    conversatieId: message.conversatieId,
    traceerId: message.traceerId,
    // Of a heenbericht the reference is the conversation itself; a return names what it answers.
    ...(message.alsAntwoordOp === null
      ? { referentieId: message.conversatieId }
      : { alsAntwoordOp: message.alsAntwoordOp }),
  });
  const exchange = gateway.exchange();
  const declaration = await declarationOfMessage(db, message.id);
  const number = await inTransaction(db, async (trx) => {
    await setMessageState(trx, message.id, ['built', 'unknown', 'sending'], 'sending');
    if (declaration !== null) await markSent(trx, declaration.id, expectedAnswer(gateway.clock.today()));
    return startAttempt(trx, message.id);
  });
  let outcome: PushOutcome;
  try {
    outcome = await exchange.push(metadata, payload);
  } catch (error) {
    // The client throws only when not one byte was sent: the message is where it was before.
    const detail = error instanceof Error ? error.message : 'The push failed.';
    await finishAttempt(db, message.id, number, { outcome: 'not-sent', detail });
    await setMessageState(db, message.id, ['sending'], message.state === 'built' ? 'built' : 'unknown', {
      detail,
    });
    throw error;
  }
  await book(gateway, message, number, outcome);
}

async function book(
  gateway: Gateway,
  message: StoredMessage,
  number: number,
  outcome: PushOutcome,
): Promise<void> {
  const { db } = gateway.store;
  const detail = 'detail' in outcome ? { detail: outcome.detail } : {};
  const httpStatus = 'status' in outcome ? { httpStatus: outcome.status } : {};
  await finishAttempt(db, message.id, number, { outcome: outcome.kind, ...httpStatus, ...detail });
  // Also a later one: when the database went away our lock went with it, and another attempt may have overtaken this one.
  const others = (await attemptsOf(db, message.id)).filter((one) => one.number !== number);
  if (outcome.kind === 'refused' && mayHaveArrived(others).length > 0) {
    // Refused is this attempt, not the other one; whether that arrived only the status service may say (BRS114, BRS20).
    await setMessageState(db, message.id, ['sending'], 'unknown', { detail: outcome.detail });
    if (!(await settledByStatus(gateway, message))) await waitInDoubt(gateway, message, outcome.detail);
    return;
  }
  switch (outcome.kind) {
    case 'accepted':
      await setMessageState(db, message.id, ['sending'], 'sent', { notBefore: null, detail: null });
      return;
    case 'refused':
      await refuseMessage(gateway, message.id, outcome.codes, outcome.detail);
      return;
    case 'blocked': {
      await setMessageState(db, message.id, ['sending'], 'unknown', { detail: outcome.detail });
      const until = await restLane(gateway, outcome.until);
      gateway.log.error(
        { message: message.id, until, detail: outcome.detail },
        'the exchange blocks us: nothing is sent',
      );
      return;
    }
    case 'unknown':
      await setMessageState(db, message.id, ['sending'], 'unknown', { detail: outcome.detail });
      await waitInDoubt(gateway, message, outcome.detail);
  }
}

/** Nothing is given up while it may have arrived: its care would be claimed twice. It is tried on, and a person is told. */
async function waitInDoubt(gateway: Gateway, message: StoredMessage, last: string): Promise<void> {
  const { db } = gateway.store;
  const tried = (await attemptsOf(db, message.id)).filter(
    ({ outcome }) => outcome !== 'blocked' && outcome !== 'not-sent',
  ).length;
  if (tried >= triesBeforeAlarm) {
    const detail = `Tried ${tried} times, and whether it arrived is not known: ask the exchange's service desk after this TraceerId. Last: ${last}`;
    await setMessageState(db, message.id, ['unknown'], 'unknown', { detail });
    gateway.log.error({ message: message.id, tried, detail }, 'nobody knows whether a message arrived');
  }
  await waitAfterFailure(gateway, message);
}

async function waitAfterFailure(gateway: Gateway, message: StoredMessage): Promise<void> {
  const { db } = gateway.store;
  const attempts = await attemptsOf(db, message.id);
  const notBefore = new Date(Date.now() + retryDelay(Math.max(1, attempts.length), Math.random()));
  const state = (await messageById(db, message.id))?.state;
  if (state === 'built' || state === 'sending' || state === 'unknown') {
    await setMessageState(db, message.id, [state], state, { notBefore });
  }
}

/** The last day on which the answer to a declaration that is sent today is in time. */
export function expectedAnswer(today: Day): Day {
  return addWorkingDays(today, answerWithin);
}

import { setTimeout as pause } from 'node:timers/promises';
import { PoortError } from '../errors.ts';
import { isPresent } from '../store/locks.ts';
import { declarationsOfRun } from '../store/declarations.ts';
import { toSend } from '../store/message-states.ts';
import { messageById, type StoredMessage } from '../store/messages.ts';
import { runById } from '../store/runs.ts';
import { dueJobs, inTurn, laneOf, unsentOfRun } from './due.ts';
import type { Gateway } from './open.ts';
import { planRun, reportOfRun } from './run.ts';
import type { RunProgress, RunReport } from './views.ts';
import { work } from './work.ts';

/** The name under which workers say that they are here. */
export const workerPresence = 'worker';

/** Longest time without any progress before a person is told (milliseconds). */
const patience = 5 * 60_000;

/**
 * Brings a run to its end: a living worker does it and we watch; without one it is done here. When a worker dies
 * meanwhile, the work goes on here. Gives the report once everything has left the house.
 * Throws POORT_EXCHANGE_UNREACHABLE and others when it cannot end now; nothing is lost, it goes on later.
 */
export async function completeRun(
  gateway: Gateway,
  runId: string,
  onProgress: (progress: RunProgress) => void = () => undefined,
): Promise<RunReport> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const run = await runById(gateway.store.db, runId);
    if (run === null || run.state === 'done' || run.state === 'failed') return reportOfRun(gateway, runId);
    const worker = await isPresent(gateway.store.db, workerPresence);
    if (!worker) await workHere(gateway, runId, onProgress);
    const progress = await progressOf(gateway, runId);
    const now = JSON.stringify(progress);
    if (now !== last) {
      last = now;
      since = Date.now();
      onProgress(progress);
    } else if (Date.now() - since > patience || (await restsLong(gateway, runId))) {
      throw new PoortError('POORT_EXCHANGE_UNREACHABLE', await stuckDetail(gateway, runId));
    }
    await pause(worker ? 250 : 50);
  }
}

async function workHere(
  gateway: Gateway,
  runId: string,
  onProgress: (progress: RunProgress) => void,
): Promise<void> {
  const run = await runById(gateway.store.db, runId);
  if (run?.state === 'requested') {
    await planRun(gateway, runId, (done, total) => onProgress({ step: 'planning', done, total }));
  }
  const jobs = (await dueJobs(gateway)).filter(
    ({ name, id }) => name === 'build' || name === 'send' || (name === 'run' && id === runId),
  );
  const own = new Set((await declarationsOfRun(gateway.store.db, runId)).map(({ messageId }) => messageId));
  for (const job of jobs) {
    try {
      await work(gateway, job);
    } catch (error) {
      // What concerns another message alone, such as a return without a route, does not stop this run.
      const alone = error instanceof PoortError && !error.retryable && error.code !== 'POORT_CERTIFICATE';
      if (!alone || job.name !== 'send' || own.has(job.id)) throw error;
      gateway.log.error({ message: job.id, code: error.code }, error.message);
    }
  }
}

/** Whether all that this run still has to send must wait longer than anybody wants to look at it. */
async function restsLong(gateway: Gateway, runId: string): Promise<boolean> {
  const waiting = await toSend(gateway.store.db);
  const own = new Set((await declarationsOfRun(gateway.store.db, runId)).map(({ messageId }) => messageId));
  const lanes = new Set(waiting.filter(({ id }) => own.has(id)).map(laneOf));
  const next = inTurn(waiting).filter((message) => lanes.has(laneOf(message)));
  const rests = ({ notBefore }: StoredMessage): boolean =>
    notBefore !== null && notBefore.getTime() > Date.now() + patience;
  return next.length > 0 && next.every(rests);
}

async function progressOf(gateway: Gateway, runId: string): Promise<RunProgress> {
  const total = (await declarationsOfRun(gateway.store.db, runId)).length;
  const run = await runById(gateway.store.db, runId);
  if (run?.state === 'requested') return { step: 'planning', done: 0, total };
  const { unbuilt, unsent } = await unsentOfRun(gateway, runId);
  if (unbuilt > 0) return { step: 'building', done: total - unbuilt, total };
  return { step: unsent > 0 ? 'sending' : 'done', done: total - unsent, total };
}

async function stuckDetail(gateway: Gateway, runId: string): Promise<string> {
  for (const { messageId } of await declarationsOfRun(gateway.store.db, runId)) {
    const message = messageId === null ? null : await messageById(gateway.store.db, messageId);
    if (message?.state === 'built' || message?.state === 'unknown' || message?.state === 'sending') {
      return `Run ${runId} waits for message ${message.id}: ${message.detail ?? 'no answer yet'}.`;
    }
  }
  return `Run ${runId} makes no progress.`;
}

import { setTimeout as pause } from 'node:timers/promises';
import { PoortError } from '../errors.ts';
import { workerPresence } from '../gateway/complete-run.ts';
import { dueJobs } from '../gateway/due.ts';
import type { Gateway } from '../gateway/open.ts';
import { receiveMessages } from '../gateway/receive.ts';
import { sweep } from '../gateway/sweep.ts';
import { work } from '../gateway/work.ts';
import { bePresent } from '../store/locks.ts';
import type { JobName } from './jobs.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openQueue } from './queue.ts';
import { troublesOf, type Troubles } from './troubles.ts';

/** Jobs at the same time; each holds a connection of the pool (10) for its lock, so that half of them stay free. */
const concurrency = 4;

const sweepEvery = 1_000;

/** How often the schedules are said again (milliseconds): a queue that was wiped has forgotten them. */
const scheduleEvery = 5_000;

export interface RunningWorker {
  /** Begins nothing more, finishes the steps that are under way and stops. */
  close(): Promise<void>;
}

/**
 * Starts a worker: it says that it is here, sweeps for due work at once and then every second, pulls on schedule and
 * works the jobs. Several may run on one database. It goes on by itself after the database, the queue or the exchange
 * was away. Throws POORT_QUEUE_UNREACHABLE.
 */
export async function startWorker(gateway: Gateway): Promise<RunningWorker> {
  const { configuration, store, log } = gateway;
  const troubles = troublesOf(log);
  const stopping = new AbortController();
  const queue = await openQueue({
    databaseUrl: () => store.url,
    ...(configuration.redisUrl === undefined ? {} : { redisUrl: configuration.redisUrl }),
    onTrouble: (error) => troubles.tell('queue', queueTrouble(error)),
  });
  const addDue = oneAtATime(async () => queue.add(await dueJobs(gateway)));
  const step = async (name: JobName, id: string): Promise<void> => {
    if (name === 'sweep') return queue.add(await sweep(gateway));
    if (name === 'pull') await receiveMessages(gateway, stopping.signal);
    else await work(gateway, { name, id }, stopping.signal);
    // What this step made due need not wait for the next sweep.
    if (name !== 'follow' && !stopping.signal.aborted) await addDue();
  };
  const handle = async (name: JobName, id: string): Promise<void> => {
    try {
      await step(name, id);
    } catch (error) {
      troubles.tell(name, error, id === name ? {} : { id });
      // The queue keeps what it hears: it gets no text of ours.
      throw new Error(error instanceof PoortError ? error.code : 'unexpected');
    }
    troubles.over(name);
    if (name === 'sweep') troubles.over('queue');
  };
  const schedule = async (): Promise<void> => {
    await queue.every('sweep', sweepEvery);
    await queue.every('pull', configuration.schedule.pullEverySeconds * 1_000);
  };
  try {
    await schedule();
    await queue.work(handle, concurrency);
  } catch (cause) {
    await queue.close();
    throw queueTrouble(cause);
  }
  const others = [stayPresent(gateway, stopping.signal), stayScheduled(schedule, troubles, stopping.signal)];
  return {
    async close() {
      stopping.abort();
      await queue.close();
      await Promise.all(others);
    },
  };
}

/** Says to be here, again after every break of the connection, until the worker stops. */
async function stayPresent(gateway: Gateway, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await bePresent(gateway.store.db, workerPresence, stop, 2_000);
    } catch {
      // The database is away; the pool finds it again.
      await rested(stop, 500);
    }
  }
}

async function stayScheduled(
  schedule: () => Promise<void>,
  troubles: Troubles,
  stop: AbortSignal,
): Promise<void> {
  while (await rested(stop, scheduleEvery)) {
    try {
      await schedule();
    } catch (error) {
      troubles.tell('queue', queueTrouble(error));
    }
  }
}

/** Waits; false when it was told to stop meanwhile. */
async function rested(stop: AbortSignal, milliseconds: number): Promise<boolean> {
  return pause(milliseconds, true, { signal: stop }).catch(() => false);
}

function queueTrouble(cause: unknown): PoortError {
  if (cause instanceof PoortError) return cause;
  const detail = cause instanceof Error && cause.message !== '' ? cause.message : 'No connection.';
  return new PoortError('POORT_QUEUE_UNREACHABLE', detail, { cause });
}

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
import { openQueue } from './queue.ts';

/** Jobs at the same time; each holds a connection of the pool (10) for its lock, so that half of them stay free. */
const concurrency = 4;

const sweepEvery = 1_000;

export interface RunningWorker {
  /** Finishes what is under way and stops. */
  close(): Promise<void>;
}

/**
 * Starts a worker: it says that it is here, sweeps for due work at once and then every second, pulls on schedule and
 * works the jobs. Several may run on one database. Throws POORT_QUEUE_UNREACHABLE.
 */
export async function startWorker(gateway: Gateway): Promise<RunningWorker> {
  const { configuration, store, log } = gateway;
  const queue = openQueue({
    databaseUrl: store.url,
    ...(configuration.redisUrl === undefined ? {} : { redisUrl: configuration.redisUrl }),
    log,
  });
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const presence = stayPresent(gateway, stopped);
  const handle = async (name: JobName, id: string): Promise<void> => {
    try {
      if (name === 'sweep') await queue.add(await sweep(gateway));
      else {
        if (name === 'pull') await receiveMessages(gateway);
        else await work(gateway, { name, id });
        // What this step made due need not wait for the next sweep.
        if (name !== 'follow') await queue.add(await dueJobs(gateway));
      }
    } catch (error) {
      logFailure(gateway, name, id, error);
      throw error;
    }
  };
  try {
    await queue.every('sweep', sweepEvery);
    await queue.every('pull', configuration.schedule.pullEverySeconds * 1_000);
  } catch (cause) {
    stop();
    throw new PoortError('POORT_QUEUE_UNREACHABLE', cause instanceof Error ? cause.message : '', { cause });
  }
  queue.work(handle, concurrency);
  return {
    async close() {
      await queue.close();
      stop();
      await presence;
    },
  };
}

/** Says to be here, again after every break of the connection, until the worker stops. */
async function stayPresent(gateway: Gateway, stopped: Promise<void>): Promise<void> {
  const signal = { here: true };
  void stopped.then(() => (signal.here = false));
  while (signal.here) {
    try {
      await bePresent(gateway.store.db, workerPresence, stopped, 2_000);
    } catch {
      // The database is away; the pool finds it again.
      await Promise.race([stopped, pause(500)]);
    }
  }
}

function logFailure(gateway: Gateway, name: JobName, id: string, error: unknown): void {
  const facts = { job: name, id, code: error instanceof PoortError ? error.code : 'unexpected' };
  if (error instanceof PoortError && error.retryable) gateway.log.warn(facts, error.message);
  else gateway.log.error({ ...facts, error }, 'a job failed');
}

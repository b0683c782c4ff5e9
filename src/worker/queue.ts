import { setTimeout as pause } from 'node:timers/promises';
import { PoortError } from '../errors.ts';
import type { DueJob } from '../gateway/due.ts';
import { onPostgres, onRedis, type BackEnd } from './back-end.ts';
import { jobId, type JobData, type JobName } from './jobs.ts';

/** A finished job leaves nothing behind, so that the same fact can be moved again when it is due again. */
const forgetful = { removeOnComplete: true, removeOnFail: true };

/** How long a queue may take to answer for the first time (milliseconds). */
const patience = 10_000;

/** How long taking leave of the store may take (milliseconds). */
const leaveWithin = 3_000;

/** The queue as the worker uses it; the same on PostgreSQL and on Redis. */
export interface JobQueue {
  /** Adds what is not yet there. */
  add(jobs: readonly DueJob[]): Promise<void>;
  /** Lets a job come again and again. Calling it twice is calling it once. */
  every(name: JobName, milliseconds: number): Promise<void>;
  /** Starts working jobs, at most `concurrency` at a time. A job whose handling throws is forgotten; it may be added again. */
  work(handle: (name: JobName, id: string) => Promise<void>, concurrency: number): Promise<void>;
  /** Takes no more jobs and waits for those that run. Calling it twice is calling it once. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Where PostgreSQL is now. */
  readonly databaseUrl: () => string;
  readonly redisUrl?: string;
  /** Hears what goes wrong behind the scenes: broken connections, locks that ran out. The queue goes on by itself. */
  readonly onTrouble: (error: Error) => void;
}

/**
 * Opens the queue: on Redis when an address is given, else in the schema `bullmq` of the same PostgreSQL.
 * Throws POORT_QUEUE_UNREACHABLE.
 */
export async function openQueue(options: QueueOptions): Promise<JobQueue> {
  const backEnd = await reached(async () => {
    if (options.redisUrl === undefined) return onPostgres(options.databaseUrl, options.onTrouble);
    return onRedis(options.redisUrl, options.onTrouble);
  });
  const { queue } = backEnd;
  let worker: ReturnType<BackEnd['makeWorker']> | null = null;
  const running = new Set<Promise<void>>();
  let closed: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    // Without force BullMQ would wait until a store that is away is back; its jobs are found again anyway.
    const worked = worker?.close(backEnd.away());
    await Promise.allSettled(running);
    await atMost(leaveWithin, Promise.allSettled([worked, queue.close()]));
    await atMost(leaveWithin, backEnd.end());
  };
  const close = (): Promise<void> => (closed ??= end());
  queue.on('error', options.onTrouble);
  await reached(() => queue.waitUntilReady(), close);
  return {
    async add(jobs) {
      if (jobs.length === 0) return;
      await queue.addBulk(
        jobs.map((job) => ({
          name: job.name,
          data: { id: job.id },
          opts: { ...forgetful, jobId: jobId(job) },
        })),
      );
    },
    async every(name, milliseconds) {
      await queue.upsertJobScheduler(
        name,
        { every: milliseconds },
        { name, data: { id: name }, opts: forgetful },
      );
    },
    async work(handle, concurrency) {
      const tracked = async (job: { name: string; data: JobData }): Promise<void> => {
        const handling = handle(job.name as JobName, job.data.id);
        running.add(handling);
        await handling.finally(() => running.delete(handling));
      };
      const started = backEnd.makeWorker(tracked, concurrency);
      worker = started;
      started.on('error', options.onTrouble);
      await reached(() => started.waitUntilReady(), close);
    },
    close,
  };
}

/** Waits for a first answer. When it does not come, cleans up and throws POORT_QUEUE_UNREACHABLE. */
async function reached<T>(
  first: () => Promise<T>,
  cleanUp: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  try {
    const answer = await atMost(patience, first());
    if (answer !== tooLate) return answer;
  } catch (cause) {
    await cleanUp();
    throw new PoortError('POORT_QUEUE_UNREACHABLE', reasonOf(cause), { cause });
  }
  await cleanUp();
  throw new PoortError('POORT_QUEUE_UNREACHABLE', 'It gives no answer.');
}

const tooLate: unique symbol = Symbol('too late');

/** Waits, but not longer than this (milliseconds); then gives `tooLate`. */
async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T | typeof tooLate> {
  const done = new AbortController();
  const late = pause<typeof tooLate>(milliseconds, tooLate, { signal: done.signal }).catch(
    (): typeof tooLate => tooLate,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : 'It cannot be connected to.';
}

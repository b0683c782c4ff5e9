import { createPostgresBackend, createRedisBackend, withBackend, type Job, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { DueJob } from '../gateway/due.ts';
import { jobId, type JobData, type JobName } from './jobs.ts';

const queueName = 'poort';

/** After a worker died, its jobs are taken up by another when their lock has run out (milliseconds). */
const locks = { lockDuration: 10_000, stalledInterval: 3_000, maxStalledCount: 10 };

/** A finished job leaves nothing behind, so that the same fact can be moved again when it is due again. */
const forgetful = { removeOnComplete: true, removeOnFail: true };

/** The queue as the worker uses it; the same on PostgreSQL and on Redis. */
export interface JobQueue {
  /** Adds what is not yet there. */
  add(jobs: readonly DueJob[]): Promise<void>;
  /** Lets a job come again and again. Calling it twice is calling it once. */
  every(name: JobName, milliseconds: number): Promise<void>;
  /** Starts working jobs, at most `concurrency` at a time. */
  work(handle: (name: JobName, id: string) => Promise<void>, concurrency: number): void;
  close(): Promise<void>;
}

/** Opens the queue: on Redis when an address is given, else in the schema `bullmq` of the same PostgreSQL. */
export function openQueue(options: { databaseUrl: string; redisUrl?: string; log: Logger }): JobQueue {
  const connections: Redis[] = [];
  const { queue, makeWorker } =
    options.redisUrl === undefined ? onPostgres(options.databaseUrl) : onRedis(options.redisUrl, connections);
  let worker: WorkerPart | null = null;
  const logged = (where: string) => (error: Error) =>
    options.log.warn({ where, error: error.message }, 'queue');
  queue.on('error', logged('queue'));
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
    work(handle, concurrency) {
      worker = makeWorker((job) => handle(job.name as JobName, job.data.id), concurrency);
      worker.on('error', logged('worker'));
      worker.on('failed', (job, error) => {
        options.log.warn({ job: job?.id, error: error.message }, 'job failed; the next sweep finds it again');
      });
    },
    async close() {
      await worker?.close();
      await queue.close();
      for (const connection of connections) connection.disconnect();
    },
  };
}

type Processor = (job: Job<JobData>) => Promise<void>;

type QueuePart = Pick<InstanceType<typeof Queue<JobData>>, 'addBulk' | 'upsertJobScheduler' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

interface WorkerPart {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(
    event: 'failed',
    listener: (job: { id?: string | undefined } | undefined, error: Error) => void,
  ): unknown;
  close(): Promise<void>;
}

interface Backend {
  readonly queue: QueuePart;
  readonly makeWorker: (processor: Processor, concurrency: number) => WorkerPart;
}

function onPostgres(connectionString: string): Backend {
  const bound = withBackend(createPostgresBackend);
  const connection = { connectionString, migrate: true, max: 10 };
  return {
    queue: new bound.Queue<JobData>(queueName, { connection }),
    makeWorker: (processor, concurrency) =>
      new bound.Worker<JobData>(queueName, processor, { connection, concurrency, ...locks }),
  };
}

function onRedis(url: string, connections: Redis[]): Backend {
  const bound = withBackend(createRedisBackend);
  const connect = (): Redis => {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    connections.push(connection);
    return connection;
  };
  return {
    queue: new bound.Queue<JobData>(queueName, { connection: connect() }),
    makeWorker: (processor, concurrency) =>
      new bound.Worker<JobData>(queueName, processor, { connection: connect(), concurrency, ...locks }),
  };
}

import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type Job,
  type PgPool,
  type Queue,
} from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import type { JobData } from './jobs.ts';

const queueName = 'poort';

/**
 * After a worker died, its jobs are taken up by another when their lock has run out (milliseconds). A lock that runs
 * out while its worker lives does no harm: the use cases keep each other out by locks of the database.
 */
const locks = { lockDuration: 5_000, stalledInterval: 1_000, maxStalledCount: 10 };

/** How long BullMQ waits after a broken connection (milliseconds); its own 15 s would hold up everything. */
const runRetryDelay = 500;

/** Nobody reads BullMQ's own story of what happened: ours is the audit trail. */
const short = { streams: { events: { maxLen: 100 } } };

export type Processor = (job: Job<JobData>) => Promise<void>;

type QueuePart = Pick<
  InstanceType<typeof Queue<JobData>>,
  'addBulk' | 'upsertJobScheduler' | 'waitUntilReady' | 'close'
> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

interface WorkerPart {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
}

/** BullMQ on one of the two stores. */
export interface BackEnd {
  readonly queue: QueuePart;
  makeWorker(processor: Processor, concurrency: number): WorkerPart;
  /** Whether the store is away, as far as we heard, so that nothing can be booked there before it is back. */
  away(): boolean;
  /** Ends the connections; after queue and worker were closed. */
  end(): Promise<void>;
}

/**
 * On PostgreSQL, in the schema `bullmq`. The address is asked at every new connection, because an embedded server that
 * was killed may come back on another port. Throws when the database is away.
 */
export async function onPostgres(address: () => string, onTrouble: (error: Error) => void): Promise<BackEnd> {
  class Client extends pg.Client {
    constructor(settings?: pg.ClientConfig) {
      super({ ...settings, connectionString: address() });
    }
  }
  const pool = new pg.Pool({
    Client,
    max: 8,
    application_name: 'poort queue',
    options: '-c search_path=bullmq',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  pool.on('error', onTrouble);
  // A connection that breaks while it is lent out must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, 'bullmq');
    } finally {
      client.release();
    }
  } catch (cause) {
    await pool.end();
    throw cause;
  }
  const bound = withBackend(createPostgresBackend);
  const connection = pool as PgPool;
  return {
    queue: new bound.Queue<JobData>(queueName, { connection, ...short }),
    makeWorker: (processor, concurrency) =>
      new bound.Worker<JobData>(queueName, processor, { connection, concurrency, runRetryDelay, ...locks }),
    // Here BullMQ itself gives up when it is told to close.
    away: () => false,
    end: () => pool.end(),
  };
}

/** On Redis. It is connected to in the background: ask `waitUntilReady` of its parts. */
export function onRedis(url: string, onTrouble: (error: Error) => void): BackEnd {
  const connections: Redis[] = [];
  /** BullMQ makes copies of a connection; they must end with it, or a Redis that is away keeps the process. */
  class Connection extends Redis {
    override duplicate(override?: Partial<RedisOptions>): Redis {
      const copy = super.duplicate(override);
      connections.push(copy);
      return copy;
    }
  }
  const connect = (maxRetriesPerRequest: number | null): Redis => {
    const connection = new Connection(url, { maxRetriesPerRequest, connectTimeout: 10_000 });
    connection.on('error', onTrouble);
    connections.push(connection);
    return connection;
  };
  const bound = withBackend(createRedisBackend);
  return {
    // Adding fails when Redis is away instead of holding up the step that does it: the next sweep adds it again.
    queue: new bound.Queue<JobData>(queueName, { connection: connect(1), ...short }),
    makeWorker: (processor, concurrency) =>
      new bound.Worker<JobData>(queueName, processor, {
        connection: connect(null),
        concurrency,
        runRetryDelay,
        ...locks,
      }),
    away: () => connections.some(({ status }) => status !== 'ready'),
    end: () => {
      for (const connection of connections) {
        if (connection.status !== 'end') connection.disconnect();
      }
      return Promise.resolve();
    },
  };
}

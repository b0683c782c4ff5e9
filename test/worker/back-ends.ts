import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { connect, testDatabase } from '../support/database.ts';

/** Where a queue under test keeps its jobs. */
export interface Place {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Loses every job and every schedule, as an emptied Redis or a restored database would. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** One of the stores that a queue can be on; `open` starts it. */
export interface BackEndUnderTest {
  readonly name: string;
  readonly open: () => Promise<Place>;
}

/** PostgreSQL always; Redis when this machine has one. */
export function backEnds(): readonly BackEndUnderTest[] {
  const program = programNamed('redis-server');
  return [
    { name: 'PostgreSQL', open: onPostgres },
    ...(program === null ? [] : [{ name: 'Redis', open: () => onRedis(program) }]),
  ];
}

/** What a reader of the results must know about the stores that were not there. */
export const leftOut = programNamed('redis-server') === null ? ' (Redis left out: no redis-server here)' : '';

function programNamed(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

async function onPostgres(): Promise<Place> {
  const database = await testDatabase();
  return {
    databaseUrl: database.url,
    wipe: async () => {
      const db = connect(database.url);
      await sql`truncate bullmq.job, bullmq.scheduler cascade`.execute(db);
      await db.destroy();
    },
    close: () => database.close(),
  };
}

async function onRedis(program: string): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'poort-redis-'));
  const port = await freePort();
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const server = spawn(program, flags, { stdio: 'ignore' });
  const redisUrl = `redis://127.0.0.1:${port}`;
  await answers(redisUrl, server);
  return {
    databaseUrl: '',
    redisUrl,
    wipe: async () => {
      const redis = new Redis(redisUrl);
      await redis.flushall();
      redis.disconnect();
    },
    close: async () => {
      const ended = once(server, 'close');
      server.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    const ended = once(server, 'close').then(() => Promise.reject(new Error('redis-server ended at once.')));
    await Promise.race([redis.ping(), ended]);
  } finally {
    redis.disconnect();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

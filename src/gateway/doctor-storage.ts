import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';
import { openStore } from '../store/open.ts';

const leastFreeBytes = 1_000_000_000;
const mostSkewSeconds = 30;
const patienceMilliseconds = 5_000;

/** The disk of dataDir: can we write there, and is there room. Throws POORT_FILE_UNWRITABLE. */
export function diskCheck({ dataDir }: Configuration): string {
  const folder = nearestFolder(dataDir);
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNWRITABLE', `dataDir: this user may not write in ${folder}.`, {
      cause,
    });
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const gigabytes = (free / 1_000_000_000).toFixed(1);
  if (free < leastFreeBytes) {
    throw new PoortError('POORT_FILE_UNWRITABLE', `dataDir: only ${gigabytes} GB is free at ${folder}.`);
  }
  return `${gigabytes} GB free at ${folder}`;
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** Opens the database, and compares its clock with ours: ages and schedules are counted on both. Throws a PoortError. */
export async function databaseCheck({ databaseUrl, dataDir }: Configuration): Promise<string> {
  const store = await openStore({ ...(databaseUrl === undefined ? {} : { databaseUrl }), dataDir });
  try {
    const { rows } = await sql<{ version: string; now: Date }>`
      select current_setting('server_version') as version, clock_timestamp() as now`.execute(store.db);
    const [row] = rows;
    if (row === undefined)
      throw new PoortError('POORT_DATABASE_UNREACHABLE', 'It gives no answer to a question.');
    const skew = Math.round(Math.abs(row.now.getTime() - Date.now()) / 1000);
    if (skew > mostSkewSeconds) {
      throw new PoortError(
        'POORT_CONFIG_INVALID',
        `The clocks of this computer and of the database differ ${skew} seconds: set both by a time server.`,
      );
    }
    return `PostgreSQL ${row.version}, ${databaseUrl === undefined ? `embedded in ${dataDir}` : 'own server'}`;
  } finally {
    await store.close();
  }
}

/** Asks Redis for a sign of life; without Redis the queue is on the database. Throws POORT_QUEUE_UNREACHABLE. */
export async function queueCheck({ redisUrl }: Configuration): Promise<string> {
  if (redisUrl === undefined) return 'on the database';
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: patienceMilliseconds,
    commandTimeout: patienceMilliseconds,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The failure comes from connect() too; without a listener it would be printed.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    const [, policy] = await redis.config('GET', 'maxmemory-policy');
    if (policy !== undefined && policy !== 'noeviction') {
      throw new PoortError(
        'POORT_QUEUE_UNREACHABLE',
        `redisUrl: maxmemory-policy is ${policy}, so Redis may drop jobs; set it to noeviction.`,
      );
    }
    return 'Redis answers';
  } catch (cause) {
    if (cause instanceof PoortError) throw cause;
    throw new PoortError('POORT_QUEUE_UNREACHABLE', 'redisUrl: Redis gives no sign of life.', { cause });
  } finally {
    redis.disconnect();
  }
}

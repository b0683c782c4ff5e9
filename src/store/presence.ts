import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, isGone, presentable } from './connection.ts';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './embedded/server.ts';
import { stopEmbedded } from './embedded/stop.ts';

export const databaseName = 'poort';

const presenceKey = 7_205_759;

/**
 * One session that says "I use this embedded server": a shared lock. Who leaves and can take that lock for itself
 * alone is the last one and stops the server; a newcomer waits for the lock, finds the server gone and starts it again.
 */
export interface Presence {
  readonly server: EmbeddedServer;
  readonly url: string;
  /** Whether the session still stands, as far as we heard. */
  alive(): boolean;
  /** Ends the session; stops the server when nobody else uses it. */
  leave(): Promise<void>;
  /** Ends the session and leaves the server alone. */
  abandon(): Promise<void>;
}

/**
 * Starts or joins the embedded server of a data directory, makes the database when it is not there and stays present on it.
 * Throws POORT_DATABASE_START.
 */
export async function enter(options: EmbeddedOptions, database = databaseName): Promise<Presence> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const server = await startEmbedded(options);
    const url = server.urlOf(database);
    try {
      await makeDatabase(server, database);
      return await present(server, url, options.dataDir);
    } catch (cause) {
      // It went down between our finding it and our greeting: the last one before us left.
      if (!isGone(cause) || Date.now() > deadline || codeOf(cause) === '28P01') {
        throw presentable(cause, `127.0.0.1:${String(server.port)}`);
      }
      await pause(50);
    }
  }
}

async function present(server: EmbeddedServer, url: string, dataDir: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: 'poort presence' });
  let alive = true;
  client.on('error', () => (alive = false));
  client.on('end', () => (alive = false));
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [presenceKey]);
  return {
    server,
    url,
    alive: () => alive,
    async leave() {
      let last = false;
      try {
        const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
          presenceKey,
        ]);
        last = rows[0]?.last === true;
      } catch {
        // The server is gone already: nothing to leave.
      }
      if (last) await stopEmbedded(dataDir);
      await client.end().catch(() => undefined);
    },
    async abandon() {
      await client.end().catch(() => undefined);
    },
  };
}

async function makeDatabase(server: EmbeddedServer, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const known = await client.query('select from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${database}`);
  } catch (cause) {
    // Another process makes it at this moment.
    if (codeOf(cause) !== '42P04' && codeOf(cause) !== '23505') throw cause;
  } finally {
    await client.end().catch(() => undefined);
  }
}

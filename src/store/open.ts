import { Kysely } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { placeOf, presentable, types } from './connection.ts';
import type { Database } from './database.ts';
import { guardedDialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { enter, type Presence } from './presence.ts';

/** The open database. */
export interface Store {
  readonly db: Kysely<Database>;
  /** Where it is now: the embedded server may come back on another port. Holds a password: never log it. */
  readonly url: string;
  /** Closes the connections. The embedded server stops when no other process uses it. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** A PostgreSQL server; without it the embedded one of dataDir is started or joined. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log?: Logger | undefined;
}

/**
 * Opens the database and brings its schema up to date. Throws POORT_DATABASE_START, POORT_DATABASE_UNREACHABLE or
 * POORT_DATABASE_FULL.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, log } = options;
  if (databaseUrl !== undefined && databaseUrl !== '') return openServer(databaseUrl, log);
  return openEmbedded(dataDir, log);
}

async function openServer(url: string, log: Logger | undefined): Promise<Store> {
  const pool = new pg.Pool({ ...poolSettings, connectionString: url, connectionTimeoutMillis: 30_000 });
  survive(pool, log);
  const db = new Kysely<Database>({ dialect: guardedDialect({ pool, place: placeOf(url) }) });
  await migrated(db, placeOf(url), log);
  return { db, url, close: () => db.destroy() };
}

async function openEmbedded(dataDir: string, log: Logger | undefined): Promise<Store> {
  let presence = await enter({ dataDir });
  warnWhenMoved(presence, log);
  const { url } = presence;
  const pool = new pg.Pool({ ...poolSettings, ...connectionOf(url) });
  survive(pool, log);
  let reviving: Promise<void> | null = null;
  const revive = async (): Promise<void> => {
    const before = presence;
    presence = await enter({ dataDir });
    pool.options.port = presence.server.port;
    log?.warn({ port: presence.server.port }, 'the embedded PostgreSQL was gone; it runs again');
    await before.abandon();
  };
  const dialect = guardedDialect({
    pool,
    place: placeOf(url),
    lifeline: {
      lost: () => !presence.alive(),
      revive: () => (reviving ??= revive().finally(() => (reviving = null))),
    },
  });
  const db = new Kysely<Database>({ dialect });
  try {
    await migrated(db, placeOf(url), log);
  } catch (cause) {
    await presence.leave();
    throw cause;
  }
  return {
    db,
    get url() {
      return presence.url;
    },
    async close() {
      await db.destroy();
      await presence.leave();
    },
  };
}

/** Host and port apart instead of one address: a revived server may listen on another port. */
function connectionOf(url: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port),
    user: username,
    password,
    database: pathname.slice(1),
    ssl: false,
  };
}

function warnWhenMoved({ server }: Presence, log: Logger | undefined): void {
  if (!server.place.moved) return;
  log?.warn(
    { cluster: server.place.cluster },
    'only root may enter the data folder, so the embedded PostgreSQL keeps its data in the folder named here: back that up too, or set DATABASE_URL',
  );
}

const poolSettings = { types, max: 10, application_name: 'poort', keepAlive: true } as const;

/**
 * A connection that breaks must not end the process; the pool makes another when asked. While it is lent out (a lock,
 * a transaction) the pool listens no longer, and whoever holds it hears of the break at the next question.
 */
function survive(pool: pg.Pool, log: Logger | undefined): void {
  pool.on('error', (error) => log?.warn({ reason: error.message }, 'a connection to the database broke'));
  pool.on('connect', (client) => client.on('error', () => undefined));
}

async function migrated(db: Kysely<Database>, place: string, log: Logger | undefined): Promise<void> {
  try {
    const done = await migrate(db);
    if (done.length > 0) log?.info({ migrations: done }, 'the database schema was brought up to date');
  } catch (cause) {
    await db.destroy();
    throw presentable(cause, place);
  }
}

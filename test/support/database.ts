import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../../src/store/database.ts';
import { guardedDialect } from '../../src/store/dialect.ts';
import { types, placeOf } from '../../src/store/connection.ts';
import { removeEmbedded } from '../../src/store/embedded/stop.ts';
import { migrate } from '../../src/store/migrate.ts';
import { enter, type Presence } from '../../src/store/presence.ts';

/** A database of one test file, with the schema in it and no rows. */
export interface TestDatabase {
  readonly db: Kysely<Database>;
  /** For `openStore({ databaseUrl: url, dataDir })` and for other programs. */
  readonly url: string;
  /** Drops the database; the server stops when no other test file uses it. */
  close(): Promise<void>;
}

const prefix = 'berichtenpoort-test-';
const template = 'poort_template';

/**
 * A fresh database on a real PostgreSQL, for one test file:
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await testDatabase(); });
 *     afterAll(async () => { await database.close(); });
 *
 * All files of one jest run share one embedded server, in a temporary directory named after the process id of that
 * run (the parent of the workers). The first file makes the cluster and a migrated template (1.5 s); each next one gets a copy
 * of the template (0.1 s). The server runs without fsync. What earlier runs left behind is removed here.
 */
export async function testDatabase(): Promise<TestDatabase> {
  await sweep();
  const presence = await enter(
    { dataDir: join(tmpdir(), prefix + String(runId())), durable: false },
    'postgres',
  );
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = connect(presence.url);
  try {
    await makeTemplate(admin, presence);
    await sql`create database ${sql.ref(name)} template ${sql.ref(template)}`.execute(admin);
  } finally {
    await admin.destroy();
  }
  const url = presence.server.urlOf(name);
  const db = connect(url);
  return {
    db,
    url,
    async close() {
      await db.destroy();
      const last = connect(presence.url);
      await sql`drop database ${sql.ref(name)} with (force)`.execute(last);
      await last.destroy();
      await presence.leave();
    },
  };
}

async function makeTemplate(admin: Kysely<Database>, presence: Presence): Promise<void> {
  await admin.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(1)`.execute(connection);
    try {
      const known = await sql`select from pg_database where datname = ${template}`.execute(connection);
      if (known.rows.length > 0) return;
      // Under another name until it is whole: a killed run leaves no half template.
      await sql`drop database if exists poort_draft with (force)`.execute(connection);
      await sql`create database poort_draft`.execute(connection);
      const draft = connect(presence.server.urlOf('poort_draft'));
      await migrate(draft);
      await draft.destroy();
      await sql`alter database poort_draft rename to ${sql.ref(template)}`.execute(connection);
    } finally {
      await sql`select pg_advisory_unlock(1)`.execute(connection);
    }
  });
}

/** A connection as the store makes it, to any database. */
export function connect(url: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, types, max: 5 });
  pool.on('error', () => undefined);
  return new Kysely<Database>({ dialect: guardedDialect({ pool, place: placeOf(url) }) });
}

function runId(): number {
  // A jest worker is a child of the run; with --runInBand the tests run in the run itself.
  return process.env['JEST_WORKER_ID'] !== undefined && process.send !== undefined
    ? process.ppid
    : process.pid;
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)$`).exec(name)?.[1];
    if (pid === undefined || lives(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause !== null && typeof cause === 'object' && 'code' in cause && cause.code === 'EPERM';
  }
}

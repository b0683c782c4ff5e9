import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { record } from '../../src/store/audit.ts';
import { bePresent, isPresent, tryLeader } from '../../src/store/locks.ts';
import { migrate, migrations } from '../../src/store/migrate.ts';
import { nextNumbers } from '../../src/store/numbers.ts';
import { openStore } from '../../src/store/open.ts';
import { lastRuns, setRunState, startRun, unfinishedRuns } from '../../src/store/runs.ts';
import { connect, testDatabase, type TestDatabase } from '../support/database.ts';
import { refusal } from './examples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('many at once', () => {
  it('never give a number twice, also when a transaction fails', async () => {
    const { db } = database;
    const taken: string[] = [];
    const take = (fails: boolean) =>
      db.transaction().execute(async (trx) => {
        taken.push(...(await nextNumbers(trx, 'referentie', 50)));
        if (fails) throw new Error('power cut');
      });
    await Promise.allSettled([1, 2, 3, 4, 5, 6].map((turn) => take(turn % 2 === 0)));
    expect(taken).toHaveLength(300);
    expect(new Set(taken).size).toBe(300);
    expect(taken.every((number) => /^R\d{19}$/.test(number))).toBe(true);
    const [identificatie = '', declaratie = ''] = [
      ...(await nextNumbers(db, 'identificatie', 1)),
      ...(await nextNumbers(db, 'declaratie', 1)),
    ];
    expect([identificatie.length, declaratie.length]).toEqual([12, 12]);
  });

  it('begin one run a night', async () => {
    const { db } = database;
    const night = { night: '2026-10-25', startedBy: 'schedule', filter: {} };
    const results = await Promise.all([1, 2, 3, 4].map(() => startRun(db, night)));
    expect(results.filter((result) => result.started)).toHaveLength(1);
    expect(new Set(results.map((result) => result.run.id)).size).toBe(1);
    const second = db.insertInto('run').values({ night: night.night, started_by: 'x', filter: '{}' });
    expect(await refusal(second.execute())).toBe('run_night_key');
    const { run } = await startRun(db, { night: null, startedBy: 'anna', filter: { payer: '0363' } });
    await setRunState(db, run.id, 'planned');
    expect(await unfinishedRuns(db)).toHaveLength(2);
    await setRunState(db, run.id, 'done', { messages: 3 });
    const [last] = await lastRuns(db, 1);
    expect(last).toMatchObject({
      id: run.id,
      state: 'done',
      filter: { payer: '0363' },
      report: { messages: 3 },
    });
  });

  it('have one leader', async () => {
    const { db } = database;
    const inside = await tryLeader(db, 'pull', () => tryLeader(db, 'pull', () => Promise.resolve('second')));
    expect(inside).toEqual({ leader: true, value: { leader: false } });
    expect(await tryLeader(db, 'pull', () => Promise.resolve('next'))).toEqual({
      leader: true,
      value: 'next',
    });
  });

  it('know whether somebody is there', async () => {
    const { db } = database;
    expect(await isPresent(db, 'worker')).toBe(false);
    const leave = new AbortController();
    const stay = bePresent(db, 'worker', leave.signal, 5);
    const deadline = Date.now() + 5_000;
    while (!(await isPresent(db, 'worker')) && Date.now() < deadline);
    expect(await Promise.all([1, 2, 3].map(() => isPresent(db, 'worker')))).toEqual([true, true, true]);
    expect(await isPresent(db, 'other')).toBe(false);
    leave.abort();
    await stay;
    expect(await isPresent(db, 'worker')).toBe(false);
  });

  it('bring the schema up to date without meeting', async () => {
    const name = `migrate_${String(process.pid)}`;
    await sql`create database ${sql.ref(name)}`.execute(database.db);
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    const stores = await Promise.all(
      [1, 2, 3].map(() => openStore({ databaseUrl: url.href, dataDir: '/nonexistent' })),
    );
    await Promise.all(stores.map((store) => store.close()));
    const db = connect(url.href);
    expect(await migrate(db)).toEqual([]);
    const { rows } = await sql<{ count: number }>`select count(*) from kysely_migration`.execute(db);
    expect(rows[0]?.count).toBe(Object.keys(migrations).length);
    await db.destroy();
    await sql`drop database ${sql.ref(name)} with (force)`.execute(database.db);
  });
});

describe('the audit trail', () => {
  it('is append-only and holds no BSN', async () => {
    const { db } = database;
    const event = { who: 'anna', what: 'looked', subjectKind: 'message', subjectId: '1' };
    await record(db, event);
    expect(await refusal(record(db, { ...event, detail: { a: { bsn: '999900006' } } }))).toBe(
      'audit_event_no_bsn',
    );
    expect(await refusal(db.updateTable('audit_event').set({ who: 'x' }).execute())).toBe(
      'audit_event_append_only',
    );
    expect(await refusal(db.deleteFrom('audit_event').execute())).toBe('audit_event_append_only');
  });
});

describe('a database that is away', () => {
  it('is said in words, without the password', async () => {
    const opened = openStore({
      databaseUrl: 'postgres://anna:geheim@127.0.0.1:1/poort',
      dataDir: '/nonexistent',
    });
    const error: unknown = await opened.catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'POORT_DATABASE_UNREACHABLE',
      detail: '127.0.0.1:1/poort: nothing listens there.',
    });
    expect(String(error)).not.toContain('geheim');
    const wrong = new URL(database.url);
    wrong.password = 'wrong';
    await expect(openStore({ databaseUrl: wrong.href, dataDir: '/nonexistent' })).rejects.toThrow(
      'user or password is refused',
    );
  });
});

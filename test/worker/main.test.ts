import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { pino } from 'pino';
import { loadConfiguration } from '../../src/config/load.ts';
import { workerPresence } from '../../src/gateway/complete-run.ts';
import { openGateway, type Gateway } from '../../src/gateway/open.ts';
import { requestRun } from '../../src/gateway/run.ts';
import { isPresent } from '../../src/store/locks.ts';
import { runById } from '../../src/store/runs.ts';
import { startWorker } from '../../src/worker/main.ts';
import { poortPath, stackTrace } from '../cli/poort.ts';
import { testConfiguration, type TestConfiguration } from '../support/configuration.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

let database: TestDatabase;
let files: TestConfiguration;
let gateway: Gateway;
const logged: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  // Its exchange is an address where nobody listens.
  files = testConfiguration({
    databaseUrl: database.url,
    schedule: { nightlyRun: false, pullEverySeconds: 0.2, followEverySeconds: 0.2 },
  });
  const loaded = loadConfiguration(files.file, {});
  if (!('configuration' in loaded)) throw new Error(JSON.stringify(loaded.findings));
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  gateway = await openGateway(loaded.configuration, {}, log);
});
afterAll(async () => {
  await gateway.close();
  await database.close();
  rmSync(files.folder, { recursive: true, force: true });
});

describe('a worker', () => {
  it('says that it is there, works what is due, and is gone soon after it was told to stop', async () => {
    const { db } = gateway.store;
    const runId = await requestRun(gateway, { filter: {}, by: 'anna' });
    const worker = await startWorker(gateway);
    await eventually('it is present', async () => ((await isPresent(db, workerPresence)) ? true : null));
    await eventually('the run is done', async () =>
      (await runById(db, runId))?.state === 'done' ? true : null,
    );
    // Long enough for many pulls that find nobody there.
    await eventually('it met the exchange', () =>
      logged.some((line) => line.includes('"pull"')) ? true : null,
    );
    const asked = performance.now();
    await worker.close();
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(await isPresent(db, workerPresence)).toBe(false);
    const pulls = logged.filter((line) => line.includes('"pull"'));
    expect(pulls).toHaveLength(1);
    expect(pulls[0]).toContain('POORT_EXCHANGE_UNREACHABLE');
    expect(logged.join('')).not.toMatch(stackTrace);
  });

  it('finds everything again after its queue was wiped', async () => {
    const { db } = gateway.store;
    const worker = await startWorker(gateway);
    await sql`truncate bullmq.job, bullmq.scheduler cascade`.execute(db);
    const runId = await requestRun(gateway, { filter: {}, by: 'anna' });
    await eventually('the run is done', async () =>
      (await runById(db, runId))?.state === 'done' ? true : null,
    );
    await worker.close();
  });

  it('can be one of two', async () => {
    const workers = await Promise.all([startWorker(gateway), startWorker(gateway)]);
    const runId = await requestRun(gateway, { filter: {}, by: 'anna' });
    await eventually('the run is done', async () =>
      (await runById(gateway.store.db, runId))?.state === 'done' ? true : null,
    );
    await Promise.all(workers.map((worker) => worker.close()));
    expect(await isPresent(gateway.store.db, workerPresence)).toBe(false);
  });
});

describe('poort worker', () => {
  it('ends with 0 when it is told to stop, and says nothing that a person cannot use', async () => {
    const child = spawn(process.execPath, [poortPath, '--config', files.file, 'worker', '--no-web'], {
      env: { PATH: process.env['PATH'], LANG: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = once(child, 'close') as Promise<[number | null, string | null]>;
    await eventually('it is present', async () =>
      (await isPresent(gateway.store.db, workerPresence)) ? true : null,
    );
    await eventually('it says so', () => (said.includes('The worker is running') ? true : null));
    const asked = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(said).not.toMatch(stackTrace);
    expect(said).not.toContain('at async');
  });

  it('says in words that its queue is not there', async () => {
    const redisUrl = 'redis://127.0.0.1:1';
    const away = testConfiguration({ databaseUrl: database.url, redisUrl });
    const folder = mkdtempSync(join(tmpdir(), 'poort-worker-'));
    try {
      const child = spawn(process.execPath, [poortPath, '--config', away.file, 'worker', '--no-web'], {
        env: { PATH: process.env['PATH'], LANG: 'C', TMPDIR: folder },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      const [code] = (await once(child, 'close')) as [number | null];
      expect([code, said.includes('POORT_QUEUE_UNREACHABLE')]).toEqual([1, true]);
      expect(said).not.toMatch(stackTrace);
    } finally {
      rmSync(away.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

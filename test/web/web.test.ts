import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { loadConfiguration } from '../../src/config/load.ts';
import { openGateway, type Gateway } from '../../src/gateway/open.ts';
import { openItem } from '../../src/store/uitval.ts';
import { fullName, metricTable, type MetricName } from '../../src/web/metric-table.ts';
import { startWeb, type Web } from '../../src/web/start.ts';
import { issue } from '../support/certificates.ts';
import { testConfiguration, type TestConfiguration } from '../support/configuration.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { anEvent, anItem } from '../store/uitval-examples.ts';

let database: TestDatabase;
let files: TestConfiguration;
let gateway: Gateway;
let web: Web;

beforeAll(async () => {
  database = await testDatabase();
  files = testConfiguration({ databaseUrl: database.url });
  const loaded = loadConfiguration(files.file, {});
  if (!('configuration' in loaded)) throw new Error('the test configuration has faults');
  gateway = await openGateway(loaded.configuration, {}, pino({ level: 'silent' }));
  web = await startWeb({ gateway, host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await web.close();
  await gateway.close();
  await database.close();
  rmSync(files.folder, { recursive: true });
});

async function get(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${web.address}${path}`);
  return { status: answer.status, text: await answer.text() };
}

async function metric(line: string): Promise<number | undefined> {
  const { text } = await get('/metrics');
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
}

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await get('/livez')).status).toBe(200);
    expect(await get('/readyz')).toEqual({
      status: 200,
      text: JSON.stringify({ status: 'ready', database: true }),
    });
  });
});

describe('/metrics', () => {
  it('shows what the books say', async () => {
    await openItem(database.db, anItem(1), anEvent('rejected'));
    await openItem(database.db, anItem(2, { cents: -100 }), anEvent('rejected'));
    const payer = anItem(1).book.payer;
    expect(await metric(`poort_uitval_items{payer="${payer}",state="open"}`)).toBe(2);
    expect(await metric(`poort_uitval_cents{payer="${payer}",state="open"}`)).toBe(61_400);
    expect(await metric('poort_runs_total{outcome="failure"}')).toBe(0);
    expect(await metric('poort_worker_up')).toBe(0);
    expect(await metric('poort_database_up')).toBe(1);
  });

  it('says of every line what it is', async () => {
    const { text } = await get('/metrics');
    const described = Array.from(text.matchAll(/^# TYPE (\w+) (\w+)$/gm), ([, name, kind]) => [name, kind]);
    const known = (Object.keys(metricTable) as MetricName[]).map((name) => [
      fullName(name),
      metricTable[name].kind,
    ]);
    expect(described.length).toBeGreaterThan(8);
    expect(known).toEqual(expect.arrayContaining(described));
  });

  it('reads the certificate anew at each scrape', async () => {
    const day = 86_400;
    expect(await metric('poort_certificate_expiry_seconds')).toBeGreaterThan(80 * day);
    const expired = issue({ name: 'gateway', days: [-20, -10] });
    writeFileSync(join(files.folder, 'own.pem'), expired.cert);
    writeFileSync(join(files.folder, 'own.key'), expired.key);
    expect(await metric('poort_certificate_expiry_seconds')).toBeLessThan(-9 * day);
    writeFileSync(join(files.folder, 'own.pem'), 'no certificate');
    expect(await metric('poort_certificate_readable')).toBe(0);
    expect(await metric('poort_certificate_expiry_seconds')).toBeUndefined();
  });
});

describe('when the database is gone', () => {
  it('is alive, not ready, and still shows what it knows', async () => {
    await gateway.store.close();
    expect((await get('/livez')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    expect(await metric('poort_database_up')).toBe(0);
    expect(await metric('poort_worker_up')).toBeUndefined();
  });

  it('says when it cannot listen', async () => {
    const port = Number(new URL(web.address).port);
    await expect(startWeb({ gateway, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'POORT_ADDRESS_TAKEN',
    });
  });
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openItem } from '../../src/store/uitval.ts';
import { testConfiguration, type TestConfiguration } from '../support/configuration.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { anEvent, anItem } from '../store/uitval-examples.ts';
import { poort, poortHere, stackTrace, type Ended } from './poort.ts';

let database: TestDatabase;
let files: TestConfiguration;

beforeAll(async () => {
  database = await testDatabase();
  files = testConfiguration({ databaseUrl: database.url });
});

afterAll(async () => {
  await database.close();
  rmSync(files.folder, { recursive: true });
});

function here(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  columns = 80,
): Promise<Ended> {
  return poortHere(args, { POORT_CONFIG: files.file, POORT_TODAY: '2026-11-13', ...environment }, columns);
}

async function json(args: readonly string[]): Promise<unknown> {
  const { exit, out, err } = await here([...args, '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
}

describe('on an empty database', () => {
  it('every list is [] as JSON and a sentence for people', async () => {
    expect(await json(['messages', 'list'])).toEqual([]);
    expect(await json(['uitval', 'list'])).toEqual([]);
    expect(await here(['uitval', 'list'])).toMatchObject({
      exit: 0,
      out: '',
      err: expect.stringContaining('empty'),
    });
  });

  it('status, kpi and a dry run have all their keys', async () => {
    expect(Object.keys((await json(['status'])) as object)).toEqual(
      expect.arrayContaining([
        'today',
        'workerAlive',
        'care',
        'outbox',
        'inbox',
        'declarations',
        'uitval',
        'lastRun',
      ]),
    );
    expect(Object.keys((await json(['kpi', '--by', 'payer'])) as object)).toEqual(
      expect.arrayContaining(['today', 'month', 'by', 'countFrom', 'withinDays', 'total', 'groups']),
    );
    expect(await json(['run', '--dry-run'])).toMatchObject({
      runId: null,
      dryRun: true,
      messages: 0,
      books: [],
      findings: [],
    });
    expect((await here(['kpi'])).out).toContain('counted from the end of');
  });

  it('runs as a program of its own, with plain progress on standard error', async () => {
    const ended = await poort(['run', '--config', files.file], { POORT_LANG: 'nl' });
    expect(ended).toMatchObject({ exit: 0, out: expect.stringContaining('Niets te declareren') });
    expect(ended.err).toContain('Run ');
    expect(ended.out + ended.err).not.toContain('\u001b');
  });
});

describe('poort import', () => {
  it('says what is wrong with a file that is not there or is something else', async () => {
    expect(await here(['import', 'care', 'none.csv'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('POORT_FILE_UNREADABLE'),
    });
    const file = join(files.folder, 'strange.csv');
    writeFileSync(file, 'this;is\nno;care\n');
    const strange = await here(['import', 'care', file]);
    expect(strange.exit).toBe(3);
    expect(strange.err).toContain('strange.csv:1');
    expect(strange.err).not.toMatch(stackTrace);
  });
});

describe('poort uitval', () => {
  let id: string;

  beforeAll(async () => {
    id = await openItem(database.db, anItem(1), anEvent('rejected', '9340'));
  });

  it('lists within the width, in both languages', async () => {
    for (const [language, who] of [
      ['en', 'office'],
      ['nl', 'kantoor'],
    ] as const) {
      const { out } = await here(['uitval', 'list'], { POORT_LANG: language });
      expect(out).toContain(who);
      expect(out).toContain('615,00');
      expect(out).toMatch(/^\s*\d+\s+10\s/m);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('shows what it means, who must act, what to do and its history', async () => {
    const { out, exit } = await here(['uitval', 'show', id]);
    expect(exit).toBe(0);
    for (const part of [
      'Meaning',
      'Who must act',
      'the declaration office',
      'What to do',
      'History',
      'rejected',
    ]) {
      expect(out).toContain(part);
    }
    const shown = (await json(['uitval', 'show', id])) as object;
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(['item', 'events', 'careLines', 'assignment', 'remedy']),
    );
  });

  it('moves what can be moved and names the rest', async () => {
    const moved = await here([
      'uitval',
      'carry-over',
      id,
      '999',
      '--until',
      '2026-12-01',
      '--reason',
      'waits',
      '--json',
    ]);
    expect(moved.exit).toBe(3);
    expect(JSON.parse(moved.out)).toMatchObject({ done: [id], refused: [{ id: '999' }] });
    expect(await here(['uitval', 'write-off', id, '--reason', 'too small'])).toMatchObject({ exit: 0 });
    expect(await json(['uitval', 'list'])).toEqual([]);
    expect(await json(['uitval', 'list', '--all'])).toMatchObject([{ id, state: 'written-off' }]);
  });

  it('says that there is no such item, to scripts in JSON', async () => {
    const { exit, out, err } = await here(['uitval', 'show', '12345', '--json']);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'POORT_NOT_FOUND' } });
  });
});

describe('what goes wrong', () => {
  it('is listed whole when the configuration has faults', async () => {
    const file = join(files.folder, 'faulty.yaml');
    writeFileSync(
      file,
      readFileSync(files.file, 'utf8').replace('simulator', 'nowhere').replace('0363', '36'),
    );
    const { exit, out, err } = await here(['status', '--config', file]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('environment: ');
    expect(err).toContain('payers.0.code: ');
    expect(err).not.toMatch(stackTrace);
  });

  it('is told with cause and next step when the database is away', async () => {
    const { exit, out, err } = await here(['status'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('POORT_DATABASE_UNREACHABLE');
    expect(err).toContain('poort doctor');
    expect(err).not.toMatch(stackTrace);
  });

  it('is told when the exchange is away', async () => {
    const { exit, err } = await here(['pull']);
    expect(exit).toBe(1);
    expect(err).toContain('POORT_EXCHANGE_UNREACHABLE');
  });
});

describe('poort doctor', () => {
  it('finds all faults at once, each with its key and what to do', async () => {
    rmSync(join(files.folder, 'own.key'));
    const { exit, out } = await here(['doctor', '--json'], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
      REDIS_URL: 'redis://127.0.0.1:9',
    });
    expect(exit).toBe(3);
    const { checks } = JSON.parse(out) as {
      checks: { name: string; ok: boolean; detail: string; remedy: string }[];
    };
    const faults = checks.filter(({ ok }) => !ok);
    expect(faults.map(({ name }) => name)).toEqual([
      'database',
      'queue',
      'certificate',
      'exchange.pull',
      'exchange.status',
    ]);
    expect(checks.filter(({ ok, remedy }) => !ok && remedy === '')).toEqual([]);
    expect(checks.find(({ name }) => name === 'certificate')?.detail).toContain('exchange.certificate.key');
  });

  it('looks for every message and route of the release in force and of those that come', async () => {
    const coming = testConfiguration({ releases: { ijw: [{ release: '3.3', from: '2099-04-01' }] } });
    const { out } = await here(['doctor', '--json', '--config', coming.file], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    });
    const { checks } = JSON.parse(out) as { checks: { name: string; ok: boolean; detail: string }[] };
    const faults = checks.filter(({ name, ok }) => !ok && (name === 'xsd' || name === 'routing'));
    expect(faults.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('There is no XSD of JW323 3.3.'),
      'exchange.routing: There is no row for JW302 3.3.',
      'exchange.routing: There is no row for JW323 3.3.',
    ]);
    rmSync(coming.folder, { recursive: true });
  });

  it('still looks at the rest when the configuration cannot be read', async () => {
    const { exit, out } = await here(['doctor', '--config', join(files.folder, 'none.yaml')]);
    expect(exit).toBe(3);
    expect(out).toMatch(/FAULT configuration/);
    expect(out).toMatch(/ok\s+xsd/);
  });
});

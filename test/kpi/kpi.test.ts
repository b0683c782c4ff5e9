import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kpi } from '../../src/kpi/kpi.ts';
import type { KpiFigures, KpiOptions } from '../../src/kpi/types.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { key, Ledger } from './ledger.ts';

const options: KpiOptions = { countFrom: 'month-end', withinDays: 30, today: '2026-11-03' };

const diagnosis = (code: string) =>
  ({ code, cause: 'volume', fixedBy: 'member', resubmittable: true }) as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

describe('key figures of an empty register', () => {
  it('are zero, and null where there is nothing to count', async () => {
    const { total, groups } = await kpi(database.db, { ...options, by: 'payer' });
    expect(groups).toEqual([]);
    expect(total).toEqual({
      rejection: {
        all: { answered: 0, rejected: 0, ratio: null, answeredCents: 0, rejectedCents: 0, centsRatio: null },
        first: {
          answered: 0,
          rejected: 0,
          ratio: null,
          answeredCents: 0,
          rejectedCents: 0,
          centsRatio: null,
        },
      },
      firstTimeRight: { keys: 0, right: 0, ratio: null },
      timeToDeclare: { withinCents: 0, lateCents: 0, overdueCents: 0, pendingCents: 0, ratio: null },
      resolvedBeforeNextRun: { items: 0, dealtWith: 0, finished: 0, undecided: 0, ratio: null },
      openUitval: { count: 0, cents: 0, oldestDays: null },
      answersOverdue: { count: 0, cents: 0, oldestDays: null },
      unsent: { count: 0, cents: 0, oldestDays: null },
      unanswered: { count: 0, cents: 0, oldestDays: null },
    });
  });
});

/** The ledger of docs/kpi.md: seven keys, six declarations, five items. */
describe('key figures of a worked example', () => {
  const a = key('0363', 1, '2026-09');
  const b = key('0363', 2, '2026-09');
  const c = key('0599', 3, '2026-09');
  const d = key('0599', 4, '2026-10');
  const e = key('0363', 5, '2026-08');
  const f = key('0363', 6, '2026-09');
  const g = key('0363', 7, '2026-10');

  beforeAll(async () => {
    const ledger = new Ledger(database.db);
    await ledger.care(a, { id: 'a1', member: 'M1', hours: 2 }, { id: 'a2', member: 'M2', hours: 1 });
    await ledger.care(b, { id: 'b1', member: 'M1', hours: 3 });
    await ledger.care(c, { id: 'c1', member: 'M2', hours: 4 });
    await ledger.care(d, { id: 'd1', member: 'M2', hours: 1 });
    await ledger.care(
      e,
      { id: 'e1', member: 'M1', hours: 1 },
      { id: 'e2', member: 'M1', hours: 9, withdrawn: true },
      { id: 'e3', member: 'M1', hours: 9, approvedOn: null },
    );
    await ledger.care(f, { id: 'f1', member: 'M1', hours: 2 });
    await ledger.care(g, { id: 'g1', member: 'M1', hours: 0, minutes: { volume: 95, hourTariff: 6150 } });

    const first = await ledger.run('2026-10-05T01:00:00Z', {});
    await ledger.declare(
      first,
      '2026-10-05',
      'answered',
      { key: a, care: ['a1', 'a2'], state: 'accepted' },
      { key: b, care: ['b1'], state: 'rejected', codes: ['0233', '9321'] },
    );
    await ledger.declare(first, '2026-10-05', 'void', {
      key: f,
      care: ['f1'],
      state: 'void',
      codes: ['BRS13'],
    });
    await ledger.declare(first, '2026-10-31', 'answered', {
      key: c,
      care: ['c1'],
      state: 'rejected',
      codes: ['0611'],
    });
    await ledger.run('2026-10-11T01:00:00Z', {}, { dryRun: true });
    await ledger.run('2026-10-11T02:00:00Z', {}, { failed: true });
    await ledger.run('2026-10-11T03:00:00Z', { domain: 'wmo' });
    const second = await ledger.run('2026-10-20T01:00:00Z', { payer: '0363' });
    await ledger.declare(second, '2026-10-20', 'answered', { key: b, care: ['b1'], state: 'accepted' });
    await ledger.declare(second, '2026-10-20', 'sent', { key: f, care: ['f1'], state: 'sent' });
    const third = await ledger.run('2026-11-02T01:00:00Z', { payer: '0599' });
    await ledger.declare(third, '2026-11-02', 'planned', { key: c, care: ['c1'], state: 'planned' });

    await ledger.uitval(
      {
        scope: 'prestatie',
        diagnosis: diagnosis('9321'),
        cents: 18_000,
        keys: [b],
        member: 'M1',
        openedOn: '2026-10-10',
      },
      ['rejected', '2026-10-10T10:00:00Z'],
      ['fixed', '2026-10-12T10:00:00Z'],
      ['resubmitted', '2026-10-20T01:01:00Z'],
      ['accepted', '2026-10-30T10:00:00Z'],
    );
    await ledger.uitval(
      {
        scope: 'prestatie',
        diagnosis: diagnosis('0611'),
        cents: 24_000,
        keys: [c],
        member: 'M2',
        openedOn: '2026-11-01',
      },
      ['rejected', '2026-11-01T10:00:00Z'],
      ['taken', '2026-11-01T11:00:00Z'],
      ['released', '2026-11-02T01:01:00Z'],
      ['resubmitted', '2026-11-02T01:02:00Z'],
    );
    await ledger.uitval(
      {
        scope: 'declaration',
        diagnosis: diagnosis('BRS13'),
        cents: 12_000,
        keys: [f],
        member: 'M1',
        openedOn: '2026-10-06',
      },
      ['rejected', '2026-10-06T10:00:00Z'],
      ['released', '2026-10-07T10:00:00Z'],
      ['resubmitted', '2026-10-20T01:01:00Z'],
    );
    await ledger.uitval(
      {
        scope: 'data',
        diagnosis: diagnosis('POORT-W02'),
        cents: 700,
        keys: [d],
        member: null,
        openedOn: '2026-11-03',
      },
      ['rejected', '2026-11-03T10:00:00Z'],
    );
    await ledger.uitval(
      {
        scope: 'data',
        diagnosis: diagnosis('POORT-W02'),
        cents: 100,
        keys: [e],
        member: 'M1',
        openedOn: '2026-10-06',
      },
      ['rejected', '2026-10-06T10:00:00Z'],
      ['written-off', '2026-10-08T10:00:00Z'],
    );
  });

  const groups = async (by: NonNullable<KpiOptions['by']>): Promise<Map<string, KpiFigures>> => {
    const report = await kpi(database.db, { ...options, by });
    expect(report.groups.map(({ key: name }) => name)).toEqual(
      report.groups.map(({ key: name }) => name).sort(),
    );
    return new Map(report.groups.map(({ key: name, figures }) => [name, figures]));
  };

  it('add up by hand', async () => {
    const report = await kpi(database.db, options);
    expect(report).toEqual({
      today: '2026-11-03',
      month: null,
      by: null,
      countFrom: 'month-end',
      withinDays: 30,
      groups: [],
      total: {
        rejection: {
          all: {
            answered: 4,
            rejected: 2,
            ratio: 0.5,
            answeredCents: 78_000,
            rejectedCents: 42_000,
            centsRatio: 0.5385,
          },
          first: {
            answered: 3,
            rejected: 2,
            ratio: 0.6667,
            answeredCents: 60_000,
            rejectedCents: 42_000,
            centsRatio: 0.7,
          },
        },
        firstTimeRight: { keys: 4, right: 1, ratio: 0.25 },
        timeToDeclare: {
          withinCents: 48_000,
          lateCents: 24_000,
          overdueCents: 6_000,
          pendingCents: 15_738,
          ratio: 0.6154,
        },
        resolvedBeforeNextRun: { items: 4, dealtWith: 3, finished: 1, undecided: 1, ratio: 0.75 },
        openUitval: { count: 3, cents: 36_700, oldestDays: 28 },
        answersOverdue: { count: 1, cents: 12_000, oldestDays: 14 },
        unsent: { count: 1, cents: 24_000, oldestDays: 1 },
        unanswered: { count: 1, cents: 12_000, oldestDays: 14 },
      },
    });
  });

  it('count the days from where they are told to', async () => {
    const shares = async (countFrom: KpiOptions['countFrom'], withinDays: number) =>
      (await kpi(database.db, { ...options, countFrom, withinDays })).total.timeToDeclare;
    // From 10 September: A and B after 25 days, F after 40, C after 51; D and G are 24 days old, E 85.
    expect(await shares('care-date', 25)).toMatchObject({ withinCents: 36_000, lateCents: 36_000 });
    expect(await shares('care-date', 23)).toMatchObject({ pendingCents: 0, overdueCents: 21_738 });
    // From 12 September: A and B after 23 days.
    expect(await shares('approval', 23)).toMatchObject({ withinCents: 36_000, pendingCents: 15_738 });
    expect(await shares('approval', 22)).toMatchObject({ withinCents: 0, lateCents: 72_000 });
    // The last day counts: C was declared 31 days after the end of September.
    expect(await shares('month-end', 31)).toMatchObject({ withinCents: 72_000, lateCents: 0 });
  });

  it('split by payer', async () => {
    const by = await groups('payer');
    expect([...by.keys()]).toEqual(['0363', '0599']);
    expect(by.get('0363')?.rejection.all).toMatchObject({ answered: 3, rejected: 1, ratio: 0.3333 });
    expect(by.get('0363')?.answersOverdue).toMatchObject({ count: 1, cents: 12_000 });
    expect(by.get('0599')?.rejection.all).toMatchObject({ answered: 1, rejected: 1, ratio: 1 });
    expect(by.get('0599')?.resolvedBeforeNextRun).toMatchObject({ items: 1, dealtWith: 0, undecided: 1 });
    expect(by.get('0599')?.unsent).toMatchObject({ count: 1, cents: 24_000 });
    expect(by.get('0599')?.timeToDeclare).toMatchObject({ lateCents: 24_000, pendingCents: 6_000 });
  });

  it('split by member, with the cents of their own care', async () => {
    const by = await groups('member');
    expect([...by.keys()]).toEqual(['-', 'M1', 'M2']);
    expect(by.get('M1')?.rejection.all).toMatchObject({
      answered: 3,
      rejected: 1,
      answeredCents: 48_000,
      rejectedCents: 18_000,
    });
    expect(by.get('M2')?.rejection.all).toMatchObject({
      answered: 2,
      answeredCents: 30_000,
      rejectedCents: 24_000,
    });
    expect(by.get('M1')?.timeToDeclare).toMatchObject({ withinCents: 42_000, overdueCents: 6_000 });
    expect(by.get('-')?.openUitval).toEqual({ count: 1, cents: 700, oldestDays: 0 });
    expect(by.get('-')?.rejection.all.ratio).toBeNull();
  });

  it('split by code, among everything that was answered', async () => {
    const by = await groups('code');
    expect([...by.keys()]).toEqual(['0611', '9321', 'BRS13', 'POORT-W02']);
    expect(by.get('9321')?.rejection.all).toMatchObject({ answered: 4, rejected: 1, ratio: 0.25 });
    expect(by.get('0611')?.rejection.first).toMatchObject({ answered: 3, rejected: 1, ratio: 0.3333 });
    expect(by.get('BRS13')?.rejection.all).toMatchObject({ answered: 4, rejected: 0, ratio: 0 });
    expect(by.get('BRS13')?.openUitval).toMatchObject({ count: 1, cents: 12_000 });
    expect(by.get('9321')?.firstTimeRight.ratio).toBeNull();
  });

  it('split by month of care, and keep to one month', async () => {
    const by = await groups('month');
    expect([...by.keys()]).toEqual(['2026-08', '2026-09', '2026-10']);
    const september = await kpi(database.db, { ...options, month: '2026-09' });
    expect(september.month).toBe('2026-09');
    expect(september.total).toEqual(by.get('2026-09'));
    expect(september.total.timeToDeclare).toMatchObject({
      withinCents: 48_000,
      lateCents: 24_000,
      overdueCents: 0,
    });
    expect(by.get('2026-10')?.timeToDeclare).toMatchObject({ pendingCents: 15_738, ratio: null });
    expect(by.get('2026-08')?.resolvedBeforeNextRun).toMatchObject({ items: 1, finished: 1, ratio: 1 });
  });

  it('add up over the payers to the total', async () => {
    const { total } = await kpi(database.db, options);
    const parts = [...(await groups('payer')).values()];
    const sum = (pick: (figures: KpiFigures) => number) =>
      parts.reduce((added, part) => added + pick(part), 0);
    const picks: ((figures: KpiFigures) => number)[] = [
      ({ rejection }) => rejection.all.answeredCents,
      ({ rejection }) => rejection.first.rejected,
      ({ firstTimeRight }) => firstTimeRight.keys,
      ({ timeToDeclare }) => timeToDeclare.withinCents,
      ({ resolvedBeforeNextRun }) => resolvedBeforeNextRun.items,
      ({ openUitval }) => openUitval.cents,
      ({ unsent }) => unsent.count,
    ];
    expect(picks.map(sum)).toEqual(picks.map((pick) => pick(total)));
  });
});

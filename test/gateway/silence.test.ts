import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { requestRun } from '../../src/gateway/run.ts';
import { sweep } from '../../src/gateway/sweep.ts';
import { listUitval, resubmitUitval, showUitval, writeOffUitval } from '../../src/gateway/uitval.ts';
import type { StoredUitvalItem } from '../../src/store/uitval-list.ts';
import { firstDay, gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

async function items(): Promise<StoredUitvalItem[]> {
  return listUitval(stage.gateway, {});
}

/** Ten working days after the first day: the last on which an answer is in time (OP090). */
const lastDay = '2026-11-17';

describe('a payer that does not answer', () => {
  const care = { id: 'S1', payer: '0363', assignment: 100_001, hours: 3 };

  it('is waited for while it may still answer in time', async () => {
    await stage.care([care]);
    await stage.fault('silent', { match: { payer: '0363' } });
    const report = await stage.run({}, () => stage.settled({ unanswered: 1 }));
    expect(report).toMatchObject({ state: 'done', prestaties: 1 });
    for (const day of [firstDay, lastDay]) {
      stage.moveTo(day);
      await sweep(stage.gateway);
      expect(await items()).toEqual([]);
    }
  });

  it('is on the work list on the next day, once', async () => {
    stage.moveTo('2026-11-18');
    await sweep(stage.gateway);
    await sweep(stage.gateway);
    stage.moveTo('2026-11-19');
    await sweep(stage.gateway);
    expect(await items()).toMatchObject([
      { scope: 'silence', state: 'open', codes: ['POORT-SILENCE'], cents: 3 * 6150, openedOn: '2026-11-18' },
    ]);
  });

  it('gets nothing sent again, also when the care changes, and nobody can release or give it up', async () => {
    const [item] = await items();
    const ids = [item?.id ?? ''];
    expect((await resubmitUitval(stage.gateway, ids, { by: 'anna' })).done).toEqual([]);
    expect((await writeOffUitval(stage.gateway, ids, { by: 'anna', reason: 'r' })).done).toEqual([]);
    await stage.care([{ ...care, hours: 5 }]);
    const report = await stage.run({}, () => stage.settled({ unanswered: 1 }));
    expect(report).toMatchObject({ prestaties: 0, books: [{ held: [{ keys: 1 }] }] });
    expect(stage.simulator().books().prestaties).toHaveLength(1);
  });

  it('ends it with a late answer, and what changed meanwhile goes along in the next run', async () => {
    const [item] = await items();
    await stage.answer();
    await stage.drain();
    expect(await items()).toEqual([]);
    expect((await showUitval(stage.gateway, item?.id ?? '', 'anna')).item.state).toBe('resolved');
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: 2 * 6150 });
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  it('is silence also when the message is stuck at the exchange', async () => {
    await stage.care([{ id: 'S3', payer: '0344', assignment: 100_003, hours: 1 }]);
    await stage.fault('status-stuck', { match: { payer: '0344', type: 'WMO323' } });
    await stage.run({}, () =>
      stage
        .simulator()
        .books()
        .messages.some(({ status }) => status === 'WordtVerwerkt'),
    );
    expect(await items()).toEqual([]);
    stage.moveTo('2026-12-08');
    await sweep(stage.gateway);
    expect(await items()).toMatchObject([{ book: { payer: '0344' }, scope: 'silence' }]);
  });

  it('ends when a stuck message comes through after all', async () => {
    await stage.clearFaults();
    await stage.drain();
    expect(await items()).toEqual([]);
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });
});

describe('a declaration that could not leave for weeks', () => {
  it('is not silence: its time begins when it leaves', async () => {
    await stage.care([{ id: 'S4', payer: '0518', assignment: 100_004, hours: 1 }]);
    await stage.stopSimulator();
    await stage.requestRun();
    for (let rounds = 0; rounds < 3; rounds += 1) await stage.round();
    stage.failures();
    stage.moveTo('2027-01-05');
    await sweep(stage.gateway);
    expect(await items()).toEqual([]);
    await stage.restartSimulator();
    await stage.fault('silent', { match: { payer: '0518' } });
    await stage.drain(() => stage.settled({ unanswered: 1 }));
    await sweep(stage.gateway);
    expect(await items()).toEqual([]);
    stage.moveTo('2027-01-20');
    await sweep(stage.gateway);
    expect(await items()).toMatchObject([{ scope: 'silence', book: { payer: '0518' } }]);
    await stage.answer();
    await stage.drain();
    expect(await items()).toEqual([]);
  });
});

describe('the night', () => {
  it('has one run, however often it is asked for, and none when it is switched off', async () => {
    const { configuration } = stage.gateway;
    const at = (time: string) => ({
      ...stage.gateway,
      configuration: {
        ...configuration,
        schedule: { ...configuration.schedule, nightlyRun: true, nightlyRunAt: '02:30' },
      },
      clock: { ...stage.gateway.clock, now: () => new Date(time) },
    });
    const nights = async (): Promise<number> => {
      const jobs = await sweep(stage.gateway);
      return jobs.filter(({ name }) => name === 'run').length;
    };
    expect(await nights()).toBe(0);
    await Promise.all([sweep(at('2027-02-09T01:31:00Z')), sweep(at('2027-02-09T01:31:00Z'))]);
    await sweep(at('2027-02-09T02:00:00Z'));
    expect(await nights()).toBe(1);
    const again = await Promise.all(
      [1, 2, 3].map(() => requestRun(stage.gateway, { filter: {}, by: 'anna', night: '2027-02-09' })),
    );
    expect(new Set(again).size).toBe(1);
    expect(await nights()).toBe(1);
    await sweep(at('2027-02-10T01:31:00Z'));
    expect(await nights()).toBe(2);
  });
});

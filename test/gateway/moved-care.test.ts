import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { reportOfRun, requestRun } from '../../src/gateway/run.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

const delivery = { id: 'M1', payer: '0363', assignment: 100_001, hours: 2, date: '2026-09-10' };

describe('a delivery whose date was wrong by a month', () => {
  it('is claimed in September first', async () => {
    await stage.care([delivery]);
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 12_300 });
  });

  it('is not claimed in October too, by a run of October alone', async () => {
    await stage.care([{ ...delivery, date: '2026-10-10' }]);
    const id = await requestRun(stage.gateway, { filter: { month: '2026-10' }, by: 'anna' });
    await stage.drain();
    const report = await reportOfRun(stage.gateway, id);
    expect(report).toMatchObject({ state: 'done', prestaties: 0 });
    expect(report.books.flatMap(({ held }) => held)).toEqual([{ reason: 'moved', keys: 1, cents: 12_300 }]);
  });

  it('moves when a run takes September back', async () => {
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: 0 });
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({
      doubleClaims: 0,
      lost: 0,
      grantedCents: 12_300,
    });
  });
});

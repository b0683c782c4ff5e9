import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { openExchange } from '../../src/exchange/client.ts';
import { completeRun } from '../../src/gateway/complete-run.ts';
import type { Gateway } from '../../src/gateway/open.ts';
import { pull, receiveMessages } from '../../src/gateway/receive.ts';
import { reportOfRun, requestRun } from '../../src/gateway/run.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { listMessages, type StoredMessage } from '../../src/store/messages.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

function declarations(): Promise<StoredMessage[]> {
  return listMessages(stage.gateway.store.db, { direction: 'out', type: 'JW323' });
}

/** The gateway with one of the certificates that the exchange does not want. */
function withCertificate(name: string): Gateway {
  const { exchange } = stage.gateway.configuration;
  const file = (kind: string): string => join(stage.dir, 'exchange', 'certificates', `${name}.${kind}`);
  const client = openExchange({ ...exchange, certificate: { cert: file('pem'), key: file('key') } });
  return { ...stage.gateway, exchange: () => client };
}

describe('an exchange that does not listen', () => {
  it('ends the command with what to do, and loses nothing', async () => {
    await stage.care([{ id: 'A1', payer: '0363', assignment: 100_001, hours: 3 }]);
    await stage.stopSimulator();
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    await expect(completeRun(stage.gateway, id)).rejects.toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
    });
    await expect(pull(stage.gateway)).rejects.toMatchObject({ code: 'POORT_EXCHANGE_UNREACHABLE' });
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({
      state: 'planned',
      messages: 1,
      prestaties: 1,
    });
    expect(await declarations()).toMatchObject([{ state: 'built' }]);
    // Asked for once more, it says nothing twice.
    const again = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    await stage.round();
    expect(await reportOfRun(stage.gateway, again)).toMatchObject({ messages: 0, prestaties: 0 });

    await stage.restartSimulator();
    await stage.drain();
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({ state: 'done', messages: 1 });
    expect(await declarations()).toMatchObject([{ state: 'answered' }]);
    expect(await listUitval(stage.gateway, { all: true })).toEqual([]);
  });

  it('that goes away after the push answers when it is back', async () => {
    await stage.care([{ id: 'A2', payer: '0363', assignment: 100_001, hours: 2, date: '2026-10-02' }]);
    await stage.fault('late', { match: { payer: '0363' }, seconds: 0.3 });
    await stage.run({}, async () => (await declarations()).at(-1)?.state === 'delivered');
    await stage.restartSimulator();
    await stage.drain();
    expect((await declarations()).map(({ state }) => state)).toEqual(['answered', 'answered']);
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({
      lost: 0,
      doubleClaims: 0,
    });
  });
});

describe('a certificate that the exchange refuses', () => {
  it('is named, nothing is void, and the run ends once the right one is there', async () => {
    const stranger = withCertificate('other-client');
    await stage.care([{ id: 'A3', payer: '0363', assignment: 100_001, hours: 1, date: '2026-08-04' }]);
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    await expect(receiveMessages(stranger)).rejects.toMatchObject({ code: 'POORT_CERTIFICATE' });
    const told = completeRun(stranger, id);
    await expect(told).rejects.toMatchObject({ code: 'POORT_EXCHANGE_UNREACHABLE' });
    await expect(told).rejects.toThrow(/certificate/);
    expect((await declarations()).at(-1)).toMatchObject({
      state: 'unknown',
      detail: expect.stringContaining('403'),
    });
    await stage.drain();
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({ state: 'done', prestaties: 1 });
    await stranger.exchange().close();
  });

  it('because it has expired is said before anything leaves', async () => {
    const expired = withCertificate('expired-client');
    await stage.care([{ id: 'A4', payer: '0599', assignment: 100_002, hours: 1, date: '2026-08-04' }]);
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    await expect(completeRun(expired, id)).rejects.toMatchObject({ code: 'POORT_CERTIFICATE' });
    expect((await declarations()).at(-1)).toMatchObject({ state: 'built' });
    await stage.drain();
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({ state: 'done', prestaties: 1 });
    await expired.exchange().close();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });
});

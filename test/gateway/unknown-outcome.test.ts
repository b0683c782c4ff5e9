import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { balance } from '../../src/demo/balance.ts';
import { completeRun } from '../../src/gateway/complete-run.ts';
import { dueJobs } from '../../src/gateway/due.ts';
import { reportOfRun, requestRun } from '../../src/gateway/run.ts';
import { sendMessage } from '../../src/gateway/send.ts';
import { listUitval, resubmitUitval } from '../../src/gateway/uitval.ts';
import { showMessage } from '../../src/gateway/views-messages.ts';
import { listMessages, type StoredMessage } from '../../src/store/messages.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { listening } from '../support/listening.ts';

let stage: GatewayStage;
const payer = '0363';
const own = { match: { type: 'JW323' } } as const;

beforeAll(async () => {
  stage = await gatewayStage(({ exchange }) => ({ exchange: { ...exchange, timeoutSeconds: 1 } }));
  await stage.drain();
});
afterEach(async () => {
  await stage.clearFaults();
});
afterAll(async () => {
  await stage.close();
});

/** Care on new assignments of these payers, their 301s taken in. */
async function newCare(...payers: readonly string[]): Promise<void> {
  for (const code of payers) {
    const assignment = await stage.assign(code);
    await stage.care([{ id: `C${assignment}`, payer: code, assignment, hours: 2 }]);
  }
  await stage.drain();
}

async function lastDeclarations(count: number): Promise<StoredMessage[]> {
  const all = await listMessages(stage.gateway.store.db, { direction: 'out' });
  return all.filter(({ type }) => type?.endsWith('323') === true).slice(-count);
}

/** What the exchange holds under this traceerId, and under any other with the same Identificatie. */
function atExchange(message: StoredMessage | undefined): string[] {
  const { messages } = stage.simulator().books();
  return messages
    .filter(
      ({ traceerId, identificatie }) =>
        traceerId === message?.traceerId || identificatie === message?.identificatie,
    )
    .map(({ traceerId, status }) => `${traceerId === message?.traceerId ? 'same' : 'other'} ${status}`);
}

const doubts: readonly { fault: FaultKind; attempts: (string | null)[]; seconds?: number }[] = [
  { fault: 'drop-before', attempts: ['unknown', 'accepted'] },
  { fault: 'drop-after', attempts: ['unknown'] },
  { fault: 'error-500-before', attempts: ['unknown', 'accepted'] },
  { fault: 'error-500-after', attempts: ['unknown'] },
];

describe('an outcome that is not known', () => {
  it.each(doubts)('$fault: the message is there once, with the same ids', async ({ fault, attempts }) => {
    await newCare(payer);
    await stage.fault(fault, own);
    expect(await stage.run()).toMatchObject({ state: 'done', prestaties: 1 });
    const [message] = await lastDeclarations(1);
    expect(atExchange(message)).toEqual(['same Bezorgd']);
    const shown = await showMessage(stage.gateway, message?.id ?? '');
    expect(shown.attempts.map(({ outcome }) => outcome)).toEqual(attempts);
    expect(message?.state).toBe('answered');
    expect(await listUitval(stage.gateway, { all: true })).toEqual([]);
  });

  it('a push that takes too long is settled by its status, however late it arrives', async () => {
    await newCare(payer);
    await stage.fault('slow', { ...own, seconds: 1.5 });
    await stage.run();
    const [message] = await lastDeclarations(1);
    expect(atExchange(message)).toEqual(['same Bezorgd']);
    expect(message?.state).toBe('answered');
  });

  it('waits while the status service is down, and sends nothing twice', async () => {
    await newCare(payer);
    await stage.fault('drop-after', own);
    await stage.fault('status-down', { times: 3 });
    stage.failures();
    await stage.run();
    expect(stage.failures().map(({ code }) => code)).toContain('POORT_EXCHANGE_UNREACHABLE');
    const [message] = await lastDeclarations(1);
    expect(atExchange(message)).toEqual(['same Bezorgd']);
    const shown = await showMessage(stage.gateway, message?.id ?? '');
    expect(shown.attempts).toHaveLength(1);
  });

  it.each(['BRS114', 'BRS20'])('takes %s on a repeat as a sign that it may have arrived', async (code) => {
    await newCare(payer);
    await stage.fault('error-500-before', own);
    await stage.fault('refuse-receipt', { ...own, code });
    await stage.run();
    const [message] = await lastDeclarations(1);
    expect(atExchange(message)).toEqual(['same Bezorgd']);
    const shown = await showMessage(stage.gateway, message?.id ?? '');
    expect(shown.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'refused', 'accepted']);
    expect(await listUitval(stage.gateway, { all: true })).toEqual([]);
  });
});

describe('a repeat that is refused for good', () => {
  it('is sent when an earlier attempt arrived, whatever the code', async () => {
    await newCare(payer);
    // The exchange knows the message, but its status service says so only after the second push.
    await stage.fault('drop-after', own);
    const id = await stage.requestRun();
    const sent = async () => (await lastDeclarations(1))[0];
    await stage.drain(async () => (await sent())?.state === 'unknown');
    await stage.fault('refuse-receipt', { ...own, code: 'BRS03' });
    const { gateway } = stage;
    const exchange = gateway.exchange();
    let asked = 0;
    const statusOf = (traceerId: string) =>
      (asked += 1) === 1 ? Promise.resolve([]) : exchange.statusOf(traceerId);
    await sql`update message set not_before = null`.execute(gateway.store.db);
    await sendMessage({ ...gateway, exchange: () => ({ ...exchange, statusOf }) }, (await sent())?.id ?? '');
    expect(asked).toBe(2);
    expect(await sent()).toMatchObject({ state: 'sent', detail: null });
    await stage.drain();
    expect(await reportOfRun(gateway, id)).toMatchObject({ state: 'done' });
    expect(atExchange(await sent())).toEqual(['same Bezorgd']);
    expect(await listUitval(gateway, { all: true })).toEqual([]);
  });

  it('stays unknown while nobody knows, and asks for a person after five tries', async () => {
    await newCare(payer);
    await stage.fault('error-500-before', own);
    await stage.fault('refuse-receipt', { ...own, code: 'BRS13', times: 5 });
    const { errors, gateway } = listening(stage.gateway);
    await stage.requestRun();
    const sent = async () => (await lastDeclarations(1))[0];
    await stage.drain(async () => (await sent())?.state === 'unknown');
    for (let tries = 0; tries < 5; tries += 1) {
      await sql`update message set not_before = null`.execute(gateway.store.db);
      await sendMessage(gateway, (await sent())?.id ?? '');
      expect(await sent()).toMatchObject({ state: 'unknown' });
    }
    expect((await sent())?.detail).toMatch(/Tried 6 times.*BRS13/);
    expect(errors).toContain('nobody knows whether a message arrived');
    expect(await listUitval(gateway, { all: true })).toEqual([]);
    await stage.drain();
    expect(await sent()).toMatchObject({ state: 'answered', detail: null });
  });

  it.each(['BRS20', 'BRS03'])('is refused with %s when nothing can have arrived before', async (code) => {
    const before = (await listUitval(stage.gateway, {})).length;
    await newCare(payer);
    await stage.fault('too-many', { match: { call: 'push', type: 'JW323' }, seconds: 0 });
    await stage.fault('refuse-receipt', { ...own, code });
    await stage.run();
    const [message] = await lastDeclarations(1);
    expect(message).toMatchObject({ state: 'refused', refusedCodes: [code] });
    const shown = await showMessage(stage.gateway, message?.id ?? '');
    expect(shown.attempts.map(({ outcome }) => outcome)).toEqual(['blocked', 'refused']);
    const items = await listUitval(stage.gateway, {});
    expect(items).toHaveLength(before + 1);
    await resubmitUitval(stage.gateway, [items.at(-1)?.id ?? ''], { by: 'anna' });
    await stage.run();
    expect(await listUitval(stage.gateway, {})).toHaveLength(before);
  });
});

describe('an exchange that is over quota', () => {
  it('stops the lane until the moment that it names', async () => {
    await newCare('0363', '0599', '0344');
    await stage.fault('too-many', { match: { call: 'push' }, seconds: 600 });
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    for (let rounds = 0; rounds < 4; rounds += 1) await stage.round();
    const waiting = await lastDeclarations(3);
    expect(waiting.map(({ state }) => state).sort()).toEqual(['built', 'built', 'unknown']);
    const until = waiting.map(({ notBefore }) => (notBefore?.getTime() ?? 0) - Date.now());
    expect(Math.min(...until)).toBeGreaterThan(500_000);
    expect((await dueJobs(stage.gateway)).filter(({ name }) => name === 'send')).toEqual([]);
    expect(waiting.flatMap(atExchange)).toEqual([]);
    expect(waiting.find(({ state }) => state === 'unknown')?.detail).toContain('429');
    // Nobody waits ten minutes at a terminal: it says so at once, and it goes on later.
    const told = completeRun(stage.gateway, id);
    await expect(told).rejects.toMatchObject({ code: 'POORT_EXCHANGE_UNREACHABLE' });
    await expect(told).rejects.toThrow(/429/);
    await stage.drain();
    expect((await lastDeclarations(3)).flatMap(atExchange)).toEqual([
      'same Bezorgd',
      'same Bezorgd',
      'same Bezorgd',
    ]);
  });

  it('on the status service stops the lane too', async () => {
    await newCare('0363', '0599');
    await stage.fault('drop-after', own);
    await stage.fault('too-many', { match: { call: 'status' }, seconds: 600 });
    await requestRun(stage.gateway, { filter: { payer: '0363' }, by: 'anna' });
    await stage.drain(async () => (await lastDeclarations(1))[0]?.state === 'unknown');
    for (let rounds = 0; rounds < 3; rounds += 1) {
      await sql`update message set not_before = null where state = 'unknown' and not_before < now() + interval '1 minute'`.execute(
        stage.gateway.store.db,
      );
      await stage.round();
    }
    const [message] = await lastDeclarations(1);
    expect((message?.notBefore?.getTime() ?? 0) - Date.now()).toBeGreaterThan(500_000);
    await stage.run();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0 });
  });
});

describe('declarations of one payer', () => {
  it('arrive in the order of their periods, also when the first meets an unknown outcome (TR318)', async () => {
    const assignment = await stage.assign('0518');
    await stage.care([
      { id: 'O1', payer: '0518', assignment, hours: 1, date: '2026-10-05' },
      { id: 'O2', payer: '0518', assignment, hours: 1, date: '2026-08-05' },
      { id: 'O3', payer: '0518', assignment, hours: 1, date: '2026-09-05' },
    ]);
    await stage.fault('drop-before', { match: { type: 'WMO323' }, times: 2 });
    await stage.fault('error-500-after', { match: { type: 'WMO323' } });
    expect(await stage.run()).toMatchObject({ messages: 3, prestaties: 3 });
    const months = stage
      .simulator()
      .books()
      .prestaties.filter(({ toewijzingNummer }) => toewijzingNummer === assignment)
      .map(({ month, state }) => `${month} ${state}`);
    expect(months).toEqual(['2026-08 accepted', '2026-09 accepted', '2026-10 accepted']);
  });
});

describe('a run without a worker', () => {
  it('reports its steps and ends with the report', async () => {
    await newCare('0363', '0344');
    await stage.fault('drop-after', own);
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    const steps: string[] = [];
    const report = await completeRun(stage.gateway, id, ({ step, done, total }) =>
      steps.push(`${step} ${done}/${total}`),
    );
    expect(report).toMatchObject({ state: 'done', messages: 2, prestaties: 2 });
    expect(steps[0]).toMatch(/^planning \d+\/4$/);
    expect(steps).toContain('planning 4/4');
    expect(steps).toContain('done 2/2');
    expect(await reportOfRun(stage.gateway, id)).toEqual(report);
    await stage.drain();
  });

  it('is not stopped by another message that cannot be sent', async () => {
    const routing = stage.gateway.configuration.exchange.routing.filter(
      ({ message }) => message !== 'WMO302',
    );
    const { configuration } = stage.gateway;
    const narrow = {
      ...stage.gateway,
      configuration: { ...configuration, exchange: { ...configuration.exchange, routing } },
    };
    const assignment = await stage.assign('0344');
    await stage.care([{ id: `C${assignment}`, payer: '0344', assignment, hours: 2 }]);
    const waiting = (): Promise<StoredMessage[]> =>
      listMessages(stage.gateway.store.db, { direction: 'out', type: 'WMO302', states: ['built'] });
    await stage.drain(async () => (await waiting()).length > 0);
    const id = await requestRun(stage.gateway, { filter: {}, by: 'anna' });
    expect(await completeRun(narrow, id)).toMatchObject({ state: 'done', prestaties: 1 });
    expect(await waiting()).toHaveLength(1);
    await stage.drain();
  });

  it('ends in balance', async () => {
    const end = await balance(stage.gateway, stage.simulator().books());
    expect(end).toMatchObject({ open: 0, doubleClaims: 0, lost: 0, rejected: 0 });
  });
});

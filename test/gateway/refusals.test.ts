import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { fixUitval } from '../../src/gateway/fix-uitval.ts';
import { dueJobs } from '../../src/gateway/due.ts';
import { processMessage } from '../../src/gateway/process.ts';
import { receiveMessages } from '../../src/gateway/receive.ts';
import { sendMessage } from '../../src/gateway/send.ts';
import { listUitval, resubmitUitval, showUitval } from '../../src/gateway/uitval.ts';
import { listMessages as shownMessages, showMessage } from '../../src/gateway/views-messages.ts';
import { statusReport } from '../../src/gateway/views-status.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import { prestatiesOfKey } from '../../src/store/declarations.ts';
import { listMessages } from '../../src/store/messages.ts';
import type { StoredUitvalItem } from '../../src/store/uitval-list.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { fictiveBsn } from '../support/gateway-world.ts';
import { listening } from '../support/listening.ts';

let stage: GatewayStage;
const payer = '0363';

beforeAll(async () => {
  stage = await gatewayStage();
});
afterEach(async () => {
  await stage.clearFaults();
});
afterAll(async () => {
  await stage.close();
});

function only<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`${values.length} values, not one`);
  return value;
}

async function theItem(): Promise<StoredUitvalItem> {
  return only(await listUitval(stage.gateway, {}));
}

/** The states of all that was said on the keys of an item, oldest first. */
async function statesOn({ keys }: StoredUitvalItem): Promise<string[]> {
  const { db } = stage.gateway.store;
  const all = await Promise.all(keys.map((key) => prestatiesOfKey(db, key)));
  return all.flat().map(({ state }) => state);
}

/** Care on a new assignment; one hour on each of these days. */
async function newCare(...dates: string[]): Promise<number> {
  const assignment = await stage.assign(payer);
  await stage.care(dates.map((date) => ({ id: `${assignment} ${date}`, payer, assignment, hours: 1, date })));
  return assignment;
}

const whole: readonly {
  fault: FaultKind;
  code: string;
  level: string;
  message: string;
}[] = [
  { fault: 'refuse-receipt', code: 'BRS13', level: 'exchange', message: 'refused' },
  { fault: 'refuse-content', code: 'BRS28', level: 'exchange', message: 'refused' },
  { fault: 'undeliverable', code: 'IB010', level: 'exchange', message: 'refused' },
  { fault: 'refuse-header', code: '0001', level: 'header', message: 'answered' },
  { fault: 'refuse-declaration', code: '9333', level: 'declaration', message: 'answered' },
  { fault: 'refuse-declaration', code: '8214', level: 'declaration', message: 'answered' },
];

describe('a message that is refused as a whole', () => {
  it.each(whole)('$fault with $code counts as not sent and goes again once released', async (refusal) => {
    await newCare('2026-09-14', '2026-10-14');
    await stage.fault(refusal.fault, { code: refusal.code, match: { type: 'JW323' }, times: 1 });
    await stage.run({ month: '2026-09' });
    const item = await theItem();
    expect(item).toMatchObject({
      scope: 'declaration',
      state: 'open',
      level: refusal.level,
      codes: [refusal.code],
      attempt: 1,
    });
    expect(item).toMatchObject({ cents: 6150, member: '98000001', diagnosis: { code: refusal.code } });
    expect(await statesOn(item)).toEqual(['void']);
    const sent = (await listMessages(stage.gateway.store.db, { direction: 'out', type: 'JW323' })).at(-1);
    expect(sent?.state).toBe(refusal.message);

    // Held at the gate: other care of the same client goes on.
    expect(await stage.run()).toMatchObject({
      prestaties: 1,
      books: [{ held: [{ reason: 'uitval', keys: 1 }] }],
    });
    const moved = await resubmitUitval(stage.gateway, [item.id], { by: 'anna' });
    expect(moved).toEqual({ done: [item.id], refused: [] });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 6150 });
    expect(await statesOn(item)).toEqual(['void', 'accepted']);
    expect(await listUitval(stage.gateway, {})).toEqual([]);
    expect((await showUitval(stage.gateway, item.id, 'anna')).item.state).toBe('resolved');
  });
});

describe('a client or a line that is refused', () => {
  it('gives every line of an unknown client its own item with the reason of the client', async () => {
    await newCare('2026-09-14', '2026-09-15');
    await stage.assign(payer, { toewijzingNummer: 100_777, client: { ...personOf(100_888) } });
    await stage.care([{ id: 'X1', payer, assignment: 100_777, hours: 1 }]);
    await stage.run();
    const item = await theItem();
    // The BSN of the care is nobody's here: the payer does not know this client (TR304).
    expect(item).toMatchObject({ scope: 'prestatie', level: 'client', diagnosis: { code: '8187' } });
    expect(item.codes).toEqual(expect.arrayContaining(['8187']));
    expect(await statesOn(item)).toEqual(['rejected']);
    const set = { bsn: fictiveBsn(888) };
    await fixUitval(stage.gateway, item.id, { set, by: 'anna', approvedBy: 'bert' });
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    expect(await statesOn(item)).toEqual(['rejected', 'accepted']);
    expect(await listUitval(stage.gateway, {})).toEqual([]);
  });

  it('refuses the client by order with 0233 on the lines', async () => {
    const assignment = await newCare('2026-09-14', '2026-10-14');
    await stage.fault('refuse-client', { match: { toewijzingNummer: assignment } });
    await stage.run();
    const items = await listUitval(stage.gateway, {});
    expect(items.map(({ level, diagnosis }) => [level, diagnosis.code])).toEqual([
      ['client', '8187'],
      ['client', '8187'],
    ]);
    await resubmitUitval(
      stage.gateway,
      items.map(({ id }) => id),
      { by: 'anna' },
    );
    await stage.run();
    expect(await listUitval(stage.gateway, {})).toEqual([]);
  });

  it('reopens the same item with its next attempt when it is refused again', async () => {
    const assignment = await stage.assign(payer);
    await stage.care([{ id: 'L1', payer, assignment, hours: 1, set: { tarief: '60,00' } }]);
    await stage.run();
    const item = await theItem();
    expect(item).toMatchObject({
      scope: 'prestatie',
      level: 'line',
      codes: ['0611'],
      attempt: 1,
      cents: 6000,
    });
    const fix = (tarief: string) =>
      fixUitval(stage.gateway, item.id, { set: { tarief }, by: 'anna', approvedBy: 'bert' });
    await fix('60,50');
    expect((await theItem()).state).toBe('ready');
    await stage.run();
    const again = await theItem();
    expect(again).toMatchObject({ id: item.id, state: 'open', attempt: 2, codes: ['0611'], cents: 6050 });
    expect(again.referentieNummer).not.toBe(item.referentieNummer);
    await fix('61,50');
    await stage.run();
    expect(await listUitval(stage.gateway, {})).toEqual([]);
    const { events } = await showUitval(stage.gateway, item.id, 'anna');
    expect(events.map(({ kind }) => kind)).toEqual([
      'rejected',
      'fixed',
      'resubmitted',
      'rejected',
      'fixed',
      'resubmitted',
      'accepted',
    ]);
    expect(await statesOn(item)).toEqual(['rejected', 'rejected', 'accepted']);
  });

  it('accepts the other lines of the same declaration', async () => {
    const assignment = await stage.assign(payer);
    const other = await stage.assign(payer);
    await stage.care([
      { id: 'M1', payer, assignment, hours: 1 },
      { id: 'M2', payer, assignment: other, hours: 30 },
    ]);
    expect(await stage.run()).toMatchObject({ messages: 1, prestaties: 2 });
    const item = await theItem();
    expect(item).toMatchObject({ codes: ['9321'], keys: [{ toewijzingNummer: other }] });
    await fixUitval(stage.gateway, item.id, { set: { volume: '120' }, by: 'anna', approvedBy: 'bert' });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
  });

  it('refuses a credit and its new debit as one item, and the old debit stands', async () => {
    const assignment = await stage.assign(payer);
    const row = { id: 'K1', payer, assignment, hours: 4 };
    await stage.care([row]);
    await stage.run();
    await stage.care([{ ...row, hours: 2 }]);
    // The first line of the message is the credit; with it rejected its debit stands in the way of the new one (9389).
    await stage.fault('refuse-line', { code: '8017', match: { toewijzingNummer: assignment } });
    await stage.run();
    const item = await theItem();
    expect(item.codes).toEqual(expect.arrayContaining(['8017', '9389']));
    expect(item.cents).toBe(-2 * 6150);
    expect(await statesOn(item)).toEqual(['accepted', 'rejected', 'rejected']);
    await resubmitUitval(stage.gateway, [item.id], { by: 'anna' });
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: -2 * 6150 });
    expect(await statesOn(item)).toEqual(['accepted', 'rejected', 'rejected', 'accepted', 'accepted']);
  });

  it('ends in balance', async () => {
    const end = await balance(stage.gateway, stage.simulator().books());
    expect(end).toMatchObject({ open: 0, doubleClaims: 0, lost: 0 });
    expect(stage.failures()).toEqual([]);
  });
});

describe('a return (302) that is refused at the door', () => {
  it('is shown as refused with its code and why, and blocks nothing', async () => {
    await stage.fault('refuse-receipt', { code: 'BRS03', match: { type: 'JW302' } });
    await newCare('2026-09-14');
    const { errors, gateway } = listening(stage.gateway);
    await receiveMessages(gateway);
    for (const { name, id } of await dueJobs(gateway)) {
      if (name === 'process') await processMessage(gateway, id);
    }
    for (const { name, id } of await dueJobs(gateway)) {
      if (name === 'send') await sendMessage(gateway, id);
    }
    expect(errors).toEqual(['the exchange refused a message that is no declaration']);
    const [shown, ...others] = await shownMessages(gateway, { state: 'refused', type: 'JW302' });
    expect(others).toEqual([]);
    expect((await showMessage(gateway, shown?.id ?? '')).detail).toMatch(
      /^The payer did not get this.*BRS03/,
    );
    expect((await statusReport(gateway)).outbox['refused']).toBeGreaterThan(0);
    await stage.run();
    const refused = await listMessages(stage.gateway.store.db, {
      direction: 'out',
      type: 'JW302',
      states: ['refused'],
    });
    expect(refused.map(({ refusedCodes }) => refusedCodes)).toEqual([['BRS03']]);
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });
});

function personOf(number: number) {
  return {
    bsn: fictiveBsn(number % 1000),
    geboortedatum: '2012-04-03',
    geslacht: '1',
    achternaam: 'Voorbeeld',
    voorletters: 'A',
  } as const;
}

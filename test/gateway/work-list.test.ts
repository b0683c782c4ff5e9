import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { fixUitval } from '../../src/gateway/fix-uitval.ts';
import { previewRun } from '../../src/gateway/run.ts';
import { sweep } from '../../src/gateway/sweep.ts';
import {
  carryOverUitval,
  listUitval,
  resubmitUitval,
  showUitval,
  writeOffUitval,
} from '../../src/gateway/uitval.ts';
import type { StoredUitvalItem } from '../../src/store/uitval-list.ts';
import type { CareRow } from '../support/care-file.ts';
import { firstDay, gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { assignmentOf } from '../support/gateway-world.ts';

let stage: GatewayStage;
const by = 'anna';
const approvedBy = 'bert';

beforeAll(async () => {
  stage = await gatewayStage(({ payers }) => ({
    payers: payers.map((payer) => ({
      ...payer,
      gate: payer.code === '0599' ? 'hold-payer' : payer.code === '0344' ? 'warn' : 'hold-item',
    })),
  }));
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

/** One line of care with a tariff that the payer refuses (0611), on a new assignment. */
async function refusedCare(payer: string): Promise<{ item: StoredUitvalItem; row: CareRow }> {
  const assignment = await stage.assign(payer);
  const row = { id: `W${assignment}`, payer, assignment, hours: 2, set: { tarief: '1,00' } };
  await stage.care([row]);
  await stage.run();
  return { item: await itemOn(assignment), row };
}

async function itemOn(assignment: number): Promise<StoredUitvalItem> {
  const items = await listUitval(stage.gateway, { all: true });
  const item = items.filter(({ keys }) => keys.some((key) => key.toewijzingNummer === assignment)).at(-1);
  if (item === undefined) throw new Error(`Nothing on ${assignment}.`);
  return item;
}

async function stateOf({ id }: StoredUitvalItem): Promise<string> {
  return (await showUitval(stage.gateway, id, by)).item.state;
}

const rightTariff = { '0363': '61,50', '0599': '61,50', '0344': '59,30', '0518': '59,30' } as const;

async function fixTariff(item: StoredUitvalItem): Promise<void> {
  const tarief = rightTariff[item.book.payer as keyof typeof rightTariff];
  const fixed = await fixUitval(stage.gateway, item.id, { set: { tarief }, by, approvedBy });
  expect(fixed).toMatchObject({ item: { state: 'ready' } });
}

describe('the gate', () => {
  it('holds the key of an open item and lets the rest of the payer go', async () => {
    const { item } = await refusedCare('0363');
    await stage.care([{ id: 'G1', payer: '0363', assignment: 100_001, hours: 1 }]);
    const report = await stage.run();
    expect(report).toMatchObject({ prestaties: 1, cents: 6150 });
    const book = report.books.find((one) => one.book.payer === '0363');
    expect(book).toMatchObject({ held: [{ reason: 'uitval', keys: 1, cents: 200 }] });
    expect(book?.gate).toMatchObject({ policy: 'hold-item', items: 1, cents: 200, oldest: firstDay });
    await fixTariff(item);
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    expect(await stateOf(item)).toBe('resolved');
  });

  it('holds the whole payer where the configuration says so', async () => {
    const { item } = await refusedCare('0599');
    await stage.care([{ id: 'G2', payer: '0599', assignment: 100_002, hours: 1 }]);
    const report = await stage.run();
    expect(report.prestaties).toBe(0);
    expect(report.books.find(({ book }) => book.payer === '0599')?.held).toMatchObject([
      { reason: 'payer-held', keys: 2 },
    ]);
    await carryOverUitval(stage.gateway, [item.id], { by, reason: 'asked', until: firstDay });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 6150 });
    await fixTariff(item);
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    expect(await stateOf(item)).toBe('resolved');
  });

  it('only warns where the configuration says so: the item goes along at its next attempt', async () => {
    const { item } = await refusedCare('0344');
    expect(await previewRun(stage.gateway, { payer: '0344' })).toMatchObject({ dryRun: true, prestaties: 1 });
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    const again = await itemOn(item.keys[0]?.toewijzingNummer ?? 0);
    expect(again).toMatchObject({ id: item.id, attempt: 2, state: 'open' });
    await fixTariff(item);
    await stage.run();
    expect(await stateOf(item)).toBe('resolved');
  });
});

describe('what staff do', () => {
  it('carry over keeps the item out until the day has passed', async () => {
    const { item } = await refusedCare('0518');
    await expect(async () =>
      carryOverUitval(stage.gateway, [item.id], { by, reason: 'later', until: '2026-11-02' }),
    ).rejects.toMatchObject({ code: 'POORT_USAGE' });
    await carryOverUitval(stage.gateway, [item.id], { by, reason: 'later', until: '2026-11-04' });
    stage.moveTo('2026-11-04');
    await sweep(stage.gateway);
    expect(await stateOf(item)).toBe('carried-over');
    expect(await stage.run()).toMatchObject({ prestaties: 0 });
    stage.moveTo('2026-11-05');
    await sweep(stage.gateway);
    expect(await stateOf(item)).toBe('open');
    await fixTariff(item);
    await stage.run();
    expect(await stateOf(item)).toBe('resolved');
  });

  it('write-off leaves the care out, until a later version of the line comes', async () => {
    const { item, row } = await refusedCare('0363');
    expect(await writeOffUitval(stage.gateway, [item.id, '999'], { by, reason: 'agreed' })).toMatchObject({
      done: [item.id],
      refused: [{ id: '999' }],
    });
    expect(await stage.run()).toMatchObject({ prestaties: 0 });
    expect((await stage.care([row])).unchanged).toBe(1);
    expect(await stage.run()).toMatchObject({ prestaties: 0 });
    expect(await stateOf(item)).toBe('written-off');
    await stage.care([{ ...row, set: {} }]);
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
    expect(await stateOf(item)).toBe('written-off');
  });

  it('cannot write off what the payer holds an accepted prestatie of', async () => {
    const assignment = await stage.assign('0363');
    const row = { id: `V${assignment}`, payer: '0363', assignment, hours: 2 };
    await stage.care([row]);
    await stage.run();
    await stage.care([{ ...row, hours: 30 }]);
    await stage.run();
    const item = await itemOn(assignment);
    // The credit was accepted and the new debit refused: nothing stands, so it may be given up.
    expect(item.codes).toEqual(['9321']);
    await stage.care([{ ...row, hours: 3 }]);
    await stage.run();
    expect(await stateOf(item)).toBe('resolved');
    await stage.care([{ ...row, hours: 4 }]);
    await stage.fault('refuse-line', { code: '8017', match: { toewijzingNummer: assignment } });
    await stage.run();
    const credit = await itemOn(assignment);
    const refused = await writeOffUitval(stage.gateway, [credit.id], { by, reason: 'r' });
    expect(refused).toMatchObject({ done: [], refused: [{ id: credit.id }] });
    await resubmitUitval(stage.gateway, [credit.id], { by });
    await stage.run();
    expect(await stateOf(credit)).toBe('resolved');
  });

  it('fix needs two people, the right names and values, and changes nothing otherwise', async () => {
    const { item } = await refusedCare('0363');
    const fix = (set: Record<string, string>, approver = approvedBy) =>
      fixUitval(stage.gateway, item.id, { set, by, approvedBy: approver });
    const codes = async (set: Record<string, string>, approver?: string): Promise<string[]> => {
      const result = await fix(set, approver);
      return 'findings' in result ? result.findings.map(({ code }) => code) : [];
    };
    expect(await codes({ tarief: '61,50' }, ' ANNA')).toEqual(['POORT-C61']);
    expect(await codes({ tarief: '61,50' }, '')).toContain('POORT-C60');
    expect(await codes({ tariff: '61,50' })).toEqual(['POORT-C67']);
    expect((await codes({ bsn: '123456789' })).length).toBeGreaterThan(0);
    expect(await codes({ tarief: '1,00' })).toEqual(['POORT-C66']);
    expect(await stateOf(item)).toBe('open');
    await expect(fixUitval(stage.gateway, '999', { set: {}, by, approvedBy })).rejects.toMatchObject({
      code: 'POORT_NOT_FOUND',
    });
    await fixTariff(item);
    await stage.run();
    await expect(fix({ tarief: '61,50' })).rejects.toMatchObject({ code: 'POORT_NOT_ALLOWED' });
  });

  it('fix that moves the care to another assignment ends the item; what comes of it is new', async () => {
    const { item, row } = await refusedCare('0363');
    const other = await stage.assign('0363', { client: assignmentOf(row.assignment, '0363').client });
    await stage.drain();
    const set = { toewijzingnummer: String(other), tarief: '61,50' };
    await fixUitval(stage.gateway, item.id, { set, by, approvedBy });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
    expect(await stateOf(item)).toBe('resolved');
    const said = stage.simulator().books().prestaties.at(-1);
    expect(said).toMatchObject({ toewijzingNummer: other, state: 'accepted' });
  });
});

describe('an assignment that was missing', () => {
  it('makes the items that wait for it ready when its 301 comes', async () => {
    await stage.care([{ id: 'H1', payer: '0363', assignment: 100_005, hours: 2 }]);
    await stage.run();
    const item = await itemOn(100_005);
    expect(item).toMatchObject({ level: 'client', state: 'open' });
    await stage.assign('0363', { client: assignmentOf(100_005, '0363').client });
    await resubmitUitval(stage.gateway, [item.id], { by });
    await stage.run();
    expect(await itemOn(100_005)).toMatchObject({ codes: ['9338'], attempt: 2, state: 'open' });
    expect(await stage.run()).toMatchObject({ prestaties: 0 });
    await stage.assign('0363', { toewijzingNummer: 100_005 });
    await stage.drain();
    expect(await stateOf(item)).toBe('ready');
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    expect(await stateOf(item)).toBe('resolved');
  });

  it('everything ends in balance', async () => {
    const end = await balance(stage.gateway, stage.simulator().books());
    expect(end).toMatchObject({ open: 0, doubleClaims: 0, lost: 0 });
    expect(stage.failures()).toEqual([]);
  });
});

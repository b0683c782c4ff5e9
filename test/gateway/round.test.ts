import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { previewRun } from '../../src/gateway/run.ts';
import { statusReport } from '../../src/gateway/views-status.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;

beforeAll(async () => {
  stage = await gatewayStage();
});
afterAll(async () => {
  await stage.close();
});

/** Care of two months on the assignments of all four municipalities. */
const care = [
  { id: 'A1', payer: '0363', assignment: 100_001, hours: 4 },
  { id: 'A2', payer: '0363', assignment: 100_001, hours: 3, date: '2026-10-05' },
  { id: 'B1', payer: '0599', assignment: 100_002, hours: 5 },
  { id: 'C1', payer: '0344', assignment: 100_003, hours: 6 },
  { id: 'D1', payer: '0518', assignment: 100_004, hours: 7 },
];
const [a1, , b1] = care;

describe('a whole round', () => {
  it('receives the assignments and answers each with a 302', async () => {
    await stage.drain();
    const books = stage.simulator().books();
    expect(books.offered).toHaveLength(4);
    expect(books.offered.every(({ returned }) => returned === 'accepted')).toBe(true);
    const { care: counts, outbox, inbox } = await statusReport(stage.gateway);
    expect(counts.assignments).toBe(4);
    expect(outbox).toEqual({ delivered: 4 });
    expect(inbox).toEqual({ processed: 4 });
  });

  it('declares all care once and takes the answers in', async () => {
    await stage.care(care);
    const preview = await previewRun(stage.gateway, {});
    const report = await stage.run();
    expect(report).toMatchObject({ state: 'done', messages: 5, prestaties: 5 });
    expect(report.cents).toBe((4 + 3 + 5) * 6150 + (6 + 7) * 5930);
    expect(report.books).toEqual(preview.books);
    const books = stage.simulator().books();
    expect(books.prestaties.every(({ state }) => state === 'accepted')).toBe(true);
    expect(books.grantedCents).toBe(report.cents);
    expect(await balance(stage.gateway, books)).toMatchObject({
      accepted: 5,
      rejected: 0,
      open: 0,
      doubleClaims: 0,
      lost: 0,
    });
  });

  it('says nothing the second time', async () => {
    const report = await stage.run();
    expect(report).toMatchObject({ state: 'done', messages: 0, prestaties: 0, cents: 0 });
    expect(report.books.map(({ agreed }) => agreed)).toEqual([2, 1, 1, 1]);
  });

  it('credits changed care and declares it anew in one message', async () => {
    await stage.care(
      [{ ...a1, hours: 2 }].map((row) => ({ ...row, id: 'A1', payer: '0363', assignment: 100_001 })),
    );
    const report = await stage.run();
    expect(report).toMatchObject({ messages: 1, prestaties: 2, cents: -2 * 6150 });
    const [credit, debit] = stage.simulator().books().prestaties.slice(-2);
    expect(credit).toMatchObject({ debetCredit: 'C', volume: 4, state: 'accepted' });
    expect(debit).toMatchObject({ debetCredit: 'D', volume: 2, state: 'accepted', message: credit?.message });
  });

  it('credits withdrawn care alone', async () => {
    if (b1 === undefined) throw new Error('There is no such line.');
    await stage.care([{ ...b1, set: { status: 'ingetrokken' } }]);
    const report = await stage.run();
    expect(report).toMatchObject({ messages: 1, prestaties: 1, cents: -5 * 6150 });
    expect(stage.simulator().books().prestaties.at(-1)).toMatchObject({
      debetCredit: 'C',
      state: 'accepted',
    });
  });

  it('ends in balance with the payers', async () => {
    const end = await balance(stage.gateway, stage.simulator().books());
    expect(end).toMatchObject({ open: 0, doubleClaims: 0, lost: 0, rejected: 0 });
    expect(end.grantedCents).toBe(end.wantedCents);
    expect(end.grantedCents).toBe((2 + 3) * 6150 + (6 + 7) * 5930);
    expect(stage.failures()).toEqual([]);
  });

  it('declares only what a filter lets through', async () => {
    const rows = [
      { id: 'E1', payer: '0363', assignment: 100_001, hours: 1, date: '2026-08-03' },
      { id: 'E2', payer: '0344', assignment: 100_003, hours: 1, date: '2026-10-12' },
      { id: 'E3', payer: '0344', assignment: 100_003, hours: 1, date: '2026-08-12' },
    ];
    await stage.care(rows);
    expect(await stage.run({ domain: 'jw', month: '2026-10' })).toMatchObject({ prestaties: 0 });
    expect(await stage.run({ payer: '0344', month: '2026-10' })).toMatchObject({
      prestaties: 1,
      cents: 5930,
    });
    expect(await stage.run({ domain: 'jw' })).toMatchObject({ prestaties: 1, cents: 6150 });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 5930 });
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({
      doubleClaims: 0,
      lost: 0,
      open: 0,
    });
  });
});

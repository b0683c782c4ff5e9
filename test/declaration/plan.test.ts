import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../src/declaration/content.ts';
import { keyText } from '../../src/prestatie-key.ts';
import { settle } from '../../src/declaration/settle.ts';
import type { Claimed } from '../../src/declaration/types.ts';
import { answerTo, book, bram, credit, debit, hours, planned, rejects, said, sentFrom } from './examples.ts';

describe('the worked example of process.md (c)', () => {
  const march14 = hours(14);
  const march12 = hours(12);
  const april16 = hours(16, '2026-04');
  const rn001 = debit('RN-001', march14);

  it('declares March: 14 h at 15.00 is 210.00', () => {
    const result = planned({ wanted: [march14], today: '2026-04-03' });
    expect(said(result)).toEqual(['2026-03 D 2026-03 14']);
    expect(result.declarations[0]).toMatchObject({ total: 21_000, dagtekening: '2026-04-03', book });
  });

  const correction = planned({ wanted: [march12, april16], claimed: [rn001], lastPeriode: '2026-03' });

  it('corrects March with a credit and a new debit, in the period that was last submitted', () => {
    expect(said(correction)).toEqual([
      '2026-03 C 2026-03 14 RN-001',
      '2026-03 D 2026-03 12',
      '2026-04 D 2026-04 16',
    ]);
    expect(correction.declarations.map(({ total }) => total)).toEqual([-3000, 24_000]);
  });

  it('puts all in April when April was submitted already: 210.00, and 30.00 when RN-102 is rejected', () => {
    const april = planned({ wanted: [march12, april16], claimed: [rn001], lastPeriode: '2026-04' });
    expect(april.declarations.map(({ total }) => total)).toEqual([21_000]);
    const declaration = sentFrom(april.declarations[0]?.prestaties ?? []);
    const rejected = declaration.prestaties.find(({ volume }) => volume === 12);
    if (rejected === undefined) throw new Error('no line of 12 h');
    const { granted, held } = settle(declaration, answerTo(declaration, [rejects(rejected, ['9340'])]));
    expect([granted, held]).toEqual([3000, false]);
  });

  it('declares the rejected line again as a debit alone, with no previous number (IV085, CD060)', () => {
    const claimed: Claimed[] = [
      rn001,
      credit('RN-101', rn001),
      debit('RN-102', march12, { state: 'rejected' }),
      debit('RN-103', april16),
    ];
    const result = planned({ wanted: [march12, april16], claimed, lastPeriode: '2026-04' });
    expect(said(result)).toEqual(['2026-04 D 2026-03 12']);
    expect(result.agreed).toBe(1);
  });

  it('leaves the rejected line alone while it is uitval', () => {
    const claimed = [rn001, credit('RN-101', rn001), debit('RN-102', march12, { state: 'rejected' })];
    const input = { wanted: [march12], claimed, uitval: [march12.key], lastPeriode: '2026-04' };
    expect(planned(input)).toEqual({
      declarations: [],
      held: [{ key: march12.key, reason: 'uitval', cents: 18_000 }],
      agreed: 0,
    });
    expect(said(planned({ ...input, uitval: [] }))).toEqual(['2026-04 D 2026-03 12']);
  });
});

describe('what agrees', () => {
  const accepted = debit('RN-1', hours(14));

  it('says nothing where claimed is wanted', () => {
    expect(planned({ wanted: [hours(14)], claimed: [accepted] })).toEqual({
      declarations: [],
      held: [],
      agreed: 1,
    });
    expect(planned({ claimed: [accepted, credit('RN-2', accepted)] }).agreed).toBe(0);
  });

  it('says nothing where only the product period differs (TR388)', () => {
    const shortened = hours(14, '2026-03', { productPeriode: { begin: '2026-03-01', end: '2026-03-20' } });
    expect(planned({ wanted: [shortened], claimed: [accepted] })).toMatchObject({
      declarations: [],
      agreed: 1,
    });
  });

  it.each([
    ['volume', { volume: 13 }],
    ['unit', { eenheid: '01' as const }],
    ['tariff', { productTarief: 1400 }],
    ['amount', { bedrag: 20_999 }],
    ['client', { bsn: bram }],
  ])('corrects a difference in %s with a copy and a new debit (IV091)', (_, change) => {
    const old = debit('RN-1', hours(14), { productPeriode: { begin: '2026-03-01', end: '2026-03-20' } });
    const [declaration] = planned({ wanted: [hours(14, '2026-03', change)], claimed: [old] }).declarations;
    expect(declaration?.prestaties).toEqual([
      { ...contentOf(old), debetCredit: 'C', vorigReferentieNummer: 'RN-1', careShares: [] },
      {
        ...hours(14, '2026-03', change),
        debetCredit: 'D',
        vorigReferentieNummer: null,
      },
    ]);
  });

  it('credits alone where care was withdrawn', () => {
    const result = planned({ claimed: [accepted] });
    expect(said(result)).toEqual(['2026-03 C 2026-03 14 RN-1']);
    expect(result.declarations[0]?.total).toBe(-21_000);
  });

  it('counts rejected and void prestaties as nothing', () => {
    const claimed = [
      debit('RN-1', hours(14), { state: 'void' }),
      debit('RN-2', hours(14), { state: 'rejected' }),
    ];
    expect(said(planned({ wanted: [hours(14)], claimed }))).toEqual(['2026-03 D 2026-03 14']);
    const rejectedCredit = [accepted, credit('RN-2', accepted, { state: 'rejected' })];
    expect(said(planned({ claimed: rejectedCredit }))).toEqual(['2026-03 C 2026-03 14 RN-1']);
  });

  it('takes back a double claim, should there ever be one (TR389)', () => {
    const twice = [accepted, debit('RN-2', hours(14))];
    expect(said(planned({ wanted: [hours(14)], claimed: twice }))).toEqual(['2026-03 C 2026-03 14 RN-2']);
  });
});

describe('what is held', () => {
  const accepted = debit('RN-1', hours(14));

  it.each(['planned', 'sent'] as const)('waits for the answer on a %s debit or credit', (state) => {
    const pending = debit('RN-1', hours(14), { state });
    expect(planned({ wanted: [hours(14)], claimed: [pending] }).agreed).toBe(1);
    const changed = planned({ wanted: [hours(12)], claimed: [pending] });
    expect(changed.held).toMatchObject([{ reason: 'answer-pending', cents: -3000 }]);
    const credited = [accepted, credit('RN-2', accepted, { state })];
    expect(planned({ claimed: credited })).toMatchObject({ held: [], agreed: 1 });
    expect(planned({ wanted: [hours(14)], claimed: credited }).held).toMatchObject([
      { reason: 'answer-pending', cents: 21_000 },
    ]);
  });

  it('holds the whole payer', () => {
    const result = planned({ wanted: [hours(14), hours(3, '2026-02')], payerHeld: true });
    expect(result.held.map(({ reason }) => reason)).toEqual(['payer-held', 'payer-held']);
  });

  it('leaves care with faulty data alone: no debit, and no credit of what stands', () => {
    const faulty = { key: hours(14).key, reason: 'data' as const, cents: 5 };
    expect(planned({ heldKeys: [faulty], claimed: [accepted] })).toEqual({
      declarations: [],
      held: [faulty],
      agreed: 0,
    });
  });

  it('takes back what stands where the care became worth nothing', () => {
    const zero = { key: hours(14).key, reason: 'zero' as const, cents: 0 };
    expect(said(planned({ heldKeys: [zero], claimed: [accepted] }))).toEqual(['2026-03 C 2026-03 14 RN-1']);
    expect(planned({ heldKeys: [zero] }).held).toEqual([zero]);
  });

  it('leaves other books and, when asked, other months alone', () => {
    const elsewhere = hours(14, '2026-03', { key: { ...hours(14).key, payer: '0599' } });
    expect(planned({ wanted: [elsewhere] })).toEqual({ declarations: [], held: [], agreed: 0 });
    const input = { wanted: [hours(3, '2026-02')], claimed: [accepted], month: '2026-02' };
    expect(said(planned(input))).toEqual(['2026-02 D 2026-02 3']);
  });
});

describe('periods', () => {
  it('declares from the last day of the month on (TR137, CS340)', () => {
    const april = hours(3, '2026-04', { productPeriode: { begin: '2026-04-08', end: '2026-04-20' } });
    expect(planned({ wanted: [april], today: '2026-04-29' }).held).toMatchObject([
      { reason: 'period-not-ended' },
    ]);
    expect(said(planned({ wanted: [april], today: '2026-04-30' }))).toEqual(['2026-04 D 2026-04 3']);
  });

  it('declares until five years after the end of the period (TR335)', () => {
    const april = hours(3, '2026-04');
    expect(said(planned({ wanted: [april], today: '2031-04-30' }))).toHaveLength(1);
    expect(planned({ wanted: [april], today: '2031-05-01' }).held).toMatchObject([{ reason: 'too-old' }]);
    const february = hours(3, '2023-02');
    expect(planned({ wanted: [february], today: '2028-02-29' }).held).toMatchObject([{ reason: 'too-old' }]);
    const leap = hours(3, '2024-02');
    expect(said(planned({ wanted: [leap], today: '2029-02-28' }))).toHaveLength(1);
    expect(planned({ wanted: [leap], today: '2029-03-01' }).held).toMatchObject([{ reason: 'too-old' }]);
  });

  it('never goes back behind the last submitted period, ascending otherwise (IV090, TR318)', () => {
    const wanted = [hours(4, '2026-04'), hours(1, '2026-01'), hours(2, '2026-02'), hours(3, '2026-03')];
    expect(said(planned({ wanted, lastPeriode: '2026-03' }))).toEqual([
      '2026-03 D 2026-01 1',
      '2026-03 D 2026-02 2',
      '2026-03 D 2026-03 3',
      '2026-04 D 2026-04 4',
    ]);
    expect(planned({ wanted }).declarations.map(({ declaratiePeriode }) => declaratiePeriode)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
  });
});

describe('care that moved to another key', () => {
  const march = hours(14);
  const april = hours(16, '2026-04');
  const claimed = debit('RN-001', march);
  const moved = new Map([[keyText(april.key), [keyText(march.key)]]]);

  it('goes along with the credit of the claim that it stood in', () => {
    const result = planned({ wanted: [april], claimed: [claimed], alsoClaimedOn: moved });
    expect(said(result)).toEqual(['2026-03 C 2026-03 14 RN-001', '2026-04 D 2026-04 16']);
    expect(result.held).toEqual([]);
  });

  it('waits while that claim is left alone: held, pending, or of another month or payer', () => {
    const held = planned({ wanted: [april], claimed: [claimed], alsoClaimedOn: moved, uitval: [march.key] });
    expect(said(held)).toEqual([]);
    expect(held.held.map(({ reason }) => reason)).toEqual(['uitval', 'moved']);
    const sent = { ...claimed, state: 'sent' } as const;
    expect(said(planned({ wanted: [april], claimed: [sent], alsoClaimedOn: moved }))).toEqual([]);
    const month = planned({ wanted: [april], claimed: [claimed], alsoClaimedOn: moved, month: '2026-04' });
    expect(month.held.map(({ reason }) => reason)).toEqual(['moved']);
  });

  it('waits in a row: what waits takes nothing back either', () => {
    const other = { ...april, key: { ...april.key, productCode: '45A99' } };
    const chain = new Map([
      [keyText(april.key), [keyText(march.key)]],
      [keyText(other.key), [keyText(april.key)]],
    ]);
    const standing = debit('RN-104', { ...april, volume: 9, bedrag: 13_500 });
    const result = planned({
      wanted: [april, other],
      claimed: [claimed, standing],
      alsoClaimedOn: chain,
      uitval: [march.key],
      lastPeriode: '2026-04',
    });
    expect(said(result)).toEqual([]);
    expect(result.held.map(({ reason }) => reason).sort()).toEqual(['moved', 'moved', 'uitval']);
  });
});

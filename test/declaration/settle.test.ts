import { describe, expect, it } from '@jest/globals';
import { settle } from '../../src/declaration/settle.ts';
import type { AnswerLine, Answer, Settlement } from '../../src/declaration/types.ts';
import { anna, answerTo, bram, credit, debit, hours, rejects, sent } from './examples.ts';

const old = debit('RN-001', hours(14));
const state = 'sent';
const takenBack = credit('RN-101', old, { state });
const replaced = debit('RN-102', hours(12), { state });
const april = debit('RN-103', hours(16, '2026-04'), { state });
const other = debit('RN-104', hours(2, '2026-04', { bsn: bram }), {
  state,
  key: { ...april.key, toewijzingNummer: 100002 },
});
const declaration = sent([takenBack, replaced, april, other]);

const codesOf = ({ findings }: Settlement): string[] => [...new Set(findings.map(({ code }) => code))];
const resultsOf = ({ outcomes }: Settlement): string[] =>
  outcomes.map(({ referentieNummer, result, level, codes }) =>
    [referentieNummer, result, level, ...codes].join(' '),
  );
const settled = (answer: Answer): Settlement => settle(declaration, answer);

function expectHeld(answer: Answer, ...codes: string[]): void {
  const settlement = settled(answer);
  expect(codesOf(settlement)).toEqual(codes);
  expect(settlement).toMatchObject({ held: true, outcomes: [], granted: 0 });
  expect(JSON.stringify(settlement)).not.toMatch(new RegExp(`${anna}|${bram}`));
}

describe('answers on the whole declaration', () => {
  it('3: full approval (8001)', () => {
    const settlement = settled(answerTo(declaration, []));
    expect(settlement).toMatchObject({ held: false, findings: [], granted: 24_000 });
    expect(settlement.outcomes.map(({ result }) => result)).toEqual(Array(4).fill('accepted'));
  });

  it('5: refused at the declaration counts as not sent', () => {
    for (const code of ['9333', '8214']) {
      const settlement = settled(answerTo(declaration, [], { codes: [code], granted: 0 }));
      expect(settlement).toMatchObject({ held: false, granted: 0 });
      expect(resultsOf(settlement)[0]).toBe(`RN-101 void declaration ${code}`);
    }
  });

  it('6: refused at the header counts as not sent', () => {
    const answer = { ...answerTo(declaration, []), headerCodes: ['0200', '9056'], body: null };
    expect(resultsOf(settled(answer))).toEqual(
      ['RN-101', 'RN-102', 'RN-103', 'RN-104'].map((number) => `${number} void header 9056`),
    );
  });

  it('1, 2: refused by the exchange counts as not sent', () => {
    const settlement = settled({ kind: 'refused', codes: ['BRS13'] });
    expect(resultsOf(settlement)[3]).toBe('RN-104 void exchange BRS13');
  });

  it('7: silence changes nothing', () => {
    const settlement = settled({ kind: 'silence', since: '2026-05-04' });
    expect(resultsOf(settlement)[0]).toBe('RN-101 silent none');
    expect(settlement.held).toBe(false);
  });
});

describe('answers on lines', () => {
  it('4: listed lines are rejected with their codes, the others approved', () => {
    const settlement = settled(answerTo(declaration, [rejects(replaced, ['9340', '0200', '9346', '9340'])]));
    expect(resultsOf(settlement)).toEqual([
      'RN-101 accepted none',
      'RN-102 rejected line 9340 9346',
      'RN-103 accepted none',
      'RN-104 accepted none',
    ]);
    expect(settlement.granted).toBe(24_000 - 18_000);
  });

  it('4a: a refused client takes all of its lines along', () => {
    const clientCodes = ['8187'];
    const lines = [takenBack, replaced, april].map((claim) => rejects(claim, ['0233'], { clientCodes }));
    expect(resultsOf(settled(answerTo(declaration, lines)))).toEqual([
      'RN-101 rejected client 8187',
      'RN-102 rejected client 8187',
      'RN-103 rejected client 8187',
      'RN-104 accepted none',
    ]);
    expectHeld(answerTo(declaration, lines.slice(0, 2)), 'IV087');
  });

  it('4b: all lines rejected is no refusal of the declaration', () => {
    const lines = declaration.prestaties.map((claim) => rejects(claim, ['9338']));
    const settlement = settled(answerTo(declaration, lines));
    expect(settlement.outcomes.every(({ result, level }) => result === 'rejected' && level === 'line')).toBe(
      true,
    );
    expect(settlement.granted).toBe(0);
  });

  it('settles a sum below zero with signs (process.md c: -30.00 submitted, -210.00 granted)', () => {
    const correction = sent([takenBack, replaced]);
    const settlement = settle(correction, answerTo(correction, [rejects(replaced, ['9340'])]));
    expect([correction.total, settlement.granted, settlement.held]).toEqual([-3000, -21_000, false]);
  });

  it('takes 0200 without lines as approval, with a warning', () => {
    const settlement = settled(answerTo(declaration, [], { codes: ['0200'] }));
    expect(settlement).toMatchObject({ held: false, granted: 24_000 });
    expect(settlement.findings).toMatchObject([{ code: 'IV087', severity: 'warning' }]);
  });
});

describe('8: answers that contradict', () => {
  const line = rejects(april, ['9340']);
  const changed = (change: Partial<AnswerLine['content']>): AnswerLine => ({
    ...line,
    content: { ...line.content, ...change },
  });

  it('TR342: lines that do not explain the difference; both sums are named', () => {
    const answer = answerTo(declaration, [line], { granted: 23_900 });
    expectHeld(answer, 'TR342');
    const messages = settled(answer).findings.map(({ message }) => message);
    expect(messages.join(' ')).toMatch(/240,00.*1,00.*239,00.*0,00/);
  });

  it('TR342: full approval with another sum', () => {
    expectHeld(answerTo(declaration, [], { granted: 23_999 }), 'TR342');
  });

  it('TR342: refused as a whole, yet something granted or listed', () => {
    expectHeld(answerTo(declaration, [], { codes: ['9333'], granted: 1 }), 'TR342');
    expectHeld(answerTo(declaration, [line], { codes: ['9333'], granted: 0 }), 'TR342');
  });

  it('TR366: a line that was not sent, or with another previous number', () => {
    expectHeld(answerTo(declaration, [{ ...line, referentieNummer: 'RN-999' }]), 'TR366', 'TR342');
    const wrongPrevious = rejects(takenBack, ['8017'], { vorigReferentieNummer: 'RN-002' });
    expect(codesOf(settled(answerTo(declaration, [wrongPrevious])))).toContain('TR366');
  });

  it('TR101: the same line twice', () => {
    expect(codesOf(settled(answerTo(declaration, [line, line])))).toContain('TR101');
  });

  it.each<[string, AnswerLine]>([
    ['Client[1]/Bsn', changed({ bsn: bram })],
    ['ToewijzingNummer', changed({ key: { ...april.key, toewijzingNummer: 100003 } })],
    ['ProductCategorie', changed({ key: { ...april.key, productCategorie: '46' } })],
    ['ProductCode', changed({ key: { ...april.key, productCode: '45A05' } })],
    ['Begindatum', changed({ productPeriode: { ...april.productPeriode, begin: '2026-04-02' } })],
    ['Einddatum', changed({ productPeriode: { ...april.productPeriode, end: '2026-04-29' } })],
    ['GeleverdVolume', changed({ volume: 15 })],
    ['Eenheid', changed({ eenheid: '01' })],
    ['ProductTarief', changed({ productTarief: null })],
    ['Bedrag/Bedrag', changed({ bedrag: 23_999 })],
    ['DebetCredit', { ...line, debetCredit: 'C' }],
  ])('TR367: other content in %s', (place, answered) => {
    const settlement = settled(answerTo(declaration, [answered]));
    expect(settlement).toMatchObject({ held: true, outcomes: [] });
    const [mismatch] = settlement.findings.filter(({ code }) => code === 'TR367');
    expect(mismatch?.path.endsWith(place)).toBe(true);
  });

  it('TR367: another submitted total', () => {
    expectHeld(answerTo(declaration, [], { submitted: 1, granted: 24_000 }), 'TR367', 'TR342');
  });

  it('TR371: another schema version', () => {
    const answer = { ...answerTo(declaration, []), xsdVersie: { basisschema: '1.0.0', bericht: '0.1.0' } };
    expectHeld(answer, 'TR371');
    expectHeld({ ...answer, headerCodes: ['0001'], body: null }, 'TR371');
  });

  it('TR376: another declaration number', () => {
    expectHeld(answerTo(declaration, [], { declaratieNummer: 'D2' }), 'TR376');
  });

  it('TR337: another payer', () => {
    const elsewhere = changed({ key: { ...april.key, payer: '0599' } });
    expectHeld(answerTo(declaration, [elsewhere]), 'TR337');
  });

  it('IV087: codes that do not fit', () => {
    expectHeld(answerTo(declaration, [line], { codes: ['8001'] }), 'IV087');
    expectHeld(answerTo(declaration, [], { codes: ['0233'] }), 'IV087');
    expectHeld(answerTo(declaration, [rejects(april, ['0200'])]), 'IV087');
    expectHeld({ ...answerTo(declaration, []), body: null }, 'IV087');
    expectHeld({ ...answerTo(declaration, []), headerCodes: ['0001'] }, 'IV087');
  });

  it('TR389: a rejected credit with its replacing debit approved', () => {
    expectHeld(answerTo(declaration, [rejects(takenBack, ['8017'])]), 'TR389');
    const both = [rejects(takenBack, ['8017']), rejects(replaced, ['9389'])];
    expect(settled(answerTo(declaration, both)).held).toBe(false);
  });

  it('keeps what was settled before', () => {
    const again = sent([{ ...april, state: 'void' }]);
    expect(codesOf(settle(again, answerTo(again, [])))).toEqual(['POORT-S01']);
    expect(codesOf(settle(again, { kind: 'refused', codes: ['IB001'] }))).toEqual(['POORT-S01']);
  });
});

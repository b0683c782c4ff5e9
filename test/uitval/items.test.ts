import { describe, expect, it } from '@jest/globals';
import { settle } from '../../src/declaration/settle.ts';
import { wantedFrom } from '../../src/declaration/wanted.ts';
import { dataFaults, dataItems } from '../../src/uitval/data-items.ts';
import { itemsFrom } from '../../src/uitval/items.ts';
import { careLine, context, item, claimed, key, sent, settlement, wanted } from './examples.ts';

const first = claimed('R1', wanted(key(100_001), 10));
const second = claimed('R2', wanted(key(100_002), 20));
const declaration = sent([first, second]);
const from = (outcome: Parameters<typeof settlement>[1], of = declaration) =>
  itemsFrom({ ...context, declaration: of }, settlement(of, outcome));

describe('items of an answer', () => {
  it('are none for a full approval', () => {
    expect(from({})).toEqual([]);
  });

  it('are one for every rejected prestatie', () => {
    expect(from({ R2: ['9321', '9322'] })).toEqual([
      {
        scope: 'prestatie',
        book: declaration.book,
        level: 'line',
        codes: ['9321', '9322'],
        diagnosis: { code: '9321', cause: 'volume', fixedBy: 'member', resubmittable: true },
        cents: 123_000,
        keys: [second.key],
        member: 'Lid 1',
        declaratieNummer: 'D1',
        referentieNummer: 'R2',
        openedOn: '2026-11-03',
      },
    ]);
    expect(from({ R1: ['0611'], R2: ['9321'] })).toHaveLength(2);
  });

  it('are one for a correction of which credit and debit were rejected, about the debit', () => {
    const credit = claimed('R3', wanted(key(100_001), 10), { debetCredit: 'C', vorigReferentieNummer: 'R1' });
    const debit = claimed('R4', wanted(key(100_001), 12));
    const found = from({ R3: ['8017'], R4: ['9389'] }, sent([credit, debit]));
    expect(found).toMatchObject([
      { codes: ['8017', '9389'], referentieNummer: 'R4', cents: 12_300, diagnosis: { code: '8017' } },
    ]);
  });

  it('are negative for a credit alone', () => {
    const credit = claimed('R3', wanted(key(100_001), 10), { debetCredit: 'C', vorigReferentieNummer: 'R1' });
    expect(from({ R3: ['8017'] }, sent([credit]))).toMatchObject([
      { cents: -61_500, referentieNummer: 'R3' },
    ]);
  });

  it.each([
    ['declaration', '9333'],
    ['header', '0001'],
    ['exchange', 'BRS13'],
  ] as const)('are one for a message refused at %s', (level, code) => {
    expect(from({ result: 'void', level, codes: [code] })).toMatchObject([
      {
        scope: 'declaration',
        level,
        codes: [code],
        cents: 184_500,
        keys: [first.key, second.key],
        member: 'Lid 1',
        referentieNummer: null,
        diagnosis: { fixedBy: 'office' },
      },
    ]);
  });

  it('name no member when the message is of several', () => {
    const of = { ...context, declaration, memberOf: (number: string) => number };
    const refusal = settlement(declaration, { result: 'void', level: 'header', codes: ['0001'] });
    expect(itemsFrom(of, refusal)[0]?.member).toBeNull();
  });

  it('are one for silence and one for an answer that contradicts us, as settle says it', () => {
    const silence = settle(declaration, { kind: 'silence', since: '2026-10-20' });
    expect(itemsFrom({ ...context, declaration }, silence)).toMatchObject([
      {
        scope: 'silence',
        level: 'none',
        keys: [first.key, second.key],
        diagnosis: { code: 'POORT-SILENCE' },
      },
    ]);
    const contradiction = settle(declaration, {
      kind: '325',
      headerCodes: ['0200'],
      xsdVersie: declaration.xsdVersie,
      body: { declaratieNummer: 'D1', submitted: 184_500, granted: 1, codes: ['0200'], lines: [] },
    });
    expect(contradiction.held).toBe(true);
    const [held] = itemsFrom({ ...context, declaration }, contradiction);
    expect(held).toMatchObject({ scope: 'answer-held', diagnosis: { code: 'POORT-ANSWER-HELD' } });
    expect(held?.codes.length).toBeGreaterThan(1);
  });
});

describe('items for care that cannot be declared', () => {
  const result = wantedFrom({
    careLines: [
      careLine('a', { toewijzingNummer: 100_001, volume: 0 }),
      careLine('b', { toewijzingNummer: 100_002, tarief: 6150 }),
      careLine('c', { toewijzingNummer: 100_002, tarief: 6160 }),
      careLine('d', { toewijzingNummer: 100_003, eenheid: '04' }),
      careLine('e', { toewijzingNummer: 100_003, eenheid: '14', tariefEenheid: '14' }),
    ],
    assignments: [],
    minutesOnHourContract: () => false,
  });
  const faults = dataFaults(result.heldKeys, result.findings, () => 'Lid 1');

  it('are one a key, each with the finding of its own key', () => {
    const drafts = dataItems(faults, [], context);
    expect(drafts.map(({ scope, keys, codes }) => [scope, keys[0]?.toewijzingNummer, codes])).toEqual([
      ['data', 100_002, ['POORT-W02']],
      ['data', 100_003, ['POORT-W03']],
    ]);
    expect(drafts.map(({ diagnosis }) => diagnosis.fixedBy)).toEqual(['member', 'member']);
  });

  it('are not opened twice', () => {
    const existing = item({ scope: 'data', keys: [key(100_002)], state: 'in-progress' });
    expect(dataItems(faults, [existing], context).map(({ codes }) => codes)).toEqual([['POORT-W03']]);
  });
});

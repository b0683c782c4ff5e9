import { describe, expect, it } from '@jest/globals';
import { readDeclaration } from '../../src/simulator/codec/read-declaration.ts';
import { readXml } from '../../src/simulator/codec/read.ts';
import { linesOf, type Declaration } from '../../src/simulator/declaration.ts';
import { formOf } from '../../src/simulator/message.ts';
import { declarationRules, headerRules } from '../../src/simulator/payer/declaration-rules.ts';
import { judge } from '../../src/simulator/payer/judge.ts';
import {
  currentVersions,
  type EarlierDeclaration,
  type Knowledge,
} from '../../src/simulator/payer/knowledge.ts';
import { messageRules } from '../../src/simulator/payer/message-rules.ts';
import { grantedOf, type Verdict } from '../../src/simulator/payer/verdict.ts';
import { payerOf, readWorld, type Assignment } from '../../src/simulator/world.ts';
import { lineStates } from '../../src/simulator/books.ts';
import { today, worldFile } from './rig.ts';
import { declarationText, type DeclarationText, type LineText } from './xml.ts';

const world = readWorld(worldFile);
const bsn = '999900006';
const september = { begin: '2026-09-07', end: '2026-09-30' };

function read(text: Partial<DeclarationText> & { lines?: readonly LineText[] }): Declaration {
  const { lines = [{ reference: 'R1' }], ...rest } = text;
  const xml = declarationText({ identification: 'M2', number: 'D2', clients: [{ bsn, lines }], ...rest });
  return readDeclaration(formOf(text.domain === 'wmo' ? 'WMO323' : 'JW323'), readXml(xml));
}

function knowledge(
  earlier: readonly EarlierDeclaration[] = [],
  changed: readonly Assignment[] = [],
): Knowledge {
  const payer = payerOf(world, '0363', 'jw');
  if (payer === undefined) throw new Error('no payer');
  const started = world.assignments.filter((one) => one.release === 'start' && one.domain === 'jw');
  return { today, payer, assignments: currentVersions([...started, ...changed]), earlier };
}

function sent(declaration: Declaration, verdict: Verdict | null, payer = '0363'): EarlierDeclaration {
  const states = lineStates(declaration, verdict);
  return {
    payer,
    identificatie: declaration.identificatie,
    declaratieNummer: declaration.declaratieNummer,
    declaratiePeriode: declaration.declaratiePeriode,
    void: verdict !== null && verdict.level !== 'lines',
    lines: linesOf(declaration).map((line, index) => ({ line, state: states[index]?.state ?? 'pending' })),
  };
}

function granted(declaration: Declaration): EarlierDeclaration {
  return sent(declaration, { level: 'lines', clients: [], lines: [] });
}

function lineCodes(verdict: Verdict): readonly (readonly string[])[] {
  if (verdict.level !== 'lines') throw new Error(`${verdict.level}: ${verdict.codes.join()}`);
  return verdict.lines;
}

function version(changes: Partial<Assignment>, toewijzingNummer = 100001): Assignment {
  const assignment = world.assignments.find((one) => one.toewijzingNummer === toewijzingNummer);
  if (assignment === undefined) throw new Error('no assignment');
  return { ...assignment, toewijzingsdatum: '2026-10-25', ...changes };
}

describe('a faultless declaration', () => {
  it('is granted in full', () => {
    const declaration = read({});
    const verdict = judge(declaration, knowledge());
    expect(verdict).toEqual({ level: 'lines', clients: [[]], lines: [[]] });
    expect(grantedOf(declaration, verdict)).toBe(61_500);
  });
});

describe('rules within the message: one broken rule is 0001 for the whole', () => {
  const cases: readonly [string, Partial<DeclarationText> & { lines?: readonly LineText[] }][] = [
    [
      'TR101',
      {
        clients: [
          { bsn, lines: [{ reference: 'R1' }] },
          { bsn, lines: [{ reference: 'R2', ...september }] },
        ],
      },
    ],
    ['TR134', { month: ['2026-12-01', '2026-12-31'] }],
    ['TR137', { date: '2026-10-30' }],
    [
      'TR315',
      {
        lines: [
          { reference: 'R1', previous: 'P', mark: 'C' },
          { reference: 'R2', previous: 'P', mark: 'C' },
        ],
      },
    ],
    ['TR316', { lines: [{ reference: 'R1' }, { reference: 'R2', previous: 'R1', mark: 'C' }] }],
    ['TR335', { lines: [{ reference: 'R1', begin: '2021-10-01', end: '2021-10-31' }] }],
    ['TR358', { total: 61_501 }],
    ['TR416', { lines: [{ reference: 'R1' }, { reference: 'R2' }] }],
    ['CD060', { lines: [{ reference: 'R1', previous: 'P' }] }],
    ['CD087', { lines: [{ reference: 'R1', tariff: null, amount: 10 }] }],
    ['CS002', { clients: [{ bsn: '999900007', lines: [{ reference: 'R1' }] }] }],
    ['CS100', { month: ['2020-10-01', '2020-10-31'] }],
    ['CS325', { lines: [{ reference: 'R1', previous: 'P', mark: 'C', amount: 0 }] }],
    ['CS337', { lines: [{ reference: 'R1', begin: '2026-09-07' }] }],
    ['CS339', { lines: [{ reference: 'R1', unit: '83', tariff: null, volume: 100, amount: 99 }] }],
    ['CS340', { month: ['2026-10-01', '2026-10-30'] }],
  ];
  it.each(cases)('%s', (id, text) => {
    const declaration = read(text);
    const broken = messageRules.filter((rule) => rule.broken(declaration)).map((rule) => rule.id);
    // TR137 looks at the same future period as TR134.
    expect(broken).toEqual(id === 'TR134' ? ['TR134', 'TR137'] : [id]);
    expect(judge(declaration, knowledge())).toEqual({ level: 'header', codes: ['0001'] });
  });

  it('has a case for every rule', () => {
    expect(cases.map(([id]) => id)).toEqual(messageRules.map((rule) => rule.id));
  });
});

describe('header and declaration', () => {
  const earlier = (changes: Partial<DeclarationText>): EarlierDeclaration =>
    granted(
      read({ identification: 'M1', number: 'D1', lines: [{ reference: 'R0', ...september }], ...changes }),
    );

  it.each([
    ['TR056', '9056', read({}), earlier({ identification: 'M2' })],
    ['TR135', '8848', read({ date: '2026-11-04' }), earlier({})],
  ] as const)('%s refuses at the header with %s', (id, code, declaration, before) => {
    expect(headerRules.find((rule) => rule.id === id)?.code).toBe(code);
    expect(judge(declaration, knowledge([before]))).toEqual({ level: 'header', codes: [code] });
  });

  it.each([
    ['TR333', '9333', read({}), earlier({ number: 'D2' })],
    [
      'TR318',
      '8214',
      read({ month: ['2026-09-01', '2026-09-30'], lines: [{ reference: 'R1', ...september }] }),
      earlier({ lines: [{ reference: 'R0' }] } as Partial<DeclarationText>),
    ],
  ] as const)('%s refuses the declaration with %s', (id, code, declaration, before) => {
    expect(declarationRules.find((rule) => rule.id === id)?.code).toBe(code);
    expect(judge(declaration, knowledge([before]))).toEqual({ level: 'declaration', codes: [code] });
  });

  it('forgets what was refused as a whole (OP286)', () => {
    const before = sent(read({ identification: 'M1' }), { level: 'declaration', codes: ['8214'] });
    expect(lineCodes(judge(read({}), knowledge([before])))).toEqual([[]]);
  });

  it('TR304: an unknown client takes its lines along (8187, 0233)', () => {
    const stranger = { bsn: '999900043', lines: [{ reference: 'R9', assignment: 100009 }] };
    const declaration = read({ clients: [stranger, { bsn, lines: [{ reference: 'R1' }] }] });
    const verdict = judge(declaration, knowledge());
    expect(verdict).toEqual({ level: 'lines', clients: [['8187'], []], lines: [['0233'], []] });
    expect(grantedOf(declaration, verdict)).toBe(61_500);
  });
});

describe('lines', () => {
  const cases: readonly [string, LineText, readonly string[], Partial<Assignment>?][] = [
    ['TR338', { reference: 'R1', assignment: 100009 }, ['9338']],
    ['TR384', { reference: 'R1' }, ['9384'], { redenWijziging: '13' }],
    ['TR304', { reference: 'R1' }, ['8187'], { client: { ...version({}).client, bsn: '999900018' } }],
    [
      'TR339',
      { reference: 'R1', category: '44', code: '44A04', tariff: 1500 },
      ['9339'],
      { product: { categorie: '45', code: null } },
    ],
    ['TR340', { reference: 'R1', code: '45A05', tariff: 7000 }, ['9340']],
    ['TR381', { reference: 'R1', code: '45Z99' }, ['S329'], { product: { categorie: '45', code: null } }],
    [
      'TR341',
      { reference: 'R1', unit: '83', code: '45E83', tariff: null, volume: 100 },
      ['9341'],
      { product: { categorie: '45', code: null } },
    ],
    [
      'TR341 minutes',
      { reference: 'R1', unit: '01', code: '45A05', tariff: 117, volume: 60, amount: 7000 },
      ['9341'],
      { product: { categorie: '45', code: null } },
    ],
    ['TR307', { reference: 'R1', begin: '2026-09-01', end: '2026-09-30' }, ['9307', '9387']],
    ['TR308', { reference: 'R1' }, ['9308', '9388'], { einddatum: '2026-10-20' }],
    ['TR387', { reference: 'R1', begin: '2026-10-02' }, ['9387']],
    ['TR388', { reference: 'R1', end: '2026-10-30' }, ['9388']],
    [
      'TR319',
      { reference: 'R1', begin: '2026-11-01', end: '2026-11-02' },
      ['9319'],
      { einddatum: '2026-11-02' },
    ],
    ['TR321', { reference: 'R1', volume: 21 }, ['9321']],
    [
      'TR322',
      { reference: 'R1', volume: 20 },
      ['9321', '9322'],
      { omvang: { volume: 19, eenheid: '04', frequentie: '6' } },
    ],
    ['TR369', { reference: 'R1', volume: 10 }, ['9369'], { omvang: null, budget: 61_499 }],
    ['TR346', { reference: 'R1', amount: 61_501 }, ['9346']],
    ['TR418', { reference: 'R1', tariff: 6151 }, ['0611']],
    [
      'TR418 unit',
      { reference: 'R1', unit: '14', tariff: 6150 },
      ['0611'],
      { omvang: { volume: 20, eenheid: '14', frequentie: '4' } },
    ],
  ];
  // jest would take a missing fourth value for its callback.
  const rows = cases.map(([id, line, codes, changes]) => [id, line, codes, changes ?? null] as const);
  it.each(rows)('%s', (_, line, codes, changes) => {
    const versions = changes === null ? [] : [version(changes)];
    expect(lineCodes(judge(read({ lines: [line] }), knowledge([], versions)))).toEqual([codes]);
  });

  it('takes minutes on an hour contract by the unrounded hour tariff (TR346)', () => {
    const minutes = (amount: number, volume = 95): LineText => ({
      reference: 'R1',
      unit: '01',
      tariff: 103,
      volume,
      amount,
    });
    expect(lineCodes(judge(read({ lines: [minutes(9738)] }), knowledge()))).toEqual([[]]);
    expect(lineCodes(judge(read({ lines: [minutes(9785)] }), knowledge()))).toEqual([['9346']]);
    // 20 hours a month are 1,200 minutes.
    expect(lineCodes(judge(read({ lines: [minutes(123_000, 1200)] }), knowledge()))).toEqual([[]]);
    expect(lineCodes(judge(read({ lines: [minutes(123_103, 1201)] }), knowledge()))).toEqual([['9321']]);
  });

  it('TR314: a number used before, or twice in the message (8021)', () => {
    const before = granted(
      read({ identification: 'M1', number: 'D1', lines: [{ reference: 'R1', ...september }] }),
    );
    expect(lineCodes(judge(read({}), knowledge([before])))).toEqual([['8021']]);
    const twice = read({ lines: [{ reference: 'R1' }, { reference: 'R1', previous: 'X', mark: 'C' }] });
    expect(lineCodes(judge(twice, knowledge()))).toEqual([['8021'], ['8021', '8017']]);
  });

  it('TR389: a second debit fails while the first is pending or granted, not when it was rejected', () => {
    const first = read({ identification: 'M1', number: 'D1', lines: [{ reference: 'R0' }] });
    const again = (earlier: EarlierDeclaration): unknown => lineCodes(judge(read({}), knowledge([earlier])));
    expect(again(sent(first, null))).toEqual([['9389']]);
    expect(again(granted(first))).toEqual([['9389']]);
    expect(again(sent(first, { level: 'lines', clients: [], lines: [['9340']] }))).toEqual([[]]);
    expect(again(sent(first, { level: 'header', codes: ['0001'] }))).toEqual([[]]);
  });

  it('TR322 and TR369 count what stands: granted minus credited plus new', () => {
    const generic = { assignment: 100002 };
    const before = read({
      identification: 'M1',
      number: 'D1',
      lines: [
        {
          reference: 'A',
          ...generic,
          begin: '2026-09-01',
          end: '2026-09-30',
          volume: 450_000,
          unit: '83',
          code: '45E83',
          tariff: null,
        },
        {
          reference: 'B',
          ...generic,
          begin: '2026-09-01',
          end: '2026-09-30',
          volume: 30_000,
          unit: '83',
          code: '45A04',
          tariff: null,
        },
      ],
    });
    const credit: LineText = {
      reference: 'C',
      previous: 'B',
      mark: 'C',
      ...generic,
      begin: '2026-09-01',
      end: '2026-09-30',
      volume: 30_000,
      unit: '83',
      code: '45A04',
      tariff: null,
    };
    const debit = (volume: number): LineText => ({
      reference: 'N',
      ...generic,
      volume,
      unit: '83',
      code: '45E83',
      tariff: null,
    });
    const codes = (volume: number): unknown =>
      lineCodes(judge(read({ lines: [debit(volume), credit] }), knowledge([granted(before)])));
    // 480,000 granted, 30,000 credited and 50,000 new make 500,000: equal fits.
    expect(codes(50_000)).toEqual([[], []]);
    expect(codes(50_001)).toEqual([['9369'], []]);
  });
});

describe('credits', () => {
  const first = read({ identification: 'M1', number: 'D1', lines: [{ reference: 'R0' }] });
  const credit: LineText = { reference: 'C1', previous: 'R0', mark: 'C' };

  it('credits a granted debit, and takes the new debit with it (IV086, OP366)', () => {
    const declaration = read({ lines: [{ reference: 'W', volume: 12 }, credit] });
    const verdict = judge(declaration, knowledge([granted(first)]));
    expect(lineCodes(verdict)).toEqual([[], []]);
    expect(grantedOf(declaration, verdict)).toBe(12_300);
  });

  it.each([
    ['TR323: unknown', '8017', { ...credit, previous: 'NONE' }, granted(first)],
    ['TR323: no answer yet', '8017', credit, sent(first, null)],
    ['TR323: rejected', '8017', credit, sent(first, { level: 'lines', clients: [], lines: [['9340']] })],
    ['TR323: of another payer', '8017', credit, { ...granted(first), payer: '0518' }],
    ['IV091: other volume', '8017', { ...credit, volume: 9 }, granted(first)],
    ['IV091: other period', '8017', { ...credit, ...september }, granted(first)],
  ] as const)(
    '%s is %s, and the new debit then is 9389 where the old one stands',
    (_, code, line, before) => {
      const codes = lineCodes(
        judge(read({ lines: [line, { reference: 'W', volume: 12 }] }), knowledge([before])),
      );
      const stands = before.payer === '0363' && before.lines[0]?.state !== 'rejected';
      expect(codes).toEqual([[code], stands ? ['9389'] : []]);
    },
  );

  it('TR390: a debit is credited once (9390)', () => {
    const second = granted(read({ identification: 'M3', number: 'D3', lines: [credit] }));
    const again = read({ lines: [{ ...credit, reference: 'C2' }] });
    expect(lineCodes(judge(again, knowledge([granted(first), second])))).toEqual([['9390']]);
  });

  it('does not hold a credit to an assignment that changed since', () => {
    const removed = version({ redenWijziging: '13' });
    expect(lineCodes(judge(read({ lines: [credit] }), knowledge([granted(first)], [removed])))).toEqual([[]]);
  });
});

describe('iWmo category 01', () => {
  it('holds six weeks in every month (IV077)', () => {
    const payer = payerOf(world, '0363', 'wmo');
    if (payer === undefined) throw new Error('no payer');
    const assignments = world.assignments.filter((one) => one.domain === 'wmo');
    const codes = (volume: number): unknown => {
      const line = { reference: 'R1', category: '01', code: '01A04', tariff: 3000, volume };
      const declaration = read({ domain: 'wmo', clients: [{ bsn: '999900031', lines: [line] }] });
      return lineCodes(judge(declaration, { today, payer, assignments, earlier: [] }));
    };
    expect(codes(18)).toEqual([[]]);
    expect(codes(19)).toEqual([['9321']]);
  });
});

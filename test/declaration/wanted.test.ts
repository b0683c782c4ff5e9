import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Eenheid } from '../../src/care/types.ts';
import { declaredUnit } from '../../src/declaration/declared-unit.ts';
import { productPeriod } from '../../src/declaration/product-period.ts';
import { hoursOfMinutes } from '../../src/declaration/volume.ts';
import { anna, assignment, bram, careLine, wants, wantsOne } from './examples.ts';

const omvang = (eenheid: Eenheid) => assignment({ omvang: { volume: 20, eenheid, frequentie: '4' } });

describe('which care counts', () => {
  it('takes approved care only, by another person than registered it', () => {
    expect(wants([careLine({ approvedBy: null })]).wanted).toEqual([]);
    expect(wants([careLine({ approvedBy: 'els' })]).wanted).toEqual([]);
    expect(wants([careLine({ withdrawn: true })]).wanted).toEqual([]);
  });

  it('takes the newest version, also when that one is withdrawn or not approved', () => {
    const first = careLine();
    const second = careLine({ id: 'id-2', version: 2, volume: 180 });
    expect(wantsOne([second, first]).volume).toBe(3);
    expect(wants([first, { ...second, withdrawn: true }]).wanted).toEqual([]);
    expect(wants([{ ...second, approvedBy: null }, first]).wanted).toEqual([]);
  });

  it('makes one prestatie of all care on one assignment, product and month (TR389, TR416, IV089)', () => {
    const { wanted } = wants([
      careLine({ externalId: 'a', date: '2026-09-01' }),
      careLine({ externalId: 'b', date: '2026-09-30' }),
      careLine({ externalId: 'c', date: '2026-10-01' }),
      careLine({ externalId: 'd', productCode: '45A05' }),
      careLine({ externalId: 'e', toewijzingNummer: 100002, bsn: bram }),
    ]);
    expect(wanted.map(({ key }) => [key.toewijzingNummer, key.productCode, key.month])).toEqual([
      [100001, '45A04', '2026-09'],
      [100001, '45A04', '2026-10'],
      [100001, '45A05', '2026-09'],
      [100002, '45A04', '2026-09'],
    ]);
  });

  it('gives the same for the same care in any order', () => {
    const lines = ['a', 'b', 'c', 'd'].map((externalId, index) =>
      careLine({ externalId, volume: 10 + index, toewijzingNummer: 100001 + (index % 2) }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 4 }), (shuffled) => {
        expect(wants(shuffled)).toEqual(wants(lines));
      }),
      { numRuns: 20 },
    );
  });
});

describe('hours (IV079)', () => {
  it('rounds once on the total of the line, with a minimum of one hour', () => {
    expect([0, 1, 10, 89, 90, 380].map(hoursOfMinutes)).toEqual([0, 1, 1, 1, 2, 6]);
    const lines = ['a', 'b', 'c', 'd'].map((externalId) => careLine({ externalId }));
    expect(wantsOne(lines)).toMatchObject({
      volume: 6,
      eenheid: '04',
      productTarief: 6150,
      bedrag: 36_900,
    });
  });
});

describe('minutes on an hour contract (TR341, TR346)', () => {
  it('takes the amount from the hour tariff, not from the rounded minute tariff', () => {
    const minutes = { volume: 95, eenheid: '01', productTarief: 103, bedrag: 9738 };
    expect(wantsOne([careLine()], [assignment()], true)).toMatchObject(minutes);
    expect(wantsOne([careLine()], [omvang('01')])).toMatchObject(minutes);
    expect(wantsOne([careLine()], [], true)).toMatchObject(minutes);
  });

  it('keeps a minute tariff as it is, on an hour assignment too', () => {
    const line = careLine({ tarief: 100, tariefEenheid: '01' });
    for (const assignments of [[], [omvang('01')], [omvang('04')]]) {
      expect(wantsOne([line], assignments)).toMatchObject({
        volume: 95,
        eenheid: '01',
        productTarief: 100,
        bedrag: 9500,
      });
    }
  });

  it('turns hours into minutes exactly where the assignment is in minutes', () => {
    const line = careLine({ volume: 3, eenheid: '04' });
    expect(wantsOne([line], [omvang('01')])).toMatchObject({
      volume: 180,
      eenheid: '01',
      productTarief: 103,
      bedrag: 18_450,
    });
  });
});

describe('the declared unit (TR341)', () => {
  it.each<[Eenheid, Eenheid, Eenheid | null, boolean, Eenheid | null]>([
    ['01', '04', '04', false, '04'],
    ['01', '04', '04', true, '01'],
    ['01', '04', null, false, '04'],
    ['01', '04', null, true, '01'],
    ['04', '04', '04', true, '04'],
    ['04', '04', null, true, '04'],
    ['04', '01', null, false, '01'],
    ['14', '14', '14', false, '14'],
    ['16', '16', null, false, '16'],
    ['16', '04', null, false, null],
    ['16', '16', '14', false, null],
    ['01', '04', '16', false, null],
    ['01', '82', null, false, null],
    ['83', '83', '83', false, '83'],
    ['83', '04', null, false, '83'],
    ['83', '83', '04', false, null],
    ['82', '82', '83', false, null],
  ])('care %s, tariff per %s, assigned %s, minutes %s: %s', (care, tariff, assigned, minutes, expected) => {
    expect(declaredUnit({ care, tariff, assigned, minutesOnHourContract: minutes })).toBe(expected);
  });

  it('never goes from minutes to hours on a minute assignment', () => {
    for (const care of ['01', '04'] as const)
      for (const tariff of ['01', '04'] as const)
        expect(declaredUnit({ care, tariff, assigned: '01', minutesOnHourContract: false })).toBe('01');
  });
});

describe('euro (CS339, CD087)', () => {
  it('makes the volume the amount and leaves the tariff out', () => {
    const line = careLine({ eenheid: '83', volume: 20_000, tarief: null, tariefEenheid: '83' });
    expect(wantsOne([line], [omvang('83')])).toMatchObject({
      volume: 20_000,
      eenheid: '83',
      productTarief: null,
      bedrag: 20_000,
    });
  });
});

describe('product period (IV089, TR387, TR388)', () => {
  it('cuts the months to the run of the assignment (worked example A)', () => {
    const run = { ingangsdatum: '2026-04-08', einddatum: '2026-06-17' };
    expect(['2026-04', '2026-05', '2026-06'].map((month) => productPeriod(month, run))).toEqual([
      { begin: '2026-04-08', end: '2026-04-30' },
      { begin: '2026-05-01', end: '2026-05-31' },
      { begin: '2026-06-01', end: '2026-06-17' },
    ]);
  });

  it('keeps the whole month without assignment, without end, or where it does not touch the month', () => {
    const whole = { begin: '2026-07-01', end: '2026-07-31' };
    expect(productPeriod('2026-07', null)).toEqual(whole);
    expect(productPeriod('2026-07', { ingangsdatum: '2026-07-01', einddatum: null })).toEqual(whole);
    expect(productPeriod('2026-07', { ingangsdatum: '2026-04-08', einddatum: '2026-06-30' })).toEqual(whole);
    expect(productPeriod('2026-07', { ingangsdatum: '2026-08-01', einddatum: null })).toEqual(whole);
  });

  it('goes by the version with the latest date and time (IV013), not the last received', () => {
    const versions = [
      assignment({ einddatum: '2026-09-20', toewijzingsdatum: '2026-09-01', toewijzingstijd: '10:00:00' }),
      assignment({ einddatum: '2026-09-10', toewijzingsdatum: '2026-09-01', toewijzingstijd: '09:59:59' }),
      assignment({ payer: '0599', einddatum: '2026-09-05', toewijzingsdatum: '2026-10-01' }),
    ];
    expect(wantsOne([careLine()], versions).productPeriode.end).toBe('2026-09-20');
  });
});

describe('care that cannot be declared', () => {
  it.each([
    ['POORT-W01', [careLine({ externalId: 'a' }), careLine({ externalId: 'b', bsn: bram })]],
    ['POORT-W02', [careLine({ externalId: 'a' }), careLine({ externalId: 'b', tarief: 6000 })]],
    ['POORT-W02', [careLine({ externalId: 'a' }), careLine({ externalId: 'b', tariefEenheid: '01' })]],
    ['POORT-W03', [careLine({ externalId: 'a' }), careLine({ externalId: 'b', eenheid: '04' })]],
    ['POORT-W04', [careLine({ tarief: null })]],
    ['POORT-W04', [careLine({ volume: 0.5 })]],
    ['POORT-W04', [careLine({ volume: -1 })]],
    ['TR341', [careLine({ eenheid: '16', tariefEenheid: '16' })]],
    ['POORT-W05', [careLine({ volume: 975_610 * 60 })]],
    ['POORT-W05', [careLine({ eenheid: '83', volume: 100_000_000, tarief: null, tariefEenheid: '83' })]],
  ])('%s: finding, and the key is held', (code, lines) => {
    const assignments = code === 'TR341' ? [assignment()] : [];
    const { wanted, findings, heldKeys } = wants(lines, assignments);
    expect(wanted).toEqual([]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(heldKeys.map(({ reason }) => reason)).toEqual(['data']);
    expect(JSON.stringify(findings)).not.toMatch(new RegExp(`${anna}|${bram}`));
  });

  it('names at most three lines, and says what is at stake', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((externalId, index) =>
      careLine({ externalId, volume: 60, tarief: 6000 + index }),
    );
    const { findings, heldKeys } = wants(lines);
    expect(findings[0]?.path).toBe('a, b, c, … (+2)');
    expect(heldKeys[0]?.cents).toBe(30_010);
  });

  it('holds care worth nothing, for a line of zero could never be credited (CS325)', () => {
    for (const line of [careLine({ volume: 0 }), careLine({ tarief: 0 })]) {
      const { wanted, findings, heldKeys } = wants([line]);
      expect([wanted, findings]).toEqual([[], []]);
      expect(heldKeys).toMatchObject([{ reason: 'zero', cents: 0 }]);
    }
  });

  it('takes what just fits (LDT_Bedrag, LDT_Volume)', () => {
    const euro = careLine({ eenheid: '83', volume: 99_999_999, tarief: null, tariefEenheid: '83' });
    expect(wantsOne([euro], []).bedrag).toBe(99_999_999);
  });

  it('still wants care outside its assignment, so that the payer can say so', () => {
    expect(wantsOne([careLine({ date: '2026-08-15' })]).productPeriode).toEqual({
      begin: '2026-08-01',
      end: '2026-08-31',
    });
  });
});

describe('shares of the care lines', () => {
  it('add up to the amount, for any lines and policy', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2000), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.boolean(),
        (volumes, tarief, minutes) => {
          const lines = volumes.map((volume, index) => careLine({ externalId: `L${index}`, volume, tarief }));
          for (const { bedrag, careShares } of wants(lines, [], minutes).wanted) {
            expect(careShares.reduce((sum, { cents }) => sum + cents, 0)).toBe(bedrag);
            expect(careShares.every(({ cents }) => cents >= 0)).toBe(true);
            expect(careShares.length).toBe(volumes.length);
          }
        },
      ),
    );
  });
});

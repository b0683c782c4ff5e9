import { describe, expect, it } from '@jest/globals';
import { correctLines, type Correction } from '../../src/care/correction.ts';
import { readCorrection } from '../../src/care/read-correction.ts';
import type { RegisteredCareLine } from '../../src/care/types.ts';
import { careLine } from './care-line.ts';

const first: RegisteredCareLine = { ...careLine, id: '1', version: 1 };
const second: RegisteredCareLine = { ...careLine, id: '2', version: 3, externalId: 'ANK-2', volume: 60 };
const people = { by: 'N. Proefstra', approvedBy: 'Zoë Denkbeeld', today: '2026-11-03' };
const context = { today: '2026-11-03', fictiveOnly: true };

function codes(change: Partial<Correction>, lines = [first, second]): string[] {
  const result = correctLines(lines, { set: {}, ...people, ...change });
  return Array.isArray(result) ? result.map(({ code }) => code) : ['done'];
}

describe('a correction', () => {
  it('gives new versions of every line on the key, by two people', () => {
    const result = correctLines([first, second], { set: { tarief: 6000, toewijzingNummer: 7 }, ...people });
    expect(result).toEqual({
      lines: [careLine, { ...careLine, externalId: 'ANK-2', volume: 60 }].map((line) => ({
        ...line,
        tarief: 6000,
        toewijzingNummer: 7,
        registeredBy: people.by,
        approvedBy: people.approvedBy,
        approvedOn: people.today,
      })),
    });
  });

  it('sets the volume of one line only, and asks which', () => {
    const asked = correctLines([first, second], { set: { volume: 30 }, ...people });
    expect(JSON.stringify(asked)).toMatch(/POORT-C63.*ANK-1, ANK-2/);
    expect(codes({ set: { volume: 30 } }, [first])).toEqual(['done']);
  });

  it('approves nothing that nobody approved', () => {
    const waiting = { ...second, approvedBy: null, approvedOn: null };
    expect(correctLines([waiting], { set: { volume: 30 }, ...people })).toEqual({
      lines: [
        {
          ...{ ...careLine, externalId: 'ANK-2', volume: 30 },
          ...{ registeredBy: people.by, approvedBy: null, approvedOn: null },
        },
      ],
    });
  });

  it('leaves out lines that say so already', () => {
    expect(
      correctLines([first, { ...second, tarief: 1 }], { set: { tarief: 6150 }, ...people }),
    ).toMatchObject({
      lines: [{ externalId: 'ANK-2' }],
    });
    expect(codes({ set: { withdrawn: true } })).toEqual(['done']);
  });

  const refused: [code: string, change: Partial<Correction>, lines?: RegisteredCareLine[]][] = [
    ['POORT-C60', { set: { tarief: 1 }, approvedBy: ' ' }],
    ['POORT-C61', { set: { tarief: 1 }, approvedBy: 'n. proefstra' }],
    ['POORT-C64', { set: {} }],
    ['POORT-C65', { set: { bsn: '999900007' } }],
    ['POORT-C65', { set: { bsn: '123456782' }, fictiveOnly: true }],
    ['POORT-C65', { set: { volume: 0 } }, [first]],
    ['POORT-C65', { set: { volume: 1.5 } }, [first]],
    ['POORT-C65', { set: { tarief: 1 } }, [{ ...first, eenheid: '83', tarief: null }]],
    ['POORT-C66', { set: { tarief: 6150 } }],
  ];
  it.each(refused.map(([code, change, lines]) => ({ code, change, lines })))(
    'is refused with $code: $change',
    ({ code, change, lines }) => {
      expect(codes(change, lines)).toEqual([code]);
    },
  );
});

describe('what a person types', () => {
  it('is read as the columns of an export are', () => {
    const typed = {
      toewijzingnummer: '100002',
      tarief: '59,30',
      volume: '90',
      status: 'ingetrokken',
      productcode: '45A05',
    };
    expect(readCorrection(typed, [first], context)).toEqual({
      toewijzingNummer: 100_002,
      tarief: 5930,
      volume: 90,
      withdrawn: true,
      productCode: '45A05',
    });
    expect(readCorrection({ volume: '12,34' }, [{ ...first, eenheid: '83' }], context)).toEqual({
      volume: 1234,
    });
  });

  it('has one unit, or is refused', () => {
    const euros: RegisteredCareLine = { ...second, eenheid: '83', tariefEenheid: '83', tarief: null };
    const both = [first, euros];
    expect(readCorrection({ volume: '12', tarief: '1' }, both, context)).toMatchObject([
      { code: 'POORT-C70', path: 'volume' },
      { code: 'POORT-C70', path: 'tarief' },
    ]);
    expect(readCorrection({ productcode: '45A05' }, both, context)).toEqual({ productCode: '45A05' });
  });

  const refused: [code: string, typed: Record<string, string>][] = [
    ['POORT-C67', { tarif: '1' }],
    ['POORT-C67', { extern_id: '1' }],
    ['POORT-C04', { bsn: '999900007' }],
    ['POORT-C05', { bsn: '123456782' }],
    ['POORT-C11', { volume: '1,5' }],
    ['POORT-C14', { tarief: '1,234' }],
    ['POORT-C01', { productcode: '' }],
  ];
  it.each(refused)('is refused with %s: %j', (code, typed) => {
    expect(readCorrection(typed, [first], context)).toMatchObject([{ code, path: Object.keys(typed)[0] }]);
  });
});

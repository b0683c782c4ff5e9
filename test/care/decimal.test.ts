import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDecimal, wholeTimes } from '../../src/care/decimal.ts';
import { endOfMonth, readDay } from '../../src/care/read-day.ts';

describe('a decimal number', () => {
  it('is read without a rounding error', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.nat({ max: 99 }),
        fc.constantFrom(',', '.'),
        (euros, cents, sign) => {
          const decimal = readDecimal(`${euros}${sign}${String(cents).padStart(2, '0')}`);
          if (typeof decimal === 'string') throw new Error(decimal);
          const expected = euros * 100n + BigInt(cents);
          const safe = expected <= BigInt(Number.MAX_SAFE_INTEGER);
          expect(wholeTimes(decimal, 100)).toBe(safe ? Number(expected) : null);
        },
      ),
    );
  });

  it('is not guessed', () => {
    expect(['1.500', '12,000', '999.999'].map(readDecimal)).toEqual(Array(3).fill('ambiguous'));
    expect(['-1', '- 2,5'].map(readDecimal)).toEqual(Array(2).fill('negative'));
    const noNumbers = ['', 'x', '1,2,3', '1.2.3', '1e5', '0x10', ',5', '5,', '1 000', '١', '1.23,45'];
    expect(noNumbers.map(readDecimal)).toEqual(Array(noNumbers.length).fill('unreadable'));
  });

  it('may have groups where both signs show which is which', () => {
    expect(readDecimal('1.234.567,8')).toEqual({ digits: 12_345_678n, scale: 1 });
    expect(readDecimal('1,234.50')).toEqual({ digits: 123_450n, scale: 2 });
  });
});

describe('a day', () => {
  it('is read in both orders when it exists', () => {
    expect(['2026-09-07', '07-09-2026', '7-9-2026'].map(readDay)).toEqual(Array(3).fill('2026-09-07'));
    expect(endOfMonth('2026-09-07')).toBe('2026-09-30');
    expect(['31-09-2026', '2026-02-29', '09/07/2026', '7-9-26', '2026-09', ''].map(readDay)).toEqual(
      Array(6).fill(null),
    );
  });
});

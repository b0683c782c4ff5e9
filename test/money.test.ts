import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { euros, roundHalfUp, share, signed, unsigned } from '../src/money.ts';

describe('money', () => {
  it('marks a sum of zero debit (CS325)', () => {
    expect(unsigned(0)).toEqual({ bedrag: 0, debetCredit: 'D' });
    expect(unsigned(-3000)).toEqual({ bedrag: 3000, debetCredit: 'C' });
  });

  it('signs and unsigns without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (sum) => {
        const { bedrag, debetCredit } = unsigned(sum);
        expect(signed(bedrag, debetCredit)).toBe(sum);
      }),
    );
  });

  it('rounds half up, once (TR346, worked numbers)', () => {
    expect(roundHalfUp(6150, 60)).toBe(103);
    expect(roundHalfUp(6150 * 95, 60)).toBe(9738);
    expect(roundHalfUp(1, 3)).toBe(0);
    expect(roundHalfUp(0, 60)).toBe(0);
  });

  it('shares to the cent, in proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 }),
        (bedrag, weights) => {
          const parts = share(bedrag, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(bedrag);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          if (total === 0) return;
          parts.forEach((part, index) => {
            expect(Math.abs(part - (bedrag * (weights[index] ?? 0)) / total)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it('writes euros as people here read them', () => {
    expect(euros(0)).toBe('0,00');
    expect(euros(-123456789)).toBe('-1.234.567,89');
    expect(euros(5)).toBe('0,05');
  });
});

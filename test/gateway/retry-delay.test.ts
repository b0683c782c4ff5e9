import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryDelay } from '../../src/gateway/retry-delay.ts';

describe('retryDelay', () => {
  it('doubles from two seconds to a quarter of an hour', () => {
    const delays = [0, 1, 2, 3, 9, 10, 11, 1_000_000].map((attempts) => retryDelay(attempts, 0));
    expect(delays).toEqual([2_000, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000, 900_000]);
  });

  it('is spread by at most a quarter and never gets shorter with more attempts', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), chance, (attempts, luck) => {
        const plain = retryDelay(attempts, 0);
        const delay = retryDelay(attempts, luck);
        expect(delay).toBeGreaterThanOrEqual(plain);
        expect(delay).toBeLessThanOrEqual(plain * 1.25);
        expect(retryDelay(attempts + 1, 0)).toBeGreaterThanOrEqual(plain);
      }),
    );
  });
});

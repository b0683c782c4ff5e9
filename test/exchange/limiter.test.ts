import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLimiter, limiterOf, nextBegin, windowOf } from '../../src/exchange/limiter.ts';

describe('the limiter', () => {
  it('never lets more begin within a window than it holds, and keeps the order', () => {
    const rates = fc.constantFrom(0.5, 1, 2.5, 10);
    fc.assert(
      fc.property(rates, fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }), (rate, gaps) => {
        const window = windowOf(rate);
        const begun: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          begun.push(nextBegin(begun, now, window));
          expect(begun.at(-1)).toBeGreaterThanOrEqual(now);
        }
        for (const [index, begin] of begun.entries()) {
          const later = begun[index + window.requests];
          if (later !== undefined) expect(later - begin).toBeGreaterThanOrEqual(window.milliseconds);
          expect(begin).toBeGreaterThanOrEqual(begun[index - 1] ?? 0);
        }
      }),
    );
  });

  it('holds nobody up below the rate', () => {
    expect(nextBegin([0, 100], 200, windowOf(10))).toBe(200);
    expect(nextBegin([], 5, windowOf(10))).toBe(5);
  });

  it('waits in real time', async () => {
    const limiter = createLimiter(20);
    const start = performance.now();
    await Promise.all(Array.from({ length: 25 }, () => limiter.turn()));
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it('is shared by all clients of an exchange', () => {
    expect(limiterOf('host', 10)).toBe(limiterOf('host', 10));
    expect(limiterOf('host', 10)).not.toBe(limiterOf('other', 10));
  });
});

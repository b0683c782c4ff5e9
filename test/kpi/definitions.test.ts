import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  backlog,
  firstTimeRight,
  rejectionRate,
  resolvedBeforeNextRun,
  timeToDeclare,
  type OutcomeCell,
  type RejectionCell,
} from '../../src/kpi/definitions.ts';
import { percentage, ratio } from '../../src/kpi/ratio.ts';

const outcome = (state: OutcomeCell['state'], cents: number, first = true, count = 1): OutcomeCell => ({
  state,
  first,
  cents,
  count,
});

describe('ratio', () => {
  it.each([
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [1, 20_000, 0.0001],
    [1, 20_001, 0],
    [0, 5, 0],
    [5, 5, 1],
  ])('%i of %i is %d', (part, whole, expected) => {
    expect(ratio(part, whole)).toBe(expected);
  });

  it('is null when there is nothing to count', () => {
    expect(ratio(0, 0)).toBeNull();
  });

  it('is exact for amounts far beyond a float times ten thousand', () => {
    expect(ratio(4_503_599_627_370_496, 9_007_199_254_740_991)).toBe(0.5);
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other, 1)];
        const found = BigInt(Math.round((ratio(part, whole) ?? 0) * 10_000));
        const twice = 2n * (BigInt(part) * 10_000n - found * BigInt(whole));
        expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true);
      }),
    );
  });

  it('is said as a percentage', () => {
    expect([0, 0.0005, 0.125, 0.5385, 0.29, 1].map(percentage)).toEqual([
      '0,00',
      '0,05',
      '12,50',
      '53,85',
      '29,00',
      '100,00',
    ]);
  });
});

describe('definitions', () => {
  it('leave what was never judged out of the rejection rate', () => {
    expect(rejectionRate([outcome('accepted', 300), outcome('rejected', 100), outcome('void', 900)])).toEqual(
      {
        answered: 2,
        rejected: 1,
        ratio: 0.5,
        answeredCents: 400,
        rejectedCents: 100,
        centsRatio: 0.25,
      },
    );
  });

  it('take a first debit in a void message as not right the first time', () => {
    const cells = [outcome('accepted', 1), outcome('void', 1), outcome('accepted', 1, false)];
    expect(firstTimeRight(cells)).toEqual({ keys: 2, right: 1, ratio: 0.5 });
  });

  it('count the last day as in time, and care that still has time nowhere', () => {
    const cell = (declaredAfter: number | null, age: number, cents: number) => ({
      declaredAfter,
      age,
      cents,
      count: 1,
    });
    const cells = [cell(-3, 40, 1), cell(30, 40, 2), cell(31, 40, 4), cell(null, 30, 8), cell(null, 31, 16)];
    expect(timeToDeclare(cells, 30)).toEqual({
      withinCents: 3,
      lateCents: 4,
      overdueCents: 16,
      pendingCents: 8,
      ratio: 0.1304,
    });
    expect(timeToDeclare([cell(null, 3, 8)], 30).ratio).toBeNull();
  });

  it('count a rejection as dealt with when it is ready to go along, or finished', () => {
    const cell = (state: RejectionCell['state'], runSince: boolean): RejectionCell => ({
      state,
      runSince,
      count: 1,
      cents: 0,
    });
    expect(
      resolvedBeforeNextRun([
        cell('ready', true),
        cell('written-off', true),
        cell('open', true),
        cell('carried-over', true),
        cell('resolved', false),
        cell('in-progress', false),
      ]),
    ).toEqual({ items: 5, dealtWith: 3, finished: 2, undecided: 1, ratio: 0.6 });
  });

  it('take the age of the oldest for a backlog', () => {
    expect(backlog([])).toEqual({ count: 0, cents: 0, oldestDays: null });
    expect(
      backlog([
        { count: 2, cents: -5, oldestDays: 3 },
        { count: 1, cents: 9, oldestDays: 12 },
      ]),
    ).toEqual({ count: 3, cents: 4, oldestDays: 12 });
  });

  it('do not depend on how rows are gathered in cells', () => {
    const cells = fc.array(
      fc.record({
        state: fc.constantFrom('accepted', 'rejected', 'void'),
        first: fc.boolean(),
        count: fc.nat({ max: 5 }),
        cents: fc.nat({ max: 1_000_000 }),
      }),
    );
    fc.assert(
      fc.property(cells, (some) => {
        const halves = some.flatMap((cell) => [
          { ...cell, count: 1, cents: 1 },
          { ...cell, count: cell.count - 1, cents: cell.cents - 1 },
        ]);
        expect(rejectionRate(halves)).toEqual(rejectionRate(some));
        expect(firstTimeRight(halves)).toEqual(firstTimeRight(some));
      }),
    );
  });
});

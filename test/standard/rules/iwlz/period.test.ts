import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../src/calendar.ts';
import { dateNumber, daysLater } from '../../../../src/standard/rules/iwlz/date-number.ts';
import { overlapping, type Period } from '../../../../src/standard/rules/iwlz/period.ts';
import { coverOf, sharingADay } from '../../../../src/standard/rules/iwlz/stay-cover.ts';
import { outOfOrder } from '../../../../src/standard/rules/iwlz/technical-sequence.ts';
import { overlappingMoreThanADay } from '../../../../src/standard/rules/iwlz/touching-overlap.ts';

/** Days of one month, few enough that periods meet, touch, coincide and run backwards. */
const day = fc.integer({ min: 20_260_901, max: 20_260_908 });
const period: fc.Arbitrary<Period> = fc.record({
  start: day,
  end: fc.option(day, { nil: null, freq: 4 }),
});
const some = fc.array(period, { maxLength: 9 });
const runs = { numRuns: 1_000 };

/** The elements of which some pair is wrong: of a later one about an earlier one. */
function inAPair<T>(items: readonly T[], wrong: (later: T, earlier: T) => boolean): boolean[] {
  const found = items.map(() => false);
  items.forEach((later, index) => {
    items.slice(0, index).forEach((earlier, before) => {
      if (!wrong(later, earlier)) return;
      found[index] = true;
      found[before] = true;
    });
  });
  return found;
}

const last = ({ end }: Period) => end ?? 99_999_999;

/** Overlap of a pair as the reading of the standard states it (rules/iwlz-2.2.json, isPeriodOverlay). */
function overlay(one: Period, other: Period): boolean {
  if (one.end === null && other.end === null) return true;
  return (
    (last(one) >= other.start && last(one) <= last(other)) ||
    (last(other) >= one.start && last(other) <= last(one))
  );
}

function oneDay(later: Period, earlier: Period): boolean {
  if (later.start === later.end) return true;
  return later.start >= earlier.start ? earlier.end === later.start : later.end === earlier.start;
}

describe('periods of iWlz, found without comparing pairs', () => {
  it('overlap as they do in pairs', () => {
    fc.assert(
      fc.property(some, (periods) => {
        expect(overlapping(periods)).toEqual(inAPair(periods, overlay));
      }),
      runs,
    );
  });

  it('overlap by more than a day as they do in pairs (TR077)', () => {
    fc.assert(
      fc.property(some, (periods) => {
        expect(overlappingMoreThanADay(periods)).toEqual(
          inAPair(periods, (later, earlier) => overlay(later, earlier) && !oneDay(later, earlier)),
        );
      }),
      runs,
    );
  });

  it('share a day as they do in pairs (TR127)', () => {
    fc.assert(
      fc.property(some, (periods) => {
        expect(sharingADay(periods)).toEqual(
          inAPair(
            periods,
            (later, earlier) =>
              (earlier.end === null || later.start <= earlier.end) &&
              (later.end === null || later.end >= earlier.start),
          ),
        );
      }),
      runs,
    );
  });

  it('cover another as a walk from day to day does (TR127)', () => {
    const walk = (periods: readonly Period[], asked: Period): boolean => {
      let at = asked.start;
      while (asked.end === null || at <= asked.end) {
        const holds = periods.find(({ start, end }) => start <= at && (end === null || end >= at));
        if (holds === undefined) return false;
        if (holds.end === null) return true;
        at = daysLater(holds.end, 1);
      }
      return true;
    };
    fc.assert(
      fc.property(some, period, (periods, asked) => {
        expect(coverOf(periods)(asked)).toBe(walk(periods, asked));
      }),
      runs,
    );
  });

  it('decisions are out of order as they are in pairs (TR079)', () => {
    const decision = fc.record({ date: day, number: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        expect(outOfOrder(decisions)).toEqual(
          inAPair(
            decisions,
            (later, earlier) =>
              (earlier.date < later.date && earlier.number >= later.number) ||
              (earlier.date > later.date && earlier.number <= later.number),
          ),
        );
      }),
      runs,
    );
  });

  it('two hundred thousand are looked at without comparing pairs', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({
      start: 20_260_101 + (index % 28),
      end: 20_260_101 + (index % 28) + (index % 3) - 1,
    }));
    expect(overlapping(many)).toHaveLength(many.length);
    expect(overlappingMoreThanADay(many)).toHaveLength(many.length);
    expect(sharingADay(many)).toHaveLength(many.length);
  });
});

describe('date numbers of iWlz', () => {
  it('count days on as the calendar does, until 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 0, max: 68 }), (since, days) => {
        const date = addDays('1908-01-01', since);
        expect(daysLater(dateNumber(date), days)).toBe(dateNumber(addDays(date, days)));
      }),
    );
  });

  it('know a leap day in 2100, as receivers do', () => {
    expect(daysLater(21_000_228, 1)).toBe(21_000_229);
    expect(daysLater(20_280_228, 1)).toBe(20_280_229);
    expect(daysLater(20_270_228, 1)).toBe(20_270_301);
  });

  it('are no number for what is no date', () => {
    expect(dateNumber('')).toBeNaN();
    expect(dateNumber('2026-09-0x')).toBeNaN();
    expect(dateNumber('1e5')).toBeNaN();
  });
});

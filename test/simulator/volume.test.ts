import { describe, expect, it } from '@jest/globals';
import { largestInPeriod, largestInTotal, type Omvang } from '../../src/simulator/payer/volume.ts';

/** The worked numbers of process.md (f). */
const hours: Omvang = { volume: 3, eenheid: '04', frequentie: '2' };
const euros: Omvang = { volume: 30_000, eenheid: '83', frequentie: '2' };
const october = { begin: '2025-10-07', end: '2025-10-31' };
const november = { begin: '2025-11-01', end: '2025-11-30' };
const december = { begin: '2025-12-01', end: '2025-12-30' };
const july = { begin: '2025-07-07', end: '2025-07-31' };
const august = { begin: '2025-08-01', end: '2025-08-31' };

describe('TR321, the most in one period', () => {
  it.each([
    ['week, effort, October', hours, '2025-12-30', october, false, 12],
    ['week, effort, November', hours, '2025-12-30', november, false, 15],
    ['week, effort, December', hours, '2025-12-30', december, false, 15],
    ['week, effort, iWmo category 01', hours, '2025-12-30', october, true, 18],
    ['week, effort, broken start', hours, null, { begin: '2025-11-12', end: '2025-11-30' }, false, 9],
    ['the same a year later', hours, null, { begin: '2026-11-12', end: '2026-11-30' }, false, 12],
    ['a month of six weeks', hours, null, { begin: '2026-03-01', end: '2026-03-31' }, false, 18],
    ['week, output, July', euros, '2025-09-05', july, false, 90_000],
    ['week, output, August with the broken last week', euros, '2025-09-05', august, false, 180_000],
    [
      'week, output, September without a Sunday',
      euros,
      '2025-09-05',
      { begin: '2025-09-01', end: '2025-09-05' },
      false,
      0,
    ],
    ['end on a Sunday, August', euros, '2025-09-07', august, false, 150_000],
    [
      'end on a Sunday, September',
      euros,
      '2025-09-07',
      { begin: '2025-09-01', end: '2025-09-07' },
      false,
      30_000,
    ],
    [
      'month, broken start',
      { ...hours, volume: 15, frequentie: '4' },
      null,
      { begin: '2025-10-14', end: '2025-10-31' },
      false,
      15,
    ],
    [
      'day',
      { ...hours, volume: 2, frequentie: '1' },
      null,
      { begin: '2026-02-01', end: '2026-02-28' },
      false,
      56,
    ],
    ['in total', { ...hours, volume: 80, frequentie: '6' }, null, november, false, 80],
  ] as const)('%s', (_, omvang, einddatum, period, sixTimes, largest) => {
    expect(largestInPeriod(omvang, einddatum, period, sixTimes)).toBe(largest);
  });
});

describe('TR322, the most over the whole run', () => {
  it.each([
    ['week, effort', hours, { begin: '2025-10-07', end: '2025-12-30' }, 39],
    ['week, output, end on a Friday', euros, { begin: '2025-07-07', end: '2025-09-05' }, 270_000],
    ['week, output, end on a Sunday', euros, { begin: '2025-07-07', end: '2025-09-07' }, 270_000],
    ['month', { ...hours, volume: 15, frequentie: '4' }, { begin: '2025-10-14', end: '2026-01-31' }, 60],
    ['day', { ...hours, volume: 2, frequentie: '1' }, { begin: '2026-02-27', end: '2026-03-02' }, 8],
    ['in total', { ...hours, volume: 80, frequentie: '6' }, { begin: '2025-10-14', end: '2026-01-31' }, 80],
  ] as const)('%s', (_, omvang, run, largest) => {
    expect(largestInTotal(omvang, run, run.end)).toBe(largest);
  });
});

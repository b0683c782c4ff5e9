import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  amsterdamDay,
  dayOfWeek,
  daysBetween,
  isDay,
  isMonth,
  periodOfMonth,
} from '../src/calendar.ts';
import { clockFrom } from '../src/clock.ts';
import { PoortError } from '../src/errors.ts';

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-9')).toBe(false);
    expect(isDay('2026-06-31')).toBe(false);
    expect(isMonth('2026-13')).toBe(false);
  });

  it('counts over month and year ends', () => {
    expect(periodOfMonth('2028-02')).toEqual({ begin: '2028-02-01', end: '2028-02-29' });
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-10-01', '2026-11-03')).toBe(33);
    expect(dayOfWeek('2026-11-23')).toBe(1);
  });

  it('lets Amsterdam decide what day it is', () => {
    expect(amsterdamDay(new Date('2026-10-31T22:59:59Z'))).toBe('2026-10-31');
    expect(amsterdamDay(new Date('2026-10-31T23:00:00Z'))).toBe('2026-11-01');
    expect(amsterdamDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });
});

describe('clock', () => {
  it('moves today for demonstrations', () => {
    expect(clockFrom({ POORT_TODAY: '2026-11-03' }, false).today()).toBe('2026-11-03');
  });

  it('refuses a moved clock in production, and a day that does not exist', () => {
    expect(() => clockFrom({ POORT_TODAY: '2026-11-03' }, true)).toThrow(PoortError);
    expect(() => clockFrom({ POORT_TODAY: '2026-11-31' }, false)).toThrow(PoortError);
  });
});

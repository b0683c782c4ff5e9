import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOfWeek } from '../src/calendar.ts';
import { addWorkingDays, holidaysOf, isWorkingDay, workingDaysBetween } from '../src/working-days.ts';

/** Easter Sundays as printed in calendars, with the two exceptions of the computation (1954, 1981, 2049, 2076). */
const easters = [
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
];

describe('holidays', () => {
  it.each(easters)('knows Easter on %s and what hangs on it', (easter) => {
    const holidays = holidaysOf(Number(easter.slice(0, 4)));
    for (const days of [0, 1, 39, 49, 50]) expect(holidays).toContain(addDays(easter, days));
    expect(holidays).not.toContain(addDays(easter, -2));
  });

  it('finds Easter on a Sunday from 22 March to 25 April, one a year', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const sundays = [...holidaysOf(year)].filter(
        (day) => dayOfWeek(day) === 7 && day >= `${year}-03-22` && day <= `${year}-04-25`,
      );
      expect(sundays).toHaveLength(1);
    }
  });

  it('keeps the King’s birthday on the 26th when the 27th is a Sunday', () => {
    expect(holidaysOf(2026)).toContain('2026-04-27');
    expect(holidaysOf(2025)).toContain('2025-04-26');
    expect(holidaysOf(2025)).not.toContain('2025-04-27');
  });

  it('keeps liberation day in the lustrum years only', () => {
    expect(holidaysOf(2025)).toContain('2025-05-05');
    expect(holidaysOf(2026)).not.toContain('2026-05-05');
    expect(holidaysOf(2030)).toContain('2030-05-05');
  });
});

describe('working days', () => {
  it('steps over the weekend', () => {
    expect(addWorkingDays('2026-11-06', 1)).toBe('2026-11-09');
    expect(addWorkingDays('2026-11-07', 1)).toBe('2026-11-09');
    expect(addWorkingDays('2026-11-09', -1)).toBe('2026-11-06');
    expect(addWorkingDays('2026-11-07', 0)).toBe('2026-11-07');
  });

  it('gives an answer ten working days, over Christmas and New Year', () => {
    expect(addWorkingDays('2026-11-03', 10)).toBe('2026-11-17');
    expect(addWorkingDays('2026-12-21', 10)).toBe('2027-01-06');
  });

  it('counts the days that went by', () => {
    expect(workingDaysBetween('2026-11-03', '2026-11-17')).toBe(10);
    expect(workingDaysBetween('2026-04-02', '2026-04-07')).toBe(2);
    expect(workingDaysBetween('2026-11-07', '2026-11-08')).toBe(0);
    expect(workingDaysBetween('2026-11-17', '2026-11-03')).toBe(-10);
  });

  it('counts back what was added, and lands on a working day', () => {
    const day = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2015-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
        if (isWorkingDay(from)) expect(addWorkingDays(to, -count)).toBe(from);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { dueNight } from '../../src/gateway/night.ts';

const quarterHours = (from: string, to: string): Date[] => {
  const instants: Date[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 900_000) instants.push(new Date(at));
  return instants;
};

const nights = (from: string, to: string): string[] => {
  const due = quarterHours(from, to).map((instant) => dueNight(instant, '02:30', 4));
  return [...new Set(due.filter((night) => night !== null))];
};

describe('dueNight', () => {
  it('has one night a day when the clock goes forward (02:30 does not exist)', () => {
    expect(nights('2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
  });

  it('has one night a day when the clock goes back (02:30 comes twice)', () => {
    expect(nights('2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
  });

  it('makes up for a missed hour, but not in the middle of the day', () => {
    expect(dueNight(new Date('2026-11-03T01:29:59Z'), '02:30', 4)).toBeNull();
    expect(dueNight(new Date('2026-11-03T01:30:00Z'), '02:30', 4)).toBe('2026-11-03');
    expect(dueNight(new Date('2026-11-03T05:29:59Z'), '02:30', 4)).toBe('2026-11-03');
    expect(dueNight(new Date('2026-11-03T05:30:00Z'), '02:30', 4)).toBeNull();
  });

  it('makes up for a late evening after midnight, as the night of the day before', () => {
    expect(dueNight(new Date('2026-11-03T22:29:59Z'), '23:30', 4)).toBeNull();
    expect(dueNight(new Date('2026-11-03T22:30:00Z'), '23:30', 4)).toBe('2026-11-03');
    expect(dueNight(new Date('2026-11-03T23:10:00Z'), '23:30', 4)).toBe('2026-11-03');
    expect(dueNight(new Date('2026-11-04T02:30:00Z'), '23:30', 4)).toBeNull();
  });
});

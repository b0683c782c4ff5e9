import { describe, expect, it } from '@jest/globals';
import { carriedReleases, compareReleases, releaseOn, releasesFrom } from '../../src/standard/releases.ts';
import { standard } from '../support/standard.ts';

const carried = carriedReleases(standard.messages);
const changes = [...carried, { standard: 'iWmo', release: '3.3', from: '2027-04-01' } as const];

describe('releases in time', () => {
  it('a new release holds from its day on, for its standard', () => {
    expect(releaseOn(changes, 'iWmo', '2027-03-31')).toBe('3.2');
    expect(releaseOn(changes, 'iWmo', '2027-04-01')).toBe('3.3');
    expect(releaseOn(changes, 'iJw', '2027-04-01')).toBe('3.2');
  });

  it('without configuration the lowest release carried holds', () => {
    const next = standard.messages.map((model) => ({ ...model, release: '3.10' }));
    expect(carriedReleases([...next, ...standard.messages])).toEqual(carried);
    expect(carried.map(({ release }) => release)).toEqual(['3.2', '2.2', '3.2']);
  });

  it('knows what must be ready: what holds now and what comes', () => {
    expect(releasesFrom(changes, 'iWmo', '2026-11-03')).toEqual(['3.2', '3.3']);
    expect(releasesFrom(changes, 'iWmo', '2027-04-02')).toEqual(['3.3']);
  });

  it('says so when none is in force', () => {
    expect(() => releaseOn([], 'iWmo', '2000-01-01')).toThrow(
      'No release of iWmo is in force on 2000-01-01.',
    );
  });

  it('orders by number, not by text', () => {
    expect(['3.10', '3.2', '3', '4.0'].sort(compareReleases)).toEqual(['3', '3.2', '3.10', '4.0']);
  });
});

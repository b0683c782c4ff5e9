import { describe, expect, it } from '@jest/globals';
import { builtInReleases, compareReleases, releaseOn } from '../../src/standard/releases.ts';

const changes = [...builtInReleases, { standard: 'iWmo', release: '3.3', from: '2027-04-01' } as const];

describe('releases in time', () => {
  it('a new release holds from its day on, for its standard', () => {
    expect(releaseOn(changes, 'iWmo', '2027-03-31')).toBe('3.2');
    expect(releaseOn(changes, 'iWmo', '2027-04-01')).toBe('3.3');
    expect(releaseOn(changes, 'iJw', '2027-04-01')).toBe('3.2');
  });

  it('says so when none is in force', () => {
    expect(() => releaseOn(changes, 'iWmo', '2000-01-01')).toThrow(
      'No release of iWmo is in force on 2000-01-01.',
    );
  });

  it('orders by number, not by text', () => {
    expect(['3.10', '3.2', '3', '4.0'].sort(compareReleases)).toEqual(['3', '3.2', '3.10', '4.0']);
  });
});

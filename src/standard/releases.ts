import type { Day } from '../calendar.ts';
import { PoortError } from '../errors.ts';
import type { StandardName } from './model/model.ts';

/** From a day on, new messages of a standard are written in this release. */
export interface ReleaseChange {
  readonly standard: StandardName;
  readonly release: string;
  readonly from: Day;
}

/** What this package was built for, as long as the configuration says nothing else. */
export const builtInReleases: readonly ReleaseChange[] = [
  { standard: 'iJw', release: '3.2', from: '2024-04-01' },
  { standard: 'iWmo', release: '3.2', from: '2024-04-01' },
  { standard: 'iWlz', release: '2.2', from: '2021-01-01' },
];

/**
 * The release in which a new message is written on a day: the one that came into force last. Returns do not ask: they
 * follow the release of what they answer (`ParseResult.release`), so both run side by side during a transition.
 * Throws POORT_CONFIG_INVALID when none is in force.
 */
export function releaseOn(changes: readonly ReleaseChange[], standard: StandardName, day: Day): string {
  const inForce = changes
    .filter((change) => change.standard === standard && change.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const [latest] = inForce;
  if (latest !== undefined) return latest.release;
  throw new PoortError('POORT_CONFIG_INVALID', `No release of ${standard} is in force on ${day}.`);
}

/** Orders release numbers: 3.2 before 3.10. */
export function compareReleases(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

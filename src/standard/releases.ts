import type { Day } from '../calendar.ts';
import { PoortError } from '../errors.ts';
import type { MessageModel, StandardName } from './model/model.ts';

/** From a day on, new messages of a standard are written in this release. */
export interface ReleaseChange {
  readonly standard: StandardName;
  readonly release: string;
  readonly from: Day;
}

/** Before every other day. */
const always: Day = '0001-01-01';

/** What holds without a word of configuration: of every standard the lowest release carried, since ever. */
export function carriedReleases(models: readonly MessageModel[]): readonly ReleaseChange[] {
  const lowest = new Map<StandardName, string>();
  for (const { standard, release } of models) {
    const known = lowest.get(standard);
    if (known === undefined || compareReleases(release, known) < 0) lowest.set(standard, release);
  }
  return [...lowest].map(([standard, release]) => ({ standard, release, from: always }));
}

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

/** The release in force on a day and those that come after it, in order: what must be ready. As `releaseOn` throws. */
export function releasesFrom(
  changes: readonly ReleaseChange[],
  standard: StandardName,
  day: Day,
): readonly string[] {
  const coming = changes
    .filter((change) => change.standard === standard && change.from > day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ release }) => release);
  return [...new Set([releaseOn(changes, standard, day), ...coming])];
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

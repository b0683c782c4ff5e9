import type { Place } from '../place.ts';

/** The places whose key was seen before: the second of equals and all later ones. One set, never pairwise. */
export function repeated<T>(
  found: readonly Place<T>[],
  keyOf: (place: Place<T>) => string,
): readonly Place<T>[] {
  const seen = new Set<string>();
  return found.filter((place) => {
    const key = keyOf(place);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

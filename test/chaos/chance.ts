/** Seeded chance: the same seed gives the same numbers. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
}

/** The seed of POORT_CHAOS_SEED, else one of its own, which a test prints so that it can be played again. */
export function chanceOf(environment: NodeJS.ProcessEnv = process.env): Chance {
  const given = Number(environment['POORT_CHAOS_SEED']);
  const seed = Number.isInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 1_000_000);
  let state = seed;
  const below = (limit: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit) | 0;
  };
  return {
    seed,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('There is nothing to pick from.');
      return value;
    },
  };
}

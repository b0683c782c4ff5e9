const first = 2_000;
const longest = 15 * 60_000;

/**
 * Milliseconds to wait after so many attempts that came to nothing: 2 s, 4 s, 8 s … at most 15 minutes, each with up to
 * a quarter more. `chance` is in [0, 1): it spreads attempts that failed together.
 */
export function retryDelay(attempts: number, chance: number): number {
  const plain = Math.min(longest, first * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  return Math.round(plain * (1 + chance / 4));
}

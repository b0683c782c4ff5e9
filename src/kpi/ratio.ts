import type { Ratio } from './types.ts';

const decimals = 10_000n;

/**
 * part / whole, rounded half up to four decimals without a float on the way; null when whole is 0. Both are
 * non-negative safe integers.
 */
export function ratio(part: number, whole: number): Ratio {
  if (whole === 0) return null;
  const divisor = BigInt(whole);
  return Number((2n * BigInt(part) * decimals + divisor) / (2n * divisor)) / Number(decimals);
}

/** A ratio as a percentage with two decimals and a decimal comma, such as `12,50`; exact, as the ratio has four decimals. */
export function percentage(value: number): string {
  const hundredths = Math.round(value * 10_000);
  return `${String(Math.trunc(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}

/** A decimal number without a float: `digits` divided by ten to the power `scale`. Never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export type DecimalFault = 'unreadable' | 'ambiguous' | 'negative';

/** One separator and three digits: `1.500` is a thousand and a half to one reader and one and a half to another. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/;
const plain = /^(\d+)(?:[.,](\d+))?$/;
const dutchGroups = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const englishGroups = /^\d{1,3}(?:,\d{3})+\.\d+$/;

/**
 * Reads a number with a decimal comma or point, exactly. Groups of thousands only where both signs show which is
 * which (`1.234,50`); a number that two people could read differently is not read.
 */
export function readDecimal(text: string): Decimal | DecimalFault {
  const bare = text.replace(/^€\s*/, '');
  if (/^-\s*[\d.,]+$/.test(bare)) return 'negative';
  if (ambiguous.test(bare)) return 'ambiguous';
  const match = plain.exec(withoutGroups(bare));
  if (match === null) return 'unreadable';
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1] ?? ''}${fraction}`), scale: fraction.length };
}

/** The number times a factor, when that is whole and a safe integer; else null. */
export function wholeTimes(decimal: Decimal, factor: number): number | null {
  const numerator = decimal.digits * BigInt(factor);
  const denominator = 10n ** BigInt(decimal.scale);
  if (numerator % denominator !== 0n) return null;
  const whole = numerator / denominator;
  return whole > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(whole);
}

function withoutGroups(text: string): string {
  if (dutchGroups.test(text)) return text.replaceAll('.', '');
  if (englishGroups.test(text)) return text.replaceAll(',', '');
  return text;
}

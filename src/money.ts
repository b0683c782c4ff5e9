/** An amount in whole euro cents. Always a safe integer; never a fraction. */
export type Cents = number;

export type DebetCredit = 'D' | 'C';

/** The amount with its sign: debit adds, credit subtracts (TR358). */
export function signed(bedrag: Cents, debetCredit: DebetCredit): Cents {
  return debetCredit === 'D' ? bedrag : -bedrag;
}

/** Amount and mark of a signed sum; zero is marked debit (CS325). */
export function unsigned(sum: Cents): { bedrag: Cents; debetCredit: DebetCredit } {
  return { bedrag: Math.abs(sum), debetCredit: sum < 0 ? 'C' : 'D' };
}

/** n / d rounded half up, for non-negative integers, without a float in between (TR346). */
export function roundHalfUp(n: number, d: number): number {
  return Number((2n * BigInt(n) + BigInt(d)) / (2n * BigInt(d)));
}

/**
 * Splits an amount over weights so that the parts are whole cents and add up to it exactly; what is left over goes to
 * the largest remainders first, earlier ones before later ones.
 */
export function share(bedrag: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_, index) => (index === 0 ? bedrag : 0));
  const parts = weights.map((weight) => (BigInt(bedrag) * BigInt(weight)) / BigInt(total));
  const rest = weights.map((weight, index) => ({
    index,
    rest: (BigInt(bedrag) * BigInt(weight)) % BigInt(total),
  }));
  let left = BigInt(bedrag) - parts.reduce((sum, part) => sum + part, 0n);
  rest.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of rest) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map(Number);
}

/** Cents as people write euros here: `1.234,56`; negative with a minus sign. */
export function euros(cents: Cents): string {
  const whole = Math.trunc(Math.abs(cents) / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${cents < 0 ? '-' : ''}${grouped},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

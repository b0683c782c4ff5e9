import { signed, type Cents, type DebetCredit } from '../money.ts';

/** The sum of prestaties in signed cents: debits added, credits subtracted (TR358). */
export function totalOf(
  prestaties: readonly { readonly bedrag: Cents; readonly debetCredit: DebetCredit }[],
): Cents {
  return prestaties.reduce((sum, { bedrag, debetCredit }) => sum + signed(bedrag, debetCredit), 0);
}

import type { Claimed, PrestatieContent, PrestatieState } from './types.ts';

/** States in which a prestatie may count at the payer; rejected and void ones count as nothing. */
const live: readonly PrestatieState[] = ['planned', 'sent', 'accepted'];

/**
 * The debits that stand on a key if everything under way is accepted: debits that may count and that no credit that
 * may count has taken back (IV085). More than one is a double claim.
 */
export function standingDebits(claimed: readonly Claimed[]): Claimed[] {
  const counting = claimed.filter(({ state }) => live.includes(state));
  const credited = new Set(
    counting
      .filter(({ debetCredit }) => debetCredit === 'C')
      .map(({ vorigReferentieNummer }) => vorigReferentieNummer),
  );
  return counting.filter(
    ({ debetCredit, referentieNummer }) => debetCredit === 'D' && !credited.has(referentieNummer),
  );
}

/** Whether the payer has not answered yet on something on this key (IV085: no credit, TR389: no second debit). */
export function answerPending(claimed: readonly Claimed[]): boolean {
  return claimed.some(({ state }) => state === 'planned' || state === 'sent');
}

/**
 * Whether two contents claim the same: client, volume, unit, tariff and amount. A product period that differs because
 * the assignment was shortened or extended later is no difference (TR388).
 */
export function claimsSame(one: PrestatieContent, other: PrestatieContent): boolean {
  return (
    one.bsn === other.bsn &&
    one.volume === other.volume &&
    one.eenheid === other.eenheid &&
    one.productTarief === other.productTarief &&
    one.bedrag === other.bedrag
  );
}

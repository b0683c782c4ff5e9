import type { Claimed, PrestatieContent } from '../declaration/types.ts';
import { keyText, type PrestatieKey } from '../prestatie-key.ts';

/**
 * Whether two contents claim the same: client, volume, unit, tariff and amount; both absent is the same too. The
 * period is left out: an assignment that was cut short later makes no difference to what was granted.
 */
export function claimsSame(one: PrestatieContent | null, other: PrestatieContent | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.bsn === other.bsn &&
    one.volume === other.volume &&
    one.eenheid === other.eenheid &&
    one.productTarief === other.productTarief &&
    one.bedrag === other.bedrag
  );
}

/** Whether two contents would be judged the same: what they claim, and over which period. */
export function judgedSame(one: PrestatieContent | null, other: PrestatieContent | null): boolean {
  return (
    claimsSame(one, other) &&
    one?.productPeriode.begin === other?.productPeriode.begin &&
    one?.productPeriode.end === other?.productPeriode.end
  );
}

/** What the payer holds to be true of a key: the accepted debit that no accepted credit took back; `pending` when an answer is to come. */
export type StandingClaim =
  { readonly pending: true } | { readonly pending: false; readonly debit: Claimed | null };

/** Where the claims stand, per key; keys that were never claimed are absent. */
export function standingByKey(claimed: readonly Claimed[]): (key: PrestatieKey) => StandingClaim {
  const byKey = new Map<string, Claimed[]>();
  for (const one of claimed) {
    const text = keyText(one.key);
    const list = byKey.get(text);
    if (list === undefined) byKey.set(text, [one]);
    else list.push(one);
  }
  return (key) => {
    const list = byKey.get(keyText(key)) ?? [];
    if (list.some(({ state }) => state === 'sent' || state === 'planned')) return { pending: true };
    const accepted = list.filter(({ state }) => state === 'accepted');
    const credited = new Set(
      accepted.filter(({ debetCredit }) => debetCredit === 'C').map((credit) => credit.vorigReferentieNummer),
    );
    const debit = accepted.find((one) => one.debetCredit === 'D' && !credited.has(one.referentieNummer));
    return { pending: false, debit: debit ?? null };
  };
}

import { keyText, type PrestatieKey } from '../prestatie-key.ts';
import { contentOf } from './content.ts';
import { claimsSame, standingDebits } from './standing.ts';
import { totalOf } from './totals.ts';
import type { Claimed, PrestatieDraft, Wanted } from './types.ts';

/**
 * All that a run says about one key. It is never split over messages: a debit that replaces a credited one may not
 * arrive without its credit (TR389, IV086). Credits come first (OP366).
 */
export interface Unit {
  readonly key: PrestatieKey;
  readonly drafts: readonly PrestatieDraft[];
}

/**
 * The fewest prestaties that turn what stands into what is wanted: nothing when they agree, else a credit of what
 * stands and a debit of what is wanted, each when there is one. Empty `drafts` means agreement.
 */
export function unitFor(key: PrestatieKey, standing: readonly Claimed[], wanted: Wanted | null): Unit {
  const kept = wanted === null ? undefined : standing.find((debit) => claimsSame(debit, wanted));
  const drafts = standing.filter((debit) => debit !== kept).map(creditOf);
  if (wanted !== null && kept === undefined) {
    drafts.push({ ...wanted, debetCredit: 'D', vorigReferentieNummer: null });
  }
  return { key, drafts };
}

/** What a unit changes in the claim, in signed cents. */
export function unitCents(unit: Unit): number {
  return totalOf(unit.drafts);
}

/** The credit of an accepted debit: the same in everything but its numbers and mark (IV091). */
export function creditOf(debit: Claimed): PrestatieDraft {
  return {
    ...contentOf(debit),
    debetCredit: 'C',
    vorigReferentieNummer: debit.referentieNummer,
    careShares: [],
  };
}

/** The texts of the keys on which the claims, if everything under way is accepted, differ from what is wanted. */
export function differingKeys(wanted: readonly Wanted[], claimed: readonly Claimed[]): ReadonlySet<string> {
  const wantedOf = new Map(wanted.map((one) => [keyText(one.key), one]));
  const claimsOf = new Map<string, Claimed[]>();
  for (const claim of claimed) {
    const text = keyText(claim.key);
    const known = claimsOf.get(text);
    if (known === undefined) claimsOf.set(text, [claim]);
    else known.push(claim);
  }
  const differing = [...claimsOf].filter(([text, claims]) => {
    const [first] = claims;
    return (
      first !== undefined &&
      unitFor(first.key, standingDebits(claims), wantedOf.get(text) ?? null).drafts.length > 0
    );
  });
  return new Set(differing.map(([text]) => text));
}

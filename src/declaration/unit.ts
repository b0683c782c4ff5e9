import type { PrestatieKey } from '../prestatie-key.ts';
import { contentOf } from './content.ts';
import { claimsSame } from './standing.ts';
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

import type { Claimed, Plan, Wanted } from '../declaration/types.ts';
import { differingKeys } from '../declaration/unit.ts';
import { bookText, keyText, type Book } from '../prestatie-key.ts';
import { claimedElsewhere } from '../store/claimed-care.ts';
import type { Db } from '../store/db.ts';
import { claimedOf } from '../store/declarations.ts';
import type { Gateway } from './open.ts';
import { wantedOfBook } from './wanted-of-book.ts';

interface BookState {
  readonly wanted: readonly Wanted[];
  readonly claimed: readonly Claimed[];
}

/**
 * For the debits of a plan: the other keys on which the same deliveries are still claimed and that must change first.
 * A payer cannot see such a double claim, because the keys differ. `own` is what the plan was made from; other books
 * are looked up.
 */
export async function movedCare(
  gateway: Gateway,
  db: Db,
  book: Book,
  own: BookState,
  { declarations }: Plan,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const debits = declarations.flatMap(({ prestaties }) =>
    prestaties.filter(({ debetCredit }) => debetCredit === 'D'),
  );
  const elsewhere = await claimedElsewhere(
    db,
    debits.flatMap(({ careShares }) => careShares.map(({ careLineId }) => careLineId)),
  );
  if (elsewhere.length === 0) return new Map();
  const differing = new Map([[bookText(book), differingKeys(own.wanted, own.claimed)]]);
  const keysOf = new Map<string, string[]>();
  for (const { careLineId, key } of elsewhere) {
    const other = differing.get(bookText(key)) ?? (await differingIn(gateway, db, key));
    differing.set(bookText(key), other);
    if (other.has(keyText(key))) keysOf.set(careLineId, [...(keysOf.get(careLineId) ?? []), keyText(key)]);
  }
  const moved = debits.map(
    ({ key, careShares }) =>
      [keyText(key), careShares.flatMap(({ careLineId }) => keysOf.get(careLineId) ?? [])] as const,
  );
  return new Map(moved.filter(([, keys]) => keys.length > 0));
}

async function differingIn(
  gateway: Gateway,
  db: Db,
  { declarant, payer, domain }: Book,
): Promise<ReadonlySet<string>> {
  const book = { declarant, payer, domain };
  const { wanted } = await wantedOfBook(gateway, db, book);
  return differingKeys(wanted, await claimedOf(db, book));
}

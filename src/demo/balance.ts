import type { Gateway } from '../gateway/open.ts';
import { wantedOfBook } from '../gateway/wanted-of-book.ts';
import { signed, type Cents } from '../money.ts';
import { bookText, keyText, type PrestatieKey } from '../prestatie-key.ts';
import type { Books } from '../simulator/books.ts';
import { booksWithCare } from '../store/care-lines.ts';
import { claimedOf } from '../store/declarations.ts';
import { uitvalItems } from '../store/uitval-list.ts';
import type { UitvalItem } from '../uitval/types.ts';

/** Our books beside those of the payers, after everything was answered. */
export interface Balance {
  /** Prestaties that the payers accepted and refused. */
  readonly accepted: number;
  readonly rejected: number;
  /** Uitval that was dealt with, and that was not. */
  readonly resolved: number;
  readonly open: number;
  /** Keys on which the payers hold more than one live debit. */
  readonly doubleClaims: number;
  /**
   * Keys on which our books and the payers' differ, prestaties that only one side knows, and care that was not granted
   * and is on no work list either.
   */
  readonly lost: number;
  /** Approved care that was not written off. */
  readonly wantedCents: Cents;
  readonly grantedCents: Cents;
  readonly writtenOffCents: Cents;
}

/** Compares what approved care adds up to, what we say was granted and what the payers granted, key by key. */
export async function balance(gateway: Gateway, books: Books): Promise<Balance> {
  const { db } = gateway.store;
  const wanted = new Map<string, Cents>();
  const ours = new Map<string, Cents>();
  const statesOfOurs = new Map<string, string>();
  const items = await uitvalItems(db);
  for (const book of await booksWithCare(db)) {
    for (const { key, bedrag } of (await wantedOfBook(gateway, db, book)).wanted) {
      wanted.set(keyText(key), bedrag);
    }
    for (const claimed of await claimedOf(db, book)) {
      statesOfOurs.set(`${bookText(book)} ${claimed.referentieNummer}`, claimed.state);
      if (claimed.state === 'accepted') add(ours, claimed.key, signed(claimed.bedrag, claimed.debetCredit));
    }
  }
  const theirs = new Map<string, Cents>();
  const live = new Map<string, number>();
  const known = books.prestaties.filter(({ state }) => state !== 'void');
  for (const { cents, debetCredit, state, ...rest } of known) {
    if (state === 'accepted') add(theirs, rest, signed(cents, debetCredit));
    if (state !== 'rejected') add(live, rest, debetCredit === 'D' ? 1 : -1);
  }
  const keys = new Set([...wanted.keys(), ...ours.keys(), ...theirs.keys()]);
  const inSight = new Set(items.filter(isOpen).flatMap((item) => item.keys.map(keyText)));
  const differing = [...keys].filter((key) => {
    const granted = ours.get(key) ?? 0;
    if (granted !== (theirs.get(key) ?? 0)) return true;
    return granted !== (wanted.get(key) ?? 0) && !inSight.has(key);
  });
  const sum = (cents: Iterable<Cents>): Cents => [...cents].reduce((total, one) => total + one, 0);
  return {
    accepted: known.filter(({ state }) => state === 'accepted').length,
    rejected: known.filter(({ state }) => state === 'rejected').length,
    resolved: items.filter((item) => !isOpen(item)).length,
    open: items.filter(isOpen).length,
    doubleClaims: [...live.values()].filter((debits) => debits > 1).length,
    lost: differing.length + differentStates(statesOfOurs, known),
    wantedCents: sum(wanted.values()),
    grantedCents: sum(theirs.values()),
    writtenOffCents: sum(items.filter(({ state }) => state === 'written-off').map(({ cents }) => cents)),
  };
}

function isOpen({ state }: UitvalItem): boolean {
  return state !== 'resolved' && state !== 'written-off';
}

function add(sums: Map<string, number>, key: PrestatieKey, amount: number): void {
  sums.set(keyText(key), (sums.get(keyText(key)) ?? 0) + amount);
}

/** Prestaties that only one side knows, or of which the two sides say different things. */
function differentStates(ours: ReadonlyMap<string, string>, theirs: Books['prestaties']): number {
  const said = new Map(
    theirs.map((one) => [`${bookText(one)} ${one.referentieNummer}`, one.state as string]),
  );
  const names = new Set([...ours.keys(), ...said.keys()]);
  return [...names].filter((name) => ours.get(name) !== said.get(name)).length;
}

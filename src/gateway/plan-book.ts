import type { Month } from '../calendar.ts';
import type { RegisteredCareLine } from '../care/types.ts';
import { plan } from '../declaration/plan.ts';
import type { Plan } from '../declaration/types.ts';
import { keyOf } from '../declaration/wanted.ts';
import type { Finding } from '../finding.ts';
import { keyText, type Book, type PrestatieKey } from '../prestatie-key.ts';
import type { Db } from '../store/db.ts';
import { claimedOf, lastPeriode } from '../store/declarations.ts';
import { uitvalItems, type StoredUitvalItem } from '../store/uitval-list.ts';
import { gate, sentAlong, type BookGate } from '../uitval/gate.ts';
import { dueAgain, healedBy } from '../uitval/healing.ts';
import { dataFaults, dataItems } from '../uitval/data-items.ts';
import type { UitvalDraft } from '../uitval/items.ts';
import type { ItemEvent } from '../uitval/follow-up.ts';
import { lookup } from './lookup.ts';
import { movedBy } from './move-item.ts';
import { movedCare } from './moved-care.ts';
import { payerOf, type Gateway } from './open.ts';
import { wantedOfBook } from './wanted-of-book.ts';

/** Most bytes that one prestatie, with a Client record of its own around it, takes in a 323; measured on long values. */
const bytesOfPrestatie = 1_600;
const bytesOfMessage = 4_000;

/** What a run makes of one book: what to say, and what happens to the work list. Nothing is written yet. */
export interface BookPlan {
  readonly book: Book;
  readonly plan: Plan;
  /** The work list before the run, after the world's changes were taken in. */
  readonly gate: BookGate | null;
  /** Events in the order in which they happen: first what changed in the world, then what goes along in this run. */
  readonly events: readonly (ItemEvent & { readonly item: StoredUitvalItem })[];
  readonly opened: readonly UitvalDraft[];
  readonly findings: readonly Finding[];
}

/** Plans one book from what the database holds. `month` narrows it to the care of one month. */
export async function planBook(gateway: Gateway, db: Db, book: Book, month?: Month): Promise<BookPlan> {
  const { clock, language } = gateway;
  const payer = payerOf(gateway, book.payer);
  const today = clock.today();
  const { careLines, ...wantedResult } = await wantedOfBook(gateway, db, book);
  const claimed = await claimedOf(db, book);
  const before = await uitvalItems(db, { book });

  const events: (ItemEvent & { item: StoredUitvalItem })[] = [];
  let items = take(before, dueAgain(before, today, language), events);
  const unusable = wantedResult.heldKeys.filter(({ reason }) => reason === 'data').map(({ key }) => key);
  const care = { kind: 'care', wanted: wantedResult.wanted, unusable, claimed } as const;
  items = take(items, healedBy(items, care, language), events);

  const faults = dataFaults(wantedResult.heldKeys, wantedResult.findings, (key) =>
    onlyMember(careLines, key),
  );
  const opened = dataItems(faults, items, { today, lookup });
  const { heldKeys, payerHeld, report } = gate(items, () => payer.gate);
  const input = {
    book,
    wanted: wantedResult.wanted,
    heldKeys: wantedResult.heldKeys,
    claimed,
    uitval: heldKeys,
    payerHeld,
    policy: { maxPrestaties: maxPrestaties(gateway) },
    today,
    lastPeriode: await lastPeriode(db, book),
    alsoClaimedOn: new Map<string, readonly string[]>(),
    ...(month === undefined ? {} : { month }),
  };
  const first = plan(input);
  const alsoClaimedOn = await movedCare(gateway, db, book, input, first);
  const planned = alsoClaimedOn.size === 0 ? first : plan({ ...input, alsoClaimedOn });
  const declared = planned.declarations.flatMap(({ prestaties }) => prestaties.map(({ key }) => key));
  take(items, sentAlong(items, declared, language), events);
  return {
    book,
    plan: planned,
    gate: report.books[0] ?? null,
    events,
    opened,
    findings: wantedResult.findings,
  };
}

/** The items after these events; the events are added to the list. Items keep their order. */
function take(
  items: readonly StoredUitvalItem[],
  happened: readonly ItemEvent[],
  events: (ItemEvent & { item: StoredUitvalItem })[],
): readonly StoredUitvalItem[] {
  const current = new Map(items.map((item) => [item.id, item]));
  for (const one of happened) {
    const item = current.get(one.item.id);
    const moved = item === undefined ? null : movedBy(item, one.event);
    if (item === undefined || moved === null) continue;
    events.push({ ...one, item });
    current.set(item.id, moved);
  }
  return [...current.values()];
}

/** The member whose care lies on a key; null when it is of several. */
function onlyMember(careLines: readonly RegisteredCareLine[], key: PrestatieKey): string | null {
  const name = keyText(key);
  const members = new Set(
    careLines.filter((line) => keyText(keyOf(line)) === name).map(({ member }) => member),
  );
  const [member] = members;
  return members.size === 1 && member !== undefined ? member : null;
}

function maxPrestaties({ configuration }: Gateway): number {
  const { maxMessageBytes, maxPrestaties: most } = configuration.declaration;
  return Math.max(1, Math.min(most, Math.floor((maxMessageBytes - bytesOfMessage) / bytesOfPrestatie)));
}

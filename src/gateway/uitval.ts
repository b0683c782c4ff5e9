import type { Assignment, RegisteredCareLine } from '../care/types.ts';
import type { Day } from '../calendar.ts';
import { PoortError } from '../errors.ts';
import { say } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { currentAssignments } from '../store/assignments.ts';
import { record } from '../store/audit.ts';
import { careLinesOfKey, markWrittenOff } from '../store/care-lines.ts';
import { inTransaction, type Trx } from '../store/db.ts';
import { prestatiesOfKey } from '../store/declarations.ts';
import { withBookLock } from '../store/locks.ts';
import type { UitvalChange } from '../store/uitval.ts';
import { uitvalItemById, uitvalItems, type StoredUitvalItem } from '../store/uitval-list.ts';
import { whyNot } from '../uitval/life-cycle.ts';
import { remedyFor, type Remedy } from '../uitval/remedy.ts';
import { standingByKey } from '../uitval/standing.ts';
import type { UitvalEvent, UitvalEventKind, UitvalState } from '../uitval/types.ts';
import { lookup } from './lookup.ts';
import { moveItem } from './move-item.ts';
import type { Gateway } from './open.ts';

/** Which items to list; without `state` and `all` those that are neither resolved nor written off. */
export interface UitvalQuery {
  readonly state?: UitvalState;
  readonly payer?: string;
  readonly member?: string;
  readonly code?: string;
  readonly all?: boolean;
}

/** The work list, oldest first. */
export async function listUitval(gateway: Gateway, query: UitvalQuery): Promise<StoredUitvalItem[]> {
  const { state, payer, member, code, all } = query;
  return uitvalItems(gateway.store.db, {
    payer,
    member,
    code,
    ...(state === undefined ? {} : { states: [state] }),
    ...(state === undefined && all !== true ? { unfinished: true } : {}),
  });
}

/** An item with all that is needed to resolve it. */
export interface ShownUitval {
  readonly item: StoredUitvalItem;
  readonly events: readonly UitvalEvent[];
  readonly careLines: readonly RegisteredCareLine[];
  readonly assignment: Assignment | null;
  readonly remedy: Remedy;
}

/** Shows an item; who looked is kept (NEN 7513). Throws POORT_NOT_FOUND. */
export async function showUitval(gateway: Gateway, id: string, by: string): Promise<ShownUitval> {
  const { db } = gateway.store;
  const found = await uitvalItemById(db, id);
  if (found === null) throw new PoortError('POORT_NOT_FOUND', `Uitval ${id}.`);
  const { item, events } = found;
  await record(db, { who: by, what: 'uitval shown', subjectKind: 'uitval', subjectId: id });
  const careLines = (await Promise.all(item.keys.map((key) => careLinesOfKey(db, key)))).flat();
  const [key] = item.keys;
  const assignments =
    key === undefined || item.keys.length > 1 ? [] : await currentAssignments(db, item.book);
  const assignment =
    assignments.find(({ toewijzingNummer }) => toewijzingNummer === key?.toewijzingNummer) ?? null;
  return { item, events, careLines, assignment, remedy: remedyFor(item, lookup, gateway.language) };
}

/** What became of items that were moved by hand: some may be refused, each with the reason; the others are moved. */
export interface MovedUitval {
  readonly done: string[];
  readonly refused: { id: string; reason: string }[];
}

/** Releases items: they go along in the next run. */
export function resubmitUitval(
  gateway: Gateway,
  ids: readonly string[],
  act: { by: string; reason?: string },
): Promise<MovedUitval> {
  return moveAll(gateway, ids, 'released', { reason: '', ...act });
}

/** Gives items up: their care is not declared any more. */
export function writeOffUitval(
  gateway: Gateway,
  ids: readonly string[],
  act: { by: string; reason: string },
): Promise<MovedUitval> {
  return moveAll(gateway, ids, 'written-off', act);
}

/** Puts items off until a day; until then they stay out of a run. */
export function carryOverUitval(
  gateway: Gateway,
  ids: readonly string[],
  act: { by: string; reason: string; until: Day },
): Promise<MovedUitval> {
  if (act.until < gateway.clock.today()) {
    throw new PoortError('POORT_USAGE', `--until ${act.until} has passed; name today or a later day.`);
  }
  return moveAll(gateway, ids, 'carried-over', act, { carriedOverUntil: act.until });
}

async function moveAll(
  gateway: Gateway,
  ids: readonly string[],
  event: UitvalEventKind,
  { by, reason }: { by: string; reason: string },
  change: UitvalChange = {},
): Promise<MovedUitval> {
  const moved: MovedUitval = { done: [], refused: [] };
  for (const id of ids) {
    const refusal = await moveOne(gateway, id, event, by, reason, change);
    if (refusal === null) moved.done.push(id);
    else moved.refused.push({ id, reason: refusal });
  }
  return moved;
}

async function moveOne(
  gateway: Gateway,
  id: string,
  event: UitvalEventKind,
  by: string,
  reason: string,
  change: UitvalChange,
): Promise<string | null> {
  return inTransaction(gateway.store.db, async (trx) => {
    const seen = await uitvalItemById(trx, id);
    if (seen === null) return new PoortError('POORT_NOT_FOUND', `Uitval ${id}.`).message;
    // A run holds this lock while it plans: nobody moves an item that is being declared.
    await withBookLock(trx, seen.item.book);
    const item = (await uitvalItemById(trx, id))?.item ?? seen.item;
    const impossible = whyNot(item, event, gateway.language);
    if (impossible !== null) return impossible;
    if (event === 'written-off' && (await standsAtPayer(trx, item))) {
      return say(uitvalTexts, gateway.language, 'refused.granted');
    }
    await moveItem(trx, { item, event, reason }, by, change);
    if (event === 'written-off') await writeOffCare(trx, item);
    await record(trx, { who: by, what: `uitval ${event}`, subjectKind: 'uitval', subjectId: id });
    return null;
  });
}

/**
 * Whether the payer holds an accepted prestatie on a key of the item, or an answer of it on such a key is held: giving up
 * its care would take that back too, or guess.
 */
async function standsAtPayer(trx: Trx, item: StoredUitvalItem): Promise<boolean> {
  for (const key of item.keys) {
    const held = await uitvalItems(trx, { key, scope: 'answer-held', unfinished: true });
    if (held.length > 0) return true;
  }
  const claimed = (await Promise.all(item.keys.map((key) => prestatiesOfKey(trx, key)))).flat();
  const standing = standingByKey(claimed);
  return item.keys.some((key) => {
    const claim = standing(key);
    return claim.pending || claim.debit !== null;
  });
}

/** The care as it is now is declared no more; a later version of a line is. */
async function writeOffCare(trx: Trx, item: StoredUitvalItem): Promise<void> {
  const lines = (await Promise.all(item.keys.map((key) => careLinesOfKey(trx, key)))).flat();
  await markWrittenOff(
    trx,
    lines.map(({ id }) => id),
    item.id,
  );
}

import type { Day } from '../calendar.ts';
import type { Assignment } from '../care/types.ts';
import type { Claimed, Wanted } from '../declaration/types.ts';
import { say, type Language } from '../language/language.ts';
import { uitvalTexts } from '../language/uitval.ts';
import { keyText, type PrestatieKey } from '../prestatie-key.ts';
import type { ItemEvent } from './follow-up.ts';
import { isFinished, step } from './life-cycle.ts';
import { claimsSame, judgedSame, standingByKey } from './standing.ts';
import type { UitvalItem } from './types.ts';

/** Something that changed outside the work list and may have mended items on it. */
export type WorldChange =
  /** A version of an assignment that was not known before. */
  | { readonly kind: 'assignment'; readonly assignment: Assignment }
  /** What all care of the books of these items adds up to now (wantedFrom), beside everything claimed on them. */
  | {
      readonly kind: 'care';
      readonly wanted: readonly Wanted[];
      /** Keys whose care cannot be turned into a prestatie (HoldReason `data`). */
      readonly unusable: readonly PrestatieKey[];
      readonly claimed: readonly Claimed[];
    };

/** Codes that the arrival or a newer version of the assignment mends (TR338, 384, 307, 308, 321, 322, 339, 340, 341). */
const mendedByAssignment: ReadonlySet<string> = new Set([
  '9338',
  '9384',
  '9307',
  '9308',
  '9321',
  '9322',
  '9339',
  '9340',
  '9341',
]);

/**
 * Codes that other care on the same key does not mend: the payer has no such assignment, whatever is declared on it
 * (TR338, TR384), or refuses the credit that must come first (TR323, TR390).
 */
const notMendedByCare: ReadonlySet<string> = new Set(['9338', '9384', '8017', '9390']);

/** RedenWijziging 13: the assignment was removed (TR384). */
const removed = '13';

function healedByAssignment(
  items: readonly UitvalItem[],
  assignment: Assignment,
  language: Language,
): ItemEvent[] {
  if (assignment.redenWijziging === removed) return [];
  const { toewijzingNummer } = assignment;
  const versie = `${assignment.toewijzingsdatum} ${assignment.toewijzingstijd}`;
  return items
    .filter(
      ({ scope, diagnosis, keys }) =>
        scope === 'prestatie' &&
        mendedByAssignment.has(diagnosis.code) &&
        keys.some(
          (key) =>
            key.declarant === assignment.declarant &&
            key.domain === assignment.domain &&
            key.payer === assignment.payer &&
            key.toewijzingNummer === toewijzingNummer,
        ),
    )
    .map((item) => ({
      item,
      event: 'healed',
      reason: say(uitvalTexts, language, 'reason.assignment-received', { toewijzingNummer, versie }),
    }));
}

function healedByCare(
  items: readonly UitvalItem[],
  change: Extract<WorldChange, { kind: 'care' }>,
  language: Language,
): ItemEvent[] {
  const wantedByKey = new Map(change.wanted.map((wanted) => [keyText(wanted.key), wanted]));
  const unusable = new Set(change.unusable.map(keyText));
  const refused = new Map(change.claimed.map((claimed) => [claimed.referentieNummer, claimed]));
  const standingOf = standingByKey(change.claimed);

  const nothingLeft = (key: PrestatieKey): boolean => {
    const standing = standingOf(key);
    if (standing.pending || unusable.has(keyText(key))) return false;
    return claimsSame(wantedByKey.get(keyText(key)) ?? null, standing.debit);
  };
  /** Other care than was refused. A refused credit is a copy of what stands: other care does not mend it. */
  const changed = (item: UitvalItem, key: PrestatieKey): boolean => {
    const before = refused.get(item.referentieNummer ?? '');
    if (before?.debetCredit !== 'D' || notMendedByCare.has(item.diagnosis.code)) return false;
    return !judgedSame(wantedByKey.get(keyText(key)) ?? null, before);
  };

  return items.flatMap((item): ItemEvent[] => {
    if (item.keys.length > 0 && item.keys.every(nothingLeft)) {
      return [{ item, event: 'vanished', reason: say(uitvalTexts, language, 'reason.nothing-left') }];
    }
    // Somebody put it off knowing the care as it is; only an end of it, or news, goes over that.
    if (item.state === 'carried-over') return [];
    const [key] = item.keys;
    if (key === undefined || standingOf(key).pending || unusable.has(keyText(key))) return [];
    if (item.scope === 'data') {
      return [{ item, event: 'healed', reason: say(uitvalTexts, language, 'reason.care-usable') }];
    }
    return item.scope === 'prestatie' && changed(item, key)
      ? [{ item, event: 'healed', reason: say(uitvalTexts, language, 'reason.care-changed') }]
      : [];
  });
}

/**
 * The items that a change of the world moves, and why. `healed`: a version of the assignment arrived that their code
 * asks for, or the care on their key is other than what was refused, or usable at last. `vanished`: nothing is left to
 * say on their keys, the care is gone or equals what was granted. Items that the event is not possible on are left
 * out, so the same change twice moves nothing twice.
 */
export function healedBy(
  items: readonly UitvalItem[],
  change: WorldChange,
  language: Language,
): readonly ItemEvent[] {
  const unfinished = items.filter(({ state }) => !isFinished(state));
  const events =
    change.kind === 'assignment'
      ? healedByAssignment(unfinished, change.assignment, language)
      : healedByCare(unfinished, change, language);
  return events.filter(({ item, event }) => step(item, event) !== null);
}

/** The carried-over items whose date has passed (the last day they are held is the date itself): they are open again. */
export function dueAgain(items: readonly UitvalItem[], today: Day, language: Language): readonly ItemEvent[] {
  return items.flatMap((item): ItemEvent[] => {
    const { carriedOverUntil: until } = item;
    if (item.state !== 'carried-over' || until === null || until >= today) return [];
    const reason = say(uitvalTexts, language, 'reason.date-passed', { until });
    return [{ item, event: 'reopened', reason }];
  });
}

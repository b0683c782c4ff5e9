import type { Day, Month } from '../calendar.ts';
import { bookText, keyText, type Book, type PrestatieKey } from '../prestatie-key.ts';
import { dateHold, declaratiePeriodeFor } from './effective-period.ts';
import { splitUnits } from './split.ts';
import { answerPending, standingDebits } from './standing.ts';
import { totalOf } from './totals.ts';
import type {
  Claimed,
  DeclarationDraft,
  HeldKey,
  HoldReason,
  Plan,
  PlanPolicy,
  PrestatieDraft,
  Wanted,
} from './types.ts';
import { unitCents, unitFor, type Unit } from './unit.ts';

/** What a run of one book looks at. What belongs to other books is left out. */
export interface PlanInput {
  readonly book: Book;
  readonly wanted: readonly Wanted[];
  /** Keys that `wantedFrom` could not add up. With reason `data` they are left alone: neither debited nor credited. */
  readonly heldKeys: readonly HeldKey[];
  /** Everything ever claimed on this book, with its state. */
  readonly claimed: readonly Claimed[];
  /**
   * By the text of a wanted key, the other keys on which care of it is still claimed and that must change: a delivery
   * that moved to another assignment, product, month or payer. Its new debit waits until that claim is taken back.
   */
  readonly alsoClaimedOn: ReadonlyMap<string, readonly string[]>;
  /** Keys that the gate holds (uitval/gate.ts). */
  readonly uitval: readonly PrestatieKey[];
  readonly payerHeld: boolean;
  readonly policy: PlanPolicy;
  readonly today: Day;
  /** The latest DeclaratiePeriode sent, or planned, in this book, of declarations that were not void (TR318). */
  readonly lastPeriode: Month | null;
  /** Looks at care of this month only; without it, at all months. */
  readonly month?: Month | undefined;
}

/**
 * What must be said to one payer to turn what was claimed into what is wanted, and what is left alone and why. The
 * `cents` of a held key are the signed change that is not said now. The same input gives the same plan; a plan after
 * one that was stored gives nothing new (TR389, TR416). Declarations must be sent in the order given (TR318).
 */
export function plan(input: PlanInput): Plan {
  const table = tabulate(input);
  const uitval = new Set(input.uitval.map(keyText));
  const ready: ReadyUnit[] = [];
  const held: HeldKey[] = [];
  let agreed = 0;
  for (const { key, wanted, claimed, faulty } of table) {
    const standing = standingDebits(claimed);
    const unit = unitFor(key, standing, wanted);
    if (faulty !== null && (faulty.reason === 'data' || unit.drafts.length === 0)) {
      held.push(faulty);
      continue;
    }
    if (unit.drafts.length === 0) {
      if (standing.length > 0 || answerPending(claimed)) agreed += 1;
      continue;
    }
    const periode = declaratiePeriodeFor(key.month, input.lastPeriode);
    const reason =
      gateHold(key, input.payerHeld, uitval) ??
      (answerPending(claimed) ? 'answer-pending' : dateHold(unit, periode, input.today));
    if (reason !== null) held.push({ key, reason, cents: unitCents(unit) });
    else ready.push({ unit, periode });
  }
  const free = withoutMoved(ready, input.alsoClaimedOn);
  const units = new Map<Month, Unit[]>();
  for (const { unit, periode } of free) unitsOf(units, periode).push(unit);
  const moved = ready
    .filter((one) => !free.includes(one))
    .map(({ unit }): HeldKey => ({ key: unit.key, reason: 'moved', cents: unitCents(unit) }));
  return { declarations: declarationsOf(input, units), held: [...held, ...moved], agreed };
}

interface ReadyUnit {
  readonly unit: Unit;
  readonly periode: Month;
}

/** Leaves out what claims care that stays claimed elsewhere; what is left out takes nothing back either, so look again. */
function withoutMoved(
  ready: readonly ReadyUnit[],
  alsoClaimedOn: PlanInput['alsoClaimedOn'],
): readonly ReadyUnit[] {
  if (alsoClaimedOn.size === 0) return ready;
  const takenBack = new Set(
    ready
      .filter(({ unit }) => unit.drafts.some(({ debetCredit }) => debetCredit === 'C'))
      .map(({ unit }) => keyText(unit.key)),
  );
  const free = ready.filter(({ unit }) =>
    (alsoClaimedOn.get(keyText(unit.key)) ?? []).every((key) => takenBack.has(key)),
  );
  return free.length === ready.length ? free : withoutMoved(free, alsoClaimedOn);
}

function unitsOf(units: Map<Month, Unit[]>, periode: Month): Unit[] {
  const known = units.get(periode);
  if (known !== undefined) return known;
  const fresh: Unit[] = [];
  units.set(periode, fresh);
  return fresh;
}

function gateHold(key: PrestatieKey, payerHeld: boolean, uitval: ReadonlySet<string>): HoldReason | null {
  if (payerHeld) return 'payer-held';
  return uitval.has(keyText(key)) ? 'uitval' : null;
}

function declarationsOf(input: PlanInput, units: ReadonlyMap<Month, readonly Unit[]>): DeclarationDraft[] {
  const periods = [...units.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return periods.flatMap(([declaratiePeriode, own]) =>
    splitUnits(own, input.policy.maxPrestaties).map((message) => {
      const prestaties = creditsFirst(message.flatMap(({ drafts }) => drafts));
      return {
        book: input.book,
        declaratiePeriode,
        dagtekening: input.today,
        prestaties,
        total: totalOf(prestaties),
      };
    }),
  );
}

/** OP366; the order is otherwise kept. */
function creditsFirst(drafts: readonly PrestatieDraft[]): PrestatieDraft[] {
  return [
    ...drafts.filter(({ debetCredit }) => debetCredit === 'C'),
    ...drafts.filter(({ debetCredit }) => debetCredit === 'D'),
  ];
}

interface Row {
  readonly key: PrestatieKey;
  wanted: Wanted | null;
  faulty: HeldKey | null;
  readonly claimed: Claimed[];
}

/** Wanted beside claimed, one row a key, sorted by key. */
function tabulate(input: PlanInput): Row[] {
  const book = bookText(input.book);
  const rows = new Map<string, Row>();
  const rowOf = (key: PrestatieKey): Row | null => {
    if (bookText(key) !== book || (input.month !== undefined && key.month !== input.month)) return null;
    const name = keyText(key);
    const row = rows.get(name) ?? { key, wanted: null, faulty: null, claimed: [] };
    rows.set(name, row);
    return row;
  };
  for (const wanted of input.wanted) {
    const row = rowOf(wanted.key);
    if (row !== null) row.wanted = wanted;
  }
  for (const faulty of input.heldKeys) {
    const row = rowOf(faulty.key);
    if (row !== null) row.faulty = faulty;
  }
  for (const claim of input.claimed) rowOf(claim.key)?.claimed.push(claim);
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

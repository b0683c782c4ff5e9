import type { Assignment, RegisteredCareLine } from '../care/types.ts';
import { monthOf } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import { share, type Cents } from '../money.ts';
import { keyText, type PrestatieKey } from '../prestatie-key.ts';
import { approvedCare } from './approved-care.ts';
import { careFinding, largest, type CareFault } from './care-fault.ts';
import { currentAssignments } from './current-assignment.ts';
import { declaredUnit } from './declared-unit.ts';
import { productPeriod } from './product-period.ts';
import type { HeldKey, Wanted } from './types.ts';
import { declaredAmount, type DeclaredAmount } from './volume.ts';

export interface WantedInput {
  readonly careLines: readonly RegisteredCareLine[];
  /** Any versions of any assignments; the current one of each is found here (IV013). */
  readonly assignments: readonly Assignment[];
  readonly minutesOnHourContract: (payer: string) => boolean;
}

export interface WantedResult {
  readonly wanted: Wanted[];
  readonly findings: Finding[];
  readonly heldKeys: HeldKey[];
}

type Lines = readonly [RegisteredCareLine, ...RegisteredCareLine[]];

/**
 * What the approved care adds up to, one prestatie a key, sorted by key (IV089, TR389, TR416). Care that contradicts
 * itself gives a finding and its key is held with reason `data`; care worth nothing is held with reason `zero`
 * (CS325: a line of zero could never be credited). Whether the assignment covers the care is the payer's to judge.
 */
export function wantedFrom(input: WantedInput): WantedResult {
  const currentOf = currentAssignments(input.assignments);
  const result: WantedResult = { wanted: [], findings: [], heldKeys: [] };
  for (const lines of groupByKey(approvedCare(input.careLines))) {
    const key = keyOf(lines[0]);
    const assignment = currentOf(key);
    const amount = amountOf(lines, assignment, input.minutesOnHourContract(key.payer));
    if (typeof amount === 'string') {
      result.findings.push(careFinding(amount, lines));
      result.heldKeys.push({ key, reason: 'data', cents: estimate(lines) });
    } else if (amount.bedrag === 0) {
      result.heldKeys.push({ key, reason: 'zero', cents: 0 });
    } else {
      const period = productPeriod(key.month, assignment);
      result.wanted.push({
        key,
        bsn: lines[0].bsn,
        productPeriode: period,
        ...amount,
        careShares: sharesOf(lines, amount.bedrag),
      });
    }
  }
  return result;
}

/** The key that a care line counts towards. */
export function keyOf(line: Omit<PrestatieKey, 'month'> & { readonly date: string }): PrestatieKey {
  const { declarant, payer, domain, toewijzingNummer, productCategorie, productCode, date } = line;
  return { declarant, payer, domain, toewijzingNummer, productCategorie, productCode, month: monthOf(date) };
}

function groupByKey(lines: readonly RegisteredCareLine[]): Lines[] {
  const groups = new Map<string, [RegisteredCareLine, ...RegisteredCareLine[]]>();
  for (const line of lines) {
    const name = keyText(keyOf(line));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [line]);
    else group.push(line);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function amountOf(
  lines: Lines,
  assignment: Assignment | null,
  minutesOnHourContract: boolean,
): DeclaredAmount | CareFault {
  const [first] = lines;
  const { eenheid, tariefEenheid } = first;
  const tarief = eenheid === '83' ? null : first.tarief;
  if (lines.some((line) => line.bsn !== first.bsn)) return 'bsn';
  if (lines.some((line) => line.eenheid !== eenheid)) return 'unit';
  if (!lines.every(isWhole)) return 'number';
  if (
    eenheid !== '83' &&
    lines.some((line) => line.tarief !== tarief || line.tariefEenheid !== tariefEenheid)
  ) {
    return 'tariff';
  }
  const unit = declaredUnit({
    care: eenheid,
    tariff: tariefEenheid,
    assigned: assignment?.omvang?.eenheid ?? null,
    minutesOnHourContract,
  });
  if (unit === null) return 'conversion';
  const volume = lines.reduce((sum, line) => sum + line.volume, 0);
  const amount = declaredAmount({ volume, eenheid, tarief, tariefEenheid }, unit);
  const sizes = [amount.volume, amount.productTarief ?? 0, amount.bedrag];
  return sizes.some((size) => size > largest) ? 'size' : amount;
}

function isWhole(line: RegisteredCareLine): boolean {
  const numbers = line.eenheid === '83' ? [line.volume] : [line.volume, line.tarief ?? -1];
  return numbers.every((value) => Number.isSafeInteger(value) && value >= 0);
}

/** What each line contributes, in proportion to its volume; the parts add up to the amount to the cent. */
function sharesOf(lines: Lines, bedrag: Cents): Wanted['careShares'] {
  const parts = share(
    bedrag,
    lines.map((line) => line.volume),
  );
  return lines.map(({ id, member }, index) => ({ careLineId: id, member, cents: parts[index] ?? 0 }));
}

/** Roughly what is at stake in care that cannot be added up: every line by itself, at its own tariff. */
function estimate(lines: Lines): Cents {
  const amounts = lines.filter(isWhole).map((line) => {
    const unit = line.eenheid === '04' && line.tariefEenheid === '01' ? '01' : line.eenheid;
    return declaredAmount(line, unit).bedrag;
  });
  return Math.min(
    amounts.reduce((sum, bedrag) => sum + bedrag, 0),
    Number.MAX_SAFE_INTEGER,
  );
}

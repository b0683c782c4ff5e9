import { monthOf, periodOfMonth, type Period } from '../../calendar.ts';
import { roundHalfUp, signed } from '../../money.ts';
import type { Declaration, Line } from '../declaration.ts';
import type { Assignment, Tariff } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { Rule } from './rule.ts';
import { comparable, largestInPeriod, largestInTotal } from './volume.ts';

/** A line with what the payer holds next to it. */
export interface LineSubject {
  readonly line: Line;
  readonly declaration: Declaration;
  /** Current version of the assignment the line names; undefined when the payer knows none. */
  readonly assignment: Assignment | undefined;
  /** All tariffs contracted for the product of the line. */
  readonly tariffs: readonly Tariff[];
  readonly ledger: Ledger;
  /** How often the ReferentieNummer of the line stands in the message. */
  readonly timesInMessage: number;
}

type Assigned = LineSubject & { readonly assignment: Assignment };

function onAssignment(id: string, code: string, broken: (subject: Assigned) => boolean): Rule<LineSubject> {
  return {
    id,
    code,
    broken: (subject) =>
      subject.assignment !== undefined && broken({ ...subject, assignment: subject.assignment }),
  };
}

/** Rules on every line, debit and credit alike. */
export const everyLineRules: readonly Rule<LineSubject>[] = [
  {
    id: 'TR314',
    code: '8021',
    broken: ({ line, ledger, timesInMessage }) =>
      timesInMessage > 1 || ledger.usedNumbers.has(line.referentieNummer),
  },
  {
    id: 'TR319',
    code: '9319',
    broken: ({ line, declaration }) => line.productPeriode.end > declaration.declaratiePeriode.end,
  },
];

/** Rules on a debit, in the light of its assignment, its contract and what stands already. */
export const debitRules: readonly Rule<LineSubject>[] = [
  { id: 'TR338', code: '9338', broken: ({ assignment }) => assignment === undefined },
  onAssignment('TR304', '8187', ({ line, assignment }) => assignment.client.bsn !== line.bsn),
  onAssignment('TR384', '9384', ({ assignment }) => assignment.redenWijziging === '13'),
  onAssignment(
    'TR339',
    '9339',
    ({ line, assignment: { product } }) => product !== null && product.categorie !== line.productCategorie,
  ),
  onAssignment(
    'TR340',
    '9340',
    ({ line, assignment: { product } }) =>
      product !== null && product.code !== null && product.code !== line.productCode,
  ),
  { id: 'TR381', code: 'S329', broken: ({ tariffs }) => tariffs.length === 0 },
  onAssignment('TR341', '9341', unitDoesNotFit),
  onAssignment(
    'TR307',
    '9307',
    ({ line, assignment }) => line.productPeriode.begin < assignment.ingangsdatum,
  ),
  onAssignment(
    'TR308',
    '9308',
    ({ line, assignment }) => assignment.einddatum !== null && line.productPeriode.end > assignment.einddatum,
  ),
  onAssignment('TR387', '9387', ({ line: { productPeriode }, assignment }) => {
    const first = periodOfMonth(monthOf(productPeriode.begin)).begin;
    return productPeriode.begin !== (assignment.ingangsdatum > first ? assignment.ingangsdatum : first);
  }),
  onAssignment('TR388', '9388', ({ line: { productPeriode }, assignment: { einddatum } }) => {
    const last = periodOfMonth(monthOf(productPeriode.end)).end;
    return productPeriode.end !== (einddatum !== null && einddatum < last ? einddatum : last);
  }),
  onAssignment('TR321', '9321', tooMuchInPeriod),
  onAssignment('TR322', '9322', tooMuchInTotal),
  onAssignment('TR369', '9369', ({ line, assignment: { budget }, ledger }) => {
    if (budget === null) return false;
    const standing = ledger.standingOn(line.toewijzingNummer);
    return (
      standing.reduce((sum, other) => sum + signed(other.bedrag, other.debetCredit), line.bedrag) > budget
    );
  }),
  { id: 'TR346', code: '9346', broken: amountIsWrong },
  { id: 'TR418', code: '0611', broken: tariffDiffers },
  {
    id: 'TR389',
    code: '9389',
    broken: ({ line, ledger }) =>
      ledger
        .standingOn(line.toewijzingNummer)
        .some(
          (other) =>
            other.debetCredit === 'D' &&
            other.productCategorie === line.productCategorie &&
            other.productCode === line.productCode &&
            other.productPeriode.begin === line.productPeriode.begin &&
            other.productPeriode.end === line.productPeriode.end &&
            !ledger.isCredited(other.referentieNummer),
        ),
  },
];

/** The contract tariff of a line, and whether it is an hour tariff for a line in minutes (IV081). */
function contractOf({ line, tariffs }: LineSubject): { tarief: number; perHour: boolean } | null {
  const same = tariffs.find((tariff) => tariff.eenheid === line.eenheid);
  if (same !== undefined && same.tarief !== null) return { tarief: same.tarief, perHour: false };
  const hour = line.eenheid === '01' ? tariffs.find((tariff) => tariff.eenheid === '04') : undefined;
  return hour === undefined || hour.tarief === null ? null : { tarief: hour.tarief, perHour: true };
}

/** A contract may rule out minutes on hours; the standard itself allows them. */
function minutesAllowed({ tariffs }: LineSubject): boolean {
  return tariffs.every((tariff) => tariff.eenheid !== '04' || tariff.minutesAllowed);
}

function unitDoesNotFit(subject: Assigned): boolean {
  const { line, assignment, tariffs } = subject;
  const fits = (eenheid: string): boolean =>
    eenheid === line.eenheid || (eenheid === '04' && line.eenheid === '01' && minutesAllowed(subject));
  if (assignment.omvang !== null) return !fits(assignment.omvang.eenheid);
  return tariffs.length > 0 && !tariffs.some((tariff) => fits(tariff.eenheid));
}

function tooMuchInPeriod({ line, assignment }: Assigned): boolean {
  const { omvang, einddatum } = assignment;
  if (omvang === null) return false;
  const categorie = assignment.product?.categorie ?? line.productCategorie;
  const sixTimes = assignment.domain === 'wmo' && categorie === '01';
  const largest = largestInPeriod(omvang, einddatum, line.productPeriode, sixTimes);
  const volume = comparable(line.volume, line.eenheid, omvang.eenheid);
  return volume !== null && volume > (comparable(largest, omvang.eenheid, omvang.eenheid) ?? largest);
}

function tooMuchInTotal({ line, assignment, ledger }: Assigned): boolean {
  const { omvang, einddatum } = assignment;
  if (omvang === null || comparable(line.volume, line.eenheid, omvang.eenheid) === null) return false;
  const lines = [...ledger.standingOn(line.toewijzingNummer), line];
  const latest = lines.reduce(
    (end, { productPeriode }) => (productPeriode.end > end ? productPeriode.end : end),
    '',
  );
  const run: Period = { begin: assignment.ingangsdatum, end: einddatum ?? latest };
  const largest = largestInTotal(omvang, run, einddatum);
  const total = lines.reduce(
    (sum, { volume, eenheid, debetCredit }) =>
      sum + signed(comparable(volume, eenheid, omvang.eenheid) ?? 0, debetCredit),
    0,
  );
  return total > (comparable(largest, omvang.eenheid, omvang.eenheid) ?? largest);
}

function amountIsWrong(subject: LineSubject): boolean {
  const { line } = subject;
  if (line.eenheid === '83' || line.tarief === null) return false;
  const contract = contractOf(subject);
  const expected =
    contract?.perHour === true ? roundHalfUp(contract.tarief * line.volume, 60) : line.volume * line.tarief;
  return line.bedrag !== expected;
}

function tariffDiffers(subject: LineSubject): boolean {
  const { line, tariffs } = subject;
  if (line.eenheid === '83' || tariffs.length === 0) return false;
  const contract = contractOf(subject);
  if (contract === null) return true;
  return line.tarief !== (contract.perHour ? roundHalfUp(contract.tarief, 60) : contract.tarief);
}

import { isFictive, passesElevenTest } from '../bsn.ts';
import type { Day } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Cents } from '../money.ts';
import { correctionFault } from './correction-fault.ts';
import { samePerson } from './four-eyes.ts';
import { shownId } from './shown-id.ts';
import type { CareLine, RegisteredCareLine } from './types.ts';
import { largest } from './volume.ts';

/** What may be corrected on registered care. Volume in the unit of the line, tariff in cents. */
export interface CorrectionSet {
  readonly toewijzingNummer?: number;
  readonly productCategorie?: string;
  readonly productCode?: string;
  readonly tarief?: Cents;
  readonly bsn?: string;
  readonly volume?: number;
  readonly withdrawn?: boolean;
}

/** A correction by one person, approved by another. */
export interface Correction {
  readonly set: CorrectionSet;
  readonly by: string;
  readonly approvedBy: string;
  readonly today: Day;
  /** True outside production. */
  readonly fictiveOnly?: boolean;
}

/**
 * The new versions of the chosen care lines after a correction: only those that change. All of them are registered by
 * `by` and approved by `approvedBy` today; a line that nobody approved yet stays so. A volume is always of one line.
 * Findings when it cannot be done.
 */
export function correctLines(
  chosen: readonly RegisteredCareLine[],
  change: Correction,
): { readonly lines: CareLine[] } | Finding[] {
  const findings = [
    ...peopleFindings(change),
    ...volumeFindings(chosen, change),
    ...setFindings(chosen, change),
  ];
  if (findings.length > 0) return findings;
  const changed = chosen.map((line) => corrected(line, change)).filter((line) => line !== null);
  if (changed.length > 0) return { lines: changed };
  return [
    correctionFault(
      'POORT-C66',
      'set',
      'This changes nothing: the care already says so.',
      'Give the value that is right.',
    ),
  ];
}

function corrected(line: RegisteredCareLine, { set, by, approvedBy, today }: Correction): CareLine | null {
  const before = contentOf(line);
  const names = Object.keys(set) as (keyof CorrectionSet)[];
  const after = { ...before, ...set };
  if (names.every((name) => after[name] === before[name])) return null;
  // A correction says what the care was; that it may be declared is for who approves the delivery.
  const approval = before.approvedBy === null ? {} : { approvedBy, approvedOn: today };
  return { ...after, registeredBy: by, ...approval };
}

/** The line without what the register added to it. */
function contentOf(line: RegisteredCareLine): CareLine {
  return {
    externalId: line.externalId,
    declarant: line.declarant,
    member: line.member,
    domain: line.domain,
    payer: line.payer,
    bsn: line.bsn,
    toewijzingNummer: line.toewijzingNummer,
    productCategorie: line.productCategorie,
    productCode: line.productCode,
    date: line.date,
    volume: line.volume,
    eenheid: line.eenheid,
    tarief: line.tarief,
    tariefEenheid: line.tariefEenheid,
    registeredBy: line.registeredBy,
    approvedBy: line.approvedBy,
    approvedOn: line.approvedOn,
    withdrawn: line.withdrawn,
  };
}

/** POORT-C60, C61: who corrects and who approves are named, and two people. */
function peopleFindings({ by, approvedBy }: Correction): Finding[] {
  if (by.trim() === '' || approvedBy.trim() === '') {
    return [
      correctionFault(
        'POORT-C60',
        'approvedBy',
        'A correction needs two names.',
        'Say who corrects and who approves.',
      ),
    ];
  }
  if (!samePerson(by, approvedBy)) return [];
  return [
    correctionFault(
      'POORT-C61',
      'approvedBy',
      'The approver is the same person as the one who corrects.',
      'Let another person approve the correction.',
    ),
  ];
}

/** POORT-C63: a volume is of one line. */
function volumeFindings(chosen: readonly RegisteredCareLine[], { set }: Correction): Finding[] {
  if (set.volume === undefined || chosen.length === 1) return [];
  const names = chosen.map(({ externalId }) => shownId(externalId)).join(', ');
  return [
    correctionFault(
      'POORT-C63',
      'line',
      `More than one line of care stands here; a volume is of one of them: ${names}.`,
      'Say which line, with its number.',
    ),
  ];
}

/** POORT-C64, C65: there is something to set, and it can be declared. */
function setFindings(chosen: readonly RegisteredCareLine[], { set, fictiveOnly }: Correction): Finding[] {
  if (Object.keys(set).length === 0) {
    return [correctionFault('POORT-C64', 'set', 'Nothing is to be corrected.', 'Set at least one value.')];
  }
  const faults: [wrong: boolean, path: string, message: string, remedy: string][] = [
    [
      !within(set.toewijzingNummer, 0, 999_999_999),
      'toewijzingnummer',
      'This is no assignment number.',
      'At most nine digits.',
    ],
    [
      !within(set.volume, 1, largest),
      'volume',
      'The volume is not a whole number above zero.',
      'Withdraw the line when nothing was delivered.',
    ],
    [
      !within(set.tarief, 1, largest),
      'tarief',
      'The tariff is not an amount above zero.',
      'Give the contract tariff.',
    ],
    [
      set.tarief !== undefined && chosen.some(({ eenheid }) => eenheid === '83'),
      'tarief',
      'Care in euros (83) has no tariff (CD087).',
      'Correct the volume: it is the amount.',
    ],
    [
      set.bsn !== undefined && !(passesElevenTest(set.bsn) && (fictiveOnly !== true || isFictive(set.bsn))),
      'bsn',
      'The BSN does not pass the eleven test, or is not fictive outside production.',
      'Compare it with the client file.',
    ],
    [set.productCategorie === '', 'productcategorie', 'The product category is empty.', 'Give two digits.'],
    [set.productCode === '', 'productcode', 'The product code is empty.', 'Copy it from the assignment.'],
  ];
  return faults
    .filter(([wrong]) => wrong)
    .map(([, path, message, remedy]) => correctionFault('POORT-C65', path, message, remedy));
}

function within(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most);
}

import type { Line } from '../declaration.ts';
import type { EarlierDeclaration, EarlierLine } from './knowledge.ts';

/**
 * What stands between one payer and one declarant while a declaration is judged: lines that were not rejected, and
 * what was granted so far in this declaration. Grows by `grant`.
 */
export interface Ledger {
  /** Numbers used before under this law, whatever the payer (TR314). */
  readonly usedNumbers: ReadonlySet<string>;
  byNumber(referentieNummer: string): EarlierLine | undefined;
  /** Whether a credit of that number stands or is under way (TR390). */
  isCredited(referentieNummer: string): boolean;
  /** Standing lines on an assignment, credits among them. */
  standingOn(toewijzingNummer: number): readonly Line[];
  grant(line: Line): void;
}

/** Opens the ledger of one payer on all that its declarant sent before. */
export function openLedger(payer: string, earlier: readonly EarlierDeclaration[]): Ledger {
  const usedNumbers = new Set<string>();
  const byNumber = new Map<string, EarlierLine>();
  const credited = new Set<string>();
  const standing = new Map<number, Line[]>();

  const stand = (line: Line): void => {
    if (line.vorigReferentieNummer !== null) credited.add(line.vorigReferentieNummer);
    const lines = standing.get(line.toewijzingNummer);
    if (lines === undefined) standing.set(line.toewijzingNummer, [line]);
    else lines.push(line);
  };

  for (const declaration of earlier) {
    for (const entry of declaration.lines) {
      if (entry.state === 'void') continue;
      usedNumbers.add(entry.line.referentieNummer);
      if (declaration.payer !== payer) continue;
      byNumber.set(entry.line.referentieNummer, entry);
      if (entry.state !== 'rejected') stand(entry.line);
    }
  }
  return {
    usedNumbers,
    byNumber: (referentieNummer) => byNumber.get(referentieNummer),
    isCredited: (referentieNummer) => credited.has(referentieNummer),
    standingOn: (toewijzingNummer) => standing.get(toewijzingNummer) ?? [],
    grant: stand,
  };
}

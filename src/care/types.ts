import type { Day } from '../calendar.ts';
import type { Cents } from '../money.ts';
import type { Domain } from '../prestatie-key.ts';

/** WJ756: 01 minute, 04 hour, 14 etmaal, 16 dagdeel, 82 pieces (output), 83 euro, 84 pieces (effort). */
export type Eenheid = '01' | '04' | '14' | '16' | '82' | '83' | '84';

/**
 * One delivery of care, as one version. `volume` is whole in `eenheid` (minutes for 01, cents for 83). `tarief` is the
 * contract tariff in cents per `tariefEenheid` (null for 83). `approvedBy` is empty until a second person has approved:
 * only approved, not withdrawn care is declared.
 */
export interface CareLine {
  readonly externalId: string;
  readonly declarant: string;
  readonly member: string;
  readonly domain: Domain;
  readonly payer: string;
  readonly bsn: string;
  readonly toewijzingNummer: number;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly date: Day;
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly tarief: Cents | null;
  readonly tariefEenheid: Eenheid;
  readonly registeredBy: string;
  readonly approvedBy: string | null;
  readonly approvedOn: Day | null;
  readonly withdrawn: boolean;
}

/** A care line as the register keeps it: with its row id and version (1 is the first). */
export interface RegisteredCareLine extends CareLine {
  readonly id: string;
  readonly version: number;
}

/** A care line as staff see it: also when it was given up, and is declared no more. */
export interface KeptCareLine extends RegisteredCareLine {
  readonly writtenOff: boolean;
}

/** WMO757: 1 a day, 2 a week, 4 a month, 6 in total within the assignment. */
export type Frequentie = '1' | '2' | '4' | '6';

export interface Omvang {
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly frequentie: Frequentie;
}

/**
 * One version of an assigned product from a 301. The version with the highest (toewijzingsdatum, toewijzingstijd) is
 * current (IV013); redenWijziging 13 means removed (TR384). `product` null is a generic assignment.
 */
export interface Assignment {
  readonly declarant: string;
  readonly payer: string;
  readonly domain: Domain;
  readonly toewijzingNummer: number;
  readonly bsn: string;
  readonly product: { readonly categorie: string; readonly code: string | null } | null;
  readonly toewijzingsdatum: Day;
  readonly toewijzingstijd: string;
  readonly ingangsdatum: Day;
  readonly einddatum: Day | null;
  readonly redenWijziging: string | null;
  readonly omvang: Omvang | null;
  readonly budget: Cents | null;
}

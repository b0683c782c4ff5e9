import type { Period } from '../calendar.ts';
import type { Cents, DebetCredit } from '../money.ts';
import type { Domain } from '../prestatie-key.ts';

/** One Prestatie of a 323, as the payer read it. Amounts are positive cents; `vorigReferentieNummer` marks a credit. */
export interface Line {
  readonly bsn: string;
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly toewijzingNummer: number;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly productPeriode: Period;
  readonly volume: number;
  readonly eenheid: string;
  readonly tarief: Cents | null;
  readonly bedrag: Cents;
  readonly debetCredit: DebetCredit;
}

export interface XsdVersie {
  readonly basisschema: string;
  readonly bericht: string;
}

/** A 323, as the payer read it. */
export interface Declaration {
  readonly domain: Domain;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  readonly dagtekening: string;
  readonly xsdVersie: XsdVersie;
  readonly declaratieNummer: string;
  readonly declaratiePeriode: Period;
  readonly declaratieDagtekening: string;
  readonly totaal: { readonly bedrag: Cents; readonly debetCredit: DebetCredit };
  /** One entry a Client element, in the order of the message. */
  readonly clients: readonly { readonly bsn: string; readonly lines: readonly Line[] }[];
}

/** All lines of a declaration in the order of the message. */
export function linesOf(declaration: Declaration): Line[] {
  return declaration.clients.flatMap((client) => client.lines);
}

/** Header of a 302, as the payer read it. `refused`: it carries a body with return codes. */
export interface AssignmentReturn {
  readonly domain: Domain;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  readonly dagtekening: string;
  readonly identificatieRetour: string;
  readonly refused: boolean;
}

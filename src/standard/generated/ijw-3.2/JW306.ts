// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW306 {
  readonly Header: JW306Header;
  readonly Client?: JW306Client;
}

export interface JW306Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: ijw.CDT_XsdVersie;
  readonly RetourCodes?: JW306RetourCodes;
}

export interface JW306RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW306Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly StartProducten: JW306StartProducten;
  readonly RetourCodes: JW306RetourCodes;
}

export interface JW306StartProducten {
  readonly StartProduct: readonly JW306StartProduct[];
}

export interface JW306StartProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: ijw.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: JW306RetourCodes;
}

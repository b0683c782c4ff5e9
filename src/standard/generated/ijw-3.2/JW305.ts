// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW305 {
  readonly Header: JW305Header;
  readonly Client: JW305Client;
}

export interface JW305Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW305Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly StartProducten: JW305StartProducten;
}

export interface JW305StartProducten {
  readonly StartProduct: readonly JW305StartProduct[];
}

export interface JW305StartProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: ijw.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

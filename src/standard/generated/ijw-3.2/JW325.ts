// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW325 {
  readonly Header: JW325Header;
  readonly DeclaratieAntwoord?: JW325DeclaratieAntwoord;
}

export interface JW325Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
  readonly DeclaratieIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieDeclaratie: ijw.CDT_XsdVersie;
  readonly RetourCodes: JW325RetourCodes;
}

export interface JW325RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW325DeclaratieAntwoord {
  readonly DeclaratieNummer: string; // LDT_IdentificatieDeclaratie
  readonly TotaalIngediendBedrag: ijw.CDT_TotaalBedragMetDC;
  readonly TotaalToegekendBedrag: ijw.CDT_TotaalBedragMetDC;
  readonly Clienten?: JW325Clienten;
  readonly RetourCodes: JW325RetourCodes;
}

export interface JW325Clienten {
  readonly Client: readonly JW325Client[];
}

export interface JW325Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Prestaties: JW325Prestaties;
  readonly RetourCodes: JW325RetourCodes;
}

export interface JW325Prestaties {
  readonly Prestatie: readonly JW325Prestatie[];
}

export interface JW325Prestatie {
  readonly ProductReferentie: ijw.CDT_Referentie;
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ProductCategorie: string; // LDT_ProductCategorie
  readonly ProductCode: string; // LDT_ProductCode
  readonly ProductPeriode: ijw.CDT_GeslotenPeriode;
  readonly GeleverdVolume: number; // LDT_Volume
  readonly Eenheid: string; // LDT_Eenheid
  readonly ProductTarief?: number; // LDT_Bedrag
  readonly IngediendBedrag: ijw.CDT_BedragMetDC;
  readonly RetourCodes: JW325RetourCodes;
}

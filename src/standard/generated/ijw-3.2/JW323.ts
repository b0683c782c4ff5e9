// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW323 {
  readonly Header: JW323Header;
  readonly Declaratie: JW323Declaratie;
}

export interface JW323Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW323Declaratie {
  readonly DeclaratieNummer: string; // LDT_IdentificatieDeclaratie
  readonly DeclaratiePeriode: ijw.CDT_GeslotenPeriode;
  readonly DeclaratieDagtekening: string; // LDT_Datum
  readonly TotaalIngediendBedrag: ijw.CDT_TotaalBedragMetDC;
  readonly Clienten: JW323Clienten;
}

export interface JW323Clienten {
  readonly Client: readonly JW323Client[];
}

export interface JW323Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Prestaties: JW323Prestaties;
}

export interface JW323Prestaties {
  readonly Prestatie: readonly JW323Prestatie[];
}

export interface JW323Prestatie {
  readonly ProductReferentie: ijw.CDT_Referentie;
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ProductCategorie: string; // LDT_ProductCategorie
  readonly ProductCode: string; // LDT_ProductCode
  readonly ProductPeriode: ijw.CDT_GeslotenPeriode;
  readonly GeleverdVolume: number; // LDT_Volume
  readonly Eenheid: string; // LDT_Eenheid
  readonly ProductTarief?: number; // LDT_Bedrag
  readonly IngediendBedrag: ijw.CDT_BedragMetDC;
}

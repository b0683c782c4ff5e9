// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO323 {
  readonly Header: WMO323Header;
  readonly Declaratie: WMO323Declaratie;
}

export interface WMO323Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO323Declaratie {
  readonly DeclaratieNummer: string; // LDT_IdentificatieDeclaratie
  readonly DeclaratiePeriode: iwmo.CDT_GeslotenPeriode;
  readonly DeclaratieDagtekening: string; // LDT_Datum
  readonly TotaalIngediendBedrag: iwmo.CDT_TotaalBedragMetDC;
  readonly Clienten: WMO323Clienten;
}

export interface WMO323Clienten {
  readonly Client: readonly WMO323Client[];
}

export interface WMO323Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Prestaties: WMO323Prestaties;
}

export interface WMO323Prestaties {
  readonly Prestatie: readonly WMO323Prestatie[];
}

export interface WMO323Prestatie {
  readonly ProductReferentie: iwmo.CDT_Referentie;
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ProductCategorie: string; // LDT_ProductCategorie
  readonly ProductCode: string; // LDT_ProductCode
  readonly ProductPeriode: iwmo.CDT_GeslotenPeriode;
  readonly GeleverdVolume: number; // LDT_Volume
  readonly Eenheid: string; // LDT_Eenheid
  readonly ProductTarief?: number; // LDT_Bedrag
  readonly IngediendBedrag: iwmo.CDT_BedragMetDC;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO325 {
  readonly Header: WMO325Header;
  readonly DeclaratieAntwoord?: WMO325DeclaratieAntwoord;
}

export interface WMO325Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
  readonly DeclaratieIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieDeclaratie: iwmo.CDT_XsdVersie;
  readonly RetourCodes: WMO325RetourCodes;
}

export interface WMO325RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO325DeclaratieAntwoord {
  readonly DeclaratieNummer: string; // LDT_IdentificatieDeclaratie
  readonly TotaalIngediendBedrag: iwmo.CDT_TotaalBedragMetDC;
  readonly TotaalToegekendBedrag: iwmo.CDT_TotaalBedragMetDC;
  readonly Clienten?: WMO325Clienten;
  readonly RetourCodes: WMO325RetourCodes;
}

export interface WMO325Clienten {
  readonly Client: readonly WMO325Client[];
}

export interface WMO325Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Prestaties: WMO325Prestaties;
  readonly RetourCodes: WMO325RetourCodes;
}

export interface WMO325Prestaties {
  readonly Prestatie: readonly WMO325Prestatie[];
}

export interface WMO325Prestatie {
  readonly ProductReferentie: iwmo.CDT_Referentie;
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ProductCategorie: string; // LDT_ProductCategorie
  readonly ProductCode: string; // LDT_ProductCode
  readonly ProductPeriode: iwmo.CDT_GeslotenPeriode;
  readonly GeleverdVolume: number; // LDT_Volume
  readonly Eenheid: string; // LDT_Eenheid
  readonly ProductTarief?: number; // LDT_Bedrag
  readonly IngediendBedrag: iwmo.CDT_BedragMetDC;
  readonly RetourCodes: WMO325RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW307 {
  readonly Header: JW307Header;
  readonly Client: JW307Client;
}

export interface JW307Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW307Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly StopProducten: JW307StopProducten;
}

export interface JW307StopProducten {
  readonly StopProduct: readonly JW307StopProduct[];
}

export interface JW307StopProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: ijw.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly RedenBeeindiging: string; // LDT_RedenBeeindiging
  readonly Einddatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW317 {
  readonly Header: JW317Header;
  readonly Client: JW317Client;
}

export interface JW317Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW317Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Verzoek: JW317Verzoek;
}

export interface JW317Verzoek {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly RedenVerzoek: string; // LDT_RedenVerzoek
  readonly OngewijzigdeProducten?: JW317OngewijzigdeProducten;
  readonly TeWijzigenProducten?: JW317TeWijzigenProducten;
  readonly NieuweProducten?: JW317NieuweProducten;
}

export interface JW317OngewijzigdeProducten {
  readonly OngewijzigdProduct: readonly JW317OngewijzigdProduct[];
}

export interface JW317OngewijzigdProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
}

export interface JW317TeWijzigenProducten {
  readonly TeWijzigenProduct: readonly JW317TeWijzigenProduct[];
}

export interface JW317TeWijzigenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
}

export interface JW317NieuweProducten {
  readonly NieuwProduct: readonly JW317NieuwProduct[];
}

export interface JW317NieuwProduct {
  readonly Product?: ijw.CDT_Product;
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
}

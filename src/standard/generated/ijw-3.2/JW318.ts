// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW318 {
  readonly Header: JW318Header;
  readonly Client?: JW318Client;
}

export interface JW318Header {
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
  readonly RetourCodes?: JW318RetourCodes;
}

export interface JW318RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW318Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Verzoek: JW318Verzoek;
  readonly RetourCodes: JW318RetourCodes;
}

export interface JW318Verzoek {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly RedenVerzoek: string; // LDT_RedenVerzoek
  readonly OngewijzigdeProducten?: JW318OngewijzigdeProducten;
  readonly TeWijzigenProducten?: JW318TeWijzigenProducten;
  readonly NieuweProducten?: JW318NieuweProducten;
  readonly RetourCodes: JW318RetourCodes;
}

export interface JW318OngewijzigdeProducten {
  readonly OngewijzigdProduct: readonly JW318OngewijzigdProduct[];
}

export interface JW318OngewijzigdProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly RetourCodes: JW318RetourCodes;
}

export interface JW318TeWijzigenProducten {
  readonly TeWijzigenProduct: readonly JW318TeWijzigenProduct[];
}

export interface JW318TeWijzigenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly RetourCodes: JW318RetourCodes;
}

export interface JW318NieuweProducten {
  readonly NieuwProduct: readonly JW318NieuwProduct[];
}

export interface JW318NieuwProduct {
  readonly Product?: ijw.CDT_Product;
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly RetourCodes: JW318RetourCodes;
}

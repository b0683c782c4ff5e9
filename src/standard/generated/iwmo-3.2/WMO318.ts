// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO318 {
  readonly Header: WMO318Header;
  readonly Client?: WMO318Client;
}

export interface WMO318Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwmo.CDT_XsdVersie;
  readonly RetourCodes?: WMO318RetourCodes;
}

export interface WMO318RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO318Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Verzoek: WMO318Verzoek;
  readonly RetourCodes: WMO318RetourCodes;
}

export interface WMO318Verzoek {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly RedenVerzoek: string; // LDT_RedenVerzoek
  readonly OngewijzigdeProducten?: WMO318OngewijzigdeProducten;
  readonly TeWijzigenProducten?: WMO318TeWijzigenProducten;
  readonly NieuweProducten?: WMO318NieuweProducten;
  readonly RetourCodes: WMO318RetourCodes;
}

export interface WMO318OngewijzigdeProducten {
  readonly OngewijzigdProduct: readonly WMO318OngewijzigdProduct[];
}

export interface WMO318OngewijzigdProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly RetourCodes: WMO318RetourCodes;
}

export interface WMO318TeWijzigenProducten {
  readonly TeWijzigenProduct: readonly WMO318TeWijzigenProduct[];
}

export interface WMO318TeWijzigenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly RetourCodes: WMO318RetourCodes;
}

export interface WMO318NieuweProducten {
  readonly NieuwProduct: readonly WMO318NieuwProduct[];
}

export interface WMO318NieuwProduct {
  readonly Product?: iwmo.CDT_Product;
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly RetourCodes: WMO318RetourCodes;
}

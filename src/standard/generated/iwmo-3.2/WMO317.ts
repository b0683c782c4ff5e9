// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO317 {
  readonly Header: WMO317Header;
  readonly Client: WMO317Client;
}

export interface WMO317Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO317Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Verzoek: WMO317Verzoek;
}

export interface WMO317Verzoek {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly RedenVerzoek: string; // LDT_RedenVerzoek
  readonly OngewijzigdeProducten?: WMO317OngewijzigdeProducten;
  readonly TeWijzigenProducten?: WMO317TeWijzigenProducten;
  readonly NieuweProducten?: WMO317NieuweProducten;
}

export interface WMO317OngewijzigdeProducten {
  readonly OngewijzigdProduct: readonly WMO317OngewijzigdProduct[];
}

export interface WMO317OngewijzigdProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
}

export interface WMO317TeWijzigenProducten {
  readonly TeWijzigenProduct: readonly WMO317TeWijzigenProduct[];
}

export interface WMO317TeWijzigenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
}

export interface WMO317NieuweProducten {
  readonly NieuwProduct: readonly WMO317NieuwProduct[];
}

export interface WMO317NieuwProduct {
  readonly Product?: iwmo.CDT_Product;
  readonly GewensteIngangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
}

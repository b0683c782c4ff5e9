// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO307 {
  readonly Header: WMO307Header;
  readonly Client: WMO307Client;
}

export interface WMO307Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO307Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly StopProducten: WMO307StopProducten;
}

export interface WMO307StopProducten {
  readonly StopProduct: readonly WMO307StopProduct[];
}

export interface WMO307StopProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: iwmo.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly RedenBeeindiging: string; // LDT_RedenBeeindiging
  readonly Einddatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

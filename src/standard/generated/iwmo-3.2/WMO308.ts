// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO308 {
  readonly Header: WMO308Header;
  readonly Client?: WMO308Client;
}

export interface WMO308Header {
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
  readonly RetourCodes?: WMO308RetourCodes;
}

export interface WMO308RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO308Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly StopProducten: WMO308StopProducten;
  readonly RetourCodes: WMO308RetourCodes;
}

export interface WMO308StopProducten {
  readonly StopProduct: readonly WMO308StopProduct[];
}

export interface WMO308StopProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: iwmo.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly RedenBeeindiging: string; // LDT_RedenBeeindiging
  readonly Einddatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: WMO308RetourCodes;
}

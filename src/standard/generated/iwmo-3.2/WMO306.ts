// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO306 {
  readonly Header: WMO306Header;
  readonly Client?: WMO306Client;
}

export interface WMO306Header {
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
  readonly RetourCodes?: WMO306RetourCodes;
}

export interface WMO306RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO306Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly StartProducten: WMO306StartProducten;
  readonly RetourCodes: WMO306RetourCodes;
}

export interface WMO306StartProducten {
  readonly StartProduct: readonly WMO306StartProduct[];
}

export interface WMO306StartProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: iwmo.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: WMO306RetourCodes;
}

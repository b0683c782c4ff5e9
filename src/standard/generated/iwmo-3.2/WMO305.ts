// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO305 {
  readonly Header: WMO305Header;
  readonly Client: WMO305Client;
}

export interface WMO305Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO305Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly StartProducten: WMO305StartProducten;
}

export interface WMO305StartProducten {
  readonly StartProduct: readonly WMO305StartProduct[];
}

export interface WMO305StartProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: iwmo.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

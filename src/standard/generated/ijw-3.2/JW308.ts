// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW308 {
  readonly Header: JW308Header;
  readonly Client?: JW308Client;
}

export interface JW308Header {
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
  readonly RetourCodes?: JW308RetourCodes;
}

export interface JW308RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW308Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly StopProducten: JW308StopProducten;
  readonly RetourCodes: JW308RetourCodes;
}

export interface JW308StopProducten {
  readonly StopProduct: readonly JW308StopProduct[];
}

export interface JW308StopProduct {
  readonly ToewijzingNummer?: number; // LDT_Nummer
  readonly Product?: ijw.CDT_Product;
  readonly ToewijzingIngangsdatum?: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly RedenBeeindiging: string; // LDT_RedenBeeindiging
  readonly Einddatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: JW308RetourCodes;
}

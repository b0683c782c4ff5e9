// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO320 {
  readonly Header: WMO320Header;
  readonly Antwoord?: WMO320Antwoord;
}

export interface WMO320Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwmo.CDT_XsdVersie;
  readonly RetourCodes?: WMO320RetourCodes;
}

export interface WMO320RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO320Antwoord {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly VerzoekAntwoord: string; // LDT_VerzoekAntwoord
  readonly RedenAfwijzingVerzoek?: string; // LDT_RedenAfwijzingVerzoek
  readonly RetourCodes: WMO320RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW320 {
  readonly Header: JW320Header;
  readonly Antwoord?: JW320Antwoord;
}

export interface JW320Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: ijw.CDT_XsdVersie;
  readonly RetourCodes?: JW320RetourCodes;
}

export interface JW320RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW320Antwoord {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly VerzoekAntwoord: string; // LDT_VerzoekAntwoord
  readonly RedenAfwijzingVerzoek?: string; // LDT_RedenAfwijzingVerzoek
  readonly Woonplaatsbeginsel?: JW320Woonplaatsbeginsel;
  readonly RetourCodes: JW320RetourCodes;
}

export interface JW320Woonplaatsbeginsel {
  readonly Gemeente: string; // LDT_Gemeente
  readonly RetourCodes: JW320RetourCodes;
}

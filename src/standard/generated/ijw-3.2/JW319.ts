// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW319 {
  readonly Header: JW319Header;
  readonly Antwoord: JW319Antwoord;
}

export interface JW319Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW319Antwoord {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly VerzoekAntwoord: string; // LDT_VerzoekAntwoord
  readonly RedenAfwijzingVerzoek?: string; // LDT_RedenAfwijzingVerzoek
  readonly Woonplaatsbeginsel?: JW319Woonplaatsbeginsel;
}

export interface JW319Woonplaatsbeginsel {
  readonly Gemeente: string; // LDT_Gemeente
}

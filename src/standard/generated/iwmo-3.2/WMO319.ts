// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO319 {
  readonly Header: WMO319Header;
  readonly Antwoord: WMO319Antwoord;
}

export interface WMO319Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO319Antwoord {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly VerzoekAntwoord: string; // LDT_VerzoekAntwoord
  readonly RedenAfwijzingVerzoek?: string; // LDT_RedenAfwijzingVerzoek
}

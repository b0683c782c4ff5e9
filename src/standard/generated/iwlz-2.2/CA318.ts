// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface CA318 {
  readonly Header: CA318Header;
  readonly Clienten?: CA318Clienten;
}

export interface CA318Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: CA318RetourCodes;
}

export interface CA318RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface CA318Clienten {
  readonly Client: readonly CA318Client[];
}

export interface CA318Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly ZorgLeveringen: CA318ZorgLeveringen;
  readonly RetourCodes: CA318RetourCodes;
}

export interface CA318ZorgLeveringen {
  readonly GeleverdeZorg: readonly CA318GeleverdeZorg[];
}

export interface CA318GeleverdeZorg {
  readonly GeleverdeZorgID: string; // LDT_UUID
  readonly Startdatum: string; // LDT_Datum
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: CA318RetourCodes;
}

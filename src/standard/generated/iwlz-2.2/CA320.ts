// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface CA320 {
  readonly Header: CA320Header;
  readonly Clienten?: CA320Clienten;
}

export interface CA320Header {
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
  readonly RetourCodes?: CA320RetourCodes;
}

export interface CA320RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface CA320Clienten {
  readonly Client: readonly CA320Client[];
}

export interface CA320Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly MutatiesZorg: CA320MutatiesZorg;
  readonly RetourCodes: CA320RetourCodes;
}

export interface CA320MutatiesZorg {
  readonly MutatieZorg: readonly CA320MutatieZorg[];
}

export interface CA320MutatieZorg {
  readonly MutatieZorgID: string; // LDT_UUID
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: CA320RetourCodes;
}

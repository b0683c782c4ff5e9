// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface CA319 {
  readonly Header: CA319Header;
  readonly Clienten: CA319Clienten;
}

export interface CA319Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface CA319Clienten {
  readonly Client: readonly CA319Client[];
}

export interface CA319Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly MutatiesZorg: CA319MutatiesZorg;
}

export interface CA319MutatiesZorg {
  readonly MutatieZorg: readonly CA319MutatieZorg[];
}

export interface CA319MutatieZorg {
  readonly MutatieZorgID: string; // LDT_UUID
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

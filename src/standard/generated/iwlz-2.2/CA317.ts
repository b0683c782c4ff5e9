// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface CA317 {
  readonly Header: CA317Header;
  readonly Clienten: CA317Clienten;
}

export interface CA317Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface CA317Clienten {
  readonly Client: readonly CA317Client[];
}

export interface CA317Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly ZorgLeveringen: CA317ZorgLeveringen;
}

export interface CA317ZorgLeveringen {
  readonly GeleverdeZorg: readonly CA317GeleverdeZorg[];
}

export interface CA317GeleverdeZorg {
  readonly GeleverdeZorgID: string; // LDT_UUID
  readonly Startdatum: string; // LDT_Datum
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK35 {
  readonly Header: ZK35Header;
  readonly Clienten: ZK35Clienten;
}

export interface ZK35Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface ZK35Clienten {
  readonly Client: readonly ZK35Client[];
}

export interface ZK35Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly GeleverdeFuncties?: ZK35GeleverdeFuncties;
  readonly GeleverdeZorgzwaartepakketten?: ZK35GeleverdeZorgzwaartepakketten;
}

export interface ZK35GeleverdeFuncties {
  readonly GeleverdeFunctie: readonly ZK35GeleverdeFunctie[];
}

export interface ZK35GeleverdeFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

export interface ZK35GeleverdeZorgzwaartepakketten {
  readonly GeleverdZorgzwaartepakket: readonly ZK35GeleverdZorgzwaartepakket[];
}

export interface ZK35GeleverdZorgzwaartepakket {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly Sleuteldatum?: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly Leveringsstatus: string; // LDT_Leveringsstatus
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly Behandeling?: string; // LDT_JaNee
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW35 {
  readonly Header: AW35Header;
  readonly Clienten: AW35Clienten;
}

export interface AW35Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_iWlzAgbCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface AW35Clienten {
  readonly Client: readonly AW35Client[];
}

export interface AW35Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly GeleverdeFuncties?: AW35GeleverdeFuncties;
  readonly GeleverdeZorgzwaartepakketten?: AW35GeleverdeZorgzwaartepakketten;
}

export interface AW35GeleverdeFuncties {
  readonly GeleverdeFunctie: readonly AW35GeleverdeFunctie[];
}

export interface AW35GeleverdeFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

export interface AW35GeleverdeZorgzwaartepakketten {
  readonly GeleverdZorgzwaartepakket: readonly AW35GeleverdZorgzwaartepakket[];
}

export interface AW35GeleverdZorgzwaartepakket {
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

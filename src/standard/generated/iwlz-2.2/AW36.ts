// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW36 {
  readonly Header: AW36Header;
  readonly Clienten?: AW36Clienten;
}

export interface AW36Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_iWlzAgbCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: AW36RetourCodes;
}

export interface AW36RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface AW36Clienten {
  readonly Client: readonly AW36Client[];
}

export interface AW36Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly GeleverdeFuncties?: AW36GeleverdeFuncties;
  readonly GeleverdeZorgzwaartepakketten?: AW36GeleverdeZorgzwaartepakketten;
  readonly RetourCodes: AW36RetourCodes;
}

export interface AW36GeleverdeFuncties {
  readonly GeleverdeFunctie: readonly AW36GeleverdeFunctie[];
}

export interface AW36GeleverdeFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: AW36RetourCodes;
}

export interface AW36GeleverdeZorgzwaartepakketten {
  readonly GeleverdZorgzwaartepakket: readonly AW36GeleverdZorgzwaartepakket[];
}

export interface AW36GeleverdZorgzwaartepakket {
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
  readonly RetourCodes: AW36RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK36 {
  readonly Header: ZK36Header;
  readonly Clienten?: ZK36Clienten;
}

export interface ZK36Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: ZK36RetourCodes;
}

export interface ZK36RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface ZK36Clienten {
  readonly Client: readonly ZK36Client[];
}

export interface ZK36Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly GeleverdeFuncties?: ZK36GeleverdeFuncties;
  readonly GeleverdeZorgzwaartepakketten?: ZK36GeleverdeZorgzwaartepakketten;
  readonly RetourCodes: ZK36RetourCodes;
}

export interface ZK36GeleverdeFuncties {
  readonly GeleverdeFunctie: readonly ZK36GeleverdeFunctie[];
}

export interface ZK36GeleverdeFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: ZK36RetourCodes;
}

export interface ZK36GeleverdeZorgzwaartepakketten {
  readonly GeleverdZorgzwaartepakket: readonly ZK36GeleverdZorgzwaartepakket[];
}

export interface ZK36GeleverdZorgzwaartepakket {
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
  readonly RetourCodes: ZK36RetourCodes;
}

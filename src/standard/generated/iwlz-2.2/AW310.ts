// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW310 {
  readonly Header: AW310Header;
  readonly Clienten?: AW310Clienten;
}

export interface AW310Header {
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
  readonly RetourCodes?: AW310RetourCodes;
}

export interface AW310RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface AW310Clienten {
  readonly Client: readonly AW310Client[];
}

export interface AW310Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly MutatieFuncties?: AW310MutatieFuncties;
  readonly MutatieZorgzwaartepakketten?: AW310MutatieZorgzwaartepakketten;
  readonly Aanvragen?: AW310Aanvragen;
  readonly RetourCodes: AW310RetourCodes;
}

export interface AW310MutatieFuncties {
  readonly MutatieFunctie: readonly AW310MutatieFunctie[];
}

export interface AW310MutatieFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum?: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: AW310RetourCodes;
}

export interface AW310MutatieZorgzwaartepakketten {
  readonly MutatieZorgzwaartepakket: readonly AW310MutatieZorgzwaartepakket[];
}

export interface AW310MutatieZorgzwaartepakket {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum?: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly Leveringsstatus: string; // LDT_Leveringsstatus
  readonly LeveringsstatusClassificatie?: string; // LDT_LeveringsstatusClassificatie
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: AW310RetourCodes;
}

export interface AW310Aanvragen {
  readonly Aanvraag: readonly AW310Aanvraag[];
}

export interface AW310Aanvraag {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly Dossierhouder?: string; // LDT_iWlzAgbCode
  readonly CoordinatorZorgThuis?: string; // LDT_iWlzAgbCode
  readonly Doelmatig?: string; // LDT_JaNee
  readonly BijzondereSituatie?: iwlz.CDT_BijzondereSituatie;
  readonly Verantwoord?: string; // LDT_JaNee
  readonly AanvraagInstellingen: AW310AanvraagInstellingen;
  readonly RetourCodes: AW310RetourCodes;
}

export interface AW310AanvraagInstellingen {
  readonly AanvraagInstelling: readonly AW310AanvraagInstelling[];
}

export interface AW310AanvraagInstelling {
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly ToewijzingPercentage?: number; // LDT_Percentage
  readonly Opname?: string; // LDT_JaNee
  readonly RetourCodes: AW310RetourCodes;
}

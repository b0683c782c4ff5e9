// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK310 {
  readonly Header: ZK310Header;
  readonly Clienten?: ZK310Clienten;
}

export interface ZK310Header {
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
  readonly RetourCodes?: ZK310RetourCodes;
}

export interface ZK310RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface ZK310Clienten {
  readonly Client: readonly ZK310Client[];
}

export interface ZK310Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly MutatieFuncties?: ZK310MutatieFuncties;
  readonly MutatieZorgzwaartepakketten?: ZK310MutatieZorgzwaartepakketten;
  readonly Aanvragen?: ZK310Aanvragen;
  readonly RetourCodes: ZK310RetourCodes;
}

export interface ZK310MutatieFuncties {
  readonly MutatieFunctie: readonly ZK310MutatieFunctie[];
}

export interface ZK310MutatieFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum?: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
  readonly RetourCodes: ZK310RetourCodes;
}

export interface ZK310MutatieZorgzwaartepakketten {
  readonly MutatieZorgzwaartepakket: readonly ZK310MutatieZorgzwaartepakket[];
}

export interface ZK310MutatieZorgzwaartepakket {
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
  readonly RetourCodes: ZK310RetourCodes;
}

export interface ZK310Aanvragen {
  readonly Aanvraag: readonly ZK310Aanvraag[];
}

export interface ZK310Aanvraag {
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
  readonly AanvraagInstellingen: ZK310AanvraagInstellingen;
  readonly RetourCodes: ZK310RetourCodes;
}

export interface ZK310AanvraagInstellingen {
  readonly AanvraagInstelling: readonly ZK310AanvraagInstelling[];
}

export interface ZK310AanvraagInstelling {
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly ToewijzingPercentage?: number; // LDT_Percentage
  readonly Opname?: string; // LDT_JaNee
  readonly RetourCodes: ZK310RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK39 {
  readonly Header: ZK39Header;
  readonly Clienten: ZK39Clienten;
}

export interface ZK39Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface ZK39Clienten {
  readonly Client: readonly ZK39Client[];
}

export interface ZK39Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly MutatieFuncties?: ZK39MutatieFuncties;
  readonly MutatieZorgzwaartepakketten?: ZK39MutatieZorgzwaartepakketten;
  readonly Aanvragen?: ZK39Aanvragen;
}

export interface ZK39MutatieFuncties {
  readonly MutatieFunctie: readonly ZK39MutatieFunctie[];
}

export interface ZK39MutatieFunctie {
  readonly Besluitnummer: number; // LDT_Nummer
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly Begindatum?: string; // LDT_Datum
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Mutatiecode: string; // LDT_MutatieCode
  readonly Mutatiedatum: string; // LDT_Datum
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly StatusAanlevering: string; // LDT_StatusAanlevering
}

export interface ZK39MutatieZorgzwaartepakketten {
  readonly MutatieZorgzwaartepakket: readonly ZK39MutatieZorgzwaartepakket[];
}

export interface ZK39MutatieZorgzwaartepakket {
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
}

export interface ZK39Aanvragen {
  readonly Aanvraag: readonly ZK39Aanvraag[];
}

export interface ZK39Aanvraag {
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
  readonly AanvraagInstellingen: ZK39AanvraagInstellingen;
}

export interface ZK39AanvraagInstellingen {
  readonly AanvraagInstelling: readonly ZK39AanvraagInstelling[];
}

export interface ZK39AanvraagInstelling {
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly ToewijzingPercentage?: number; // LDT_Percentage
  readonly Opname?: string; // LDT_JaNee
}

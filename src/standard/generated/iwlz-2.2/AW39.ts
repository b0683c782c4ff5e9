// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW39 {
  readonly Header: AW39Header;
  readonly Clienten: AW39Clienten;
}

export interface AW39Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_iWlzAgbCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface AW39Clienten {
  readonly Client: readonly AW39Client[];
}

export interface AW39Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VerkorteNaam;
  readonly MutatieFuncties?: AW39MutatieFuncties;
  readonly MutatieZorgzwaartepakketten?: AW39MutatieZorgzwaartepakketten;
  readonly Aanvragen?: AW39Aanvragen;
}

export interface AW39MutatieFuncties {
  readonly MutatieFunctie: readonly AW39MutatieFunctie[];
}

export interface AW39MutatieFunctie {
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

export interface AW39MutatieZorgzwaartepakketten {
  readonly MutatieZorgzwaartepakket: readonly AW39MutatieZorgzwaartepakket[];
}

export interface AW39MutatieZorgzwaartepakket {
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

export interface AW39Aanvragen {
  readonly Aanvraag: readonly AW39Aanvraag[];
}

export interface AW39Aanvraag {
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
  readonly AanvraagInstellingen: AW39AanvraagInstellingen;
}

export interface AW39AanvraagInstellingen {
  readonly AanvraagInstelling: readonly AW39AanvraagInstelling[];
}

export interface AW39AanvraagInstelling {
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly ToewijzingPercentage?: number; // LDT_Percentage
  readonly Opname?: string; // LDT_JaNee
}

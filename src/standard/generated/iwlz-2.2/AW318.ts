// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW318 {
  readonly Header: AW318Header;
  readonly Clienten?: AW318Clienten;
}

export interface AW318Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Periode: iwlz.CDT_GeslotenPeriode;
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: AW318RetourCodes;
}

export interface AW318RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface AW318Clienten {
  readonly Client: readonly AW318Client[];
}

export interface AW318Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geslacht: string; // LDT_Geslacht
  readonly Geboortejaar: number; // LDT_Jaar
  readonly Postcode?: string; // LDT_Postcode
  readonly LandCode: string; // LDT_LandCode
  readonly Indicaties: AW318Indicaties;
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318Indicaties {
  readonly Indicatie: readonly AW318Indicatie[];
}

export interface AW318Indicatie {
  readonly VolgnummerIndicatie: number; // LDT_Nummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Stoornissen?: AW318Stoornissen;
  readonly Beperkingen?: AW318Beperkingen;
  readonly GeindiceerdeZorgzwaartepakketten?: AW318GeindiceerdeZorgzwaartepakketten;
  readonly WachtlijstZorgzwaartepakketten?: AW318WachtlijstZorgzwaartepakketten;
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318Stoornissen {
  readonly Stoornis: readonly AW318Stoornis[];
}

export interface AW318Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318Beperkingen {
  readonly Beperking: readonly AW318Beperking[];
}

export interface AW318Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly AW318GeindiceerdZorgzwaartepakket[];
}

export interface AW318GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly Financiering: string; // LDT_Financiering
  readonly ZietAfVanZorg: string; // LDT_JaNee
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318WachtlijstZorgzwaartepakketten {
  readonly WachtlijstZorgzwaartepakket: readonly AW318WachtlijstZorgzwaartepakket[];
}

export interface AW318WachtlijstZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Begindatum?: string; // LDT_Datum
  readonly Mutatiedatum?: string; // LDT_Datum
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Opname?: string; // LDT_JaNee
  readonly Leveringsstatussen?: AW318Leveringsstatussen;
  readonly RetourCodes: AW318RetourCodes;
}

export interface AW318Leveringsstatussen {
  readonly Leveringsstatus: readonly AW318Leveringsstatus[];
}

export interface AW318Leveringsstatus {
  readonly IngangsdatumStatus: string; // LDT_Datum
  readonly Leveringsstatus: string; // LDT_Leveringsstatus
  readonly LeveringsstatusClassificatie?: string; // LDT_LeveringsstatusClassificatie
  readonly RetourCodes: AW318RetourCodes;
}

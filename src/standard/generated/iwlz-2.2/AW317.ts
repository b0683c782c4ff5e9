// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW317 {
  readonly Header: AW317Header;
  readonly Clienten: AW317Clienten;
}

export interface AW317Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Periode: iwlz.CDT_GeslotenPeriode;
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface AW317Clienten {
  readonly Client: readonly AW317Client[];
}

export interface AW317Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geslacht: string; // LDT_Geslacht
  readonly Geboortejaar: number; // LDT_Jaar
  readonly Postcode?: string; // LDT_Postcode
  readonly LandCode: string; // LDT_LandCode
  readonly Indicaties: AW317Indicaties;
}

export interface AW317Indicaties {
  readonly Indicatie: readonly AW317Indicatie[];
}

export interface AW317Indicatie {
  readonly VolgnummerIndicatie: number; // LDT_Nummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Stoornissen?: AW317Stoornissen;
  readonly Beperkingen?: AW317Beperkingen;
  readonly GeindiceerdeZorgzwaartepakketten?: AW317GeindiceerdeZorgzwaartepakketten;
  readonly WachtlijstZorgzwaartepakketten?: AW317WachtlijstZorgzwaartepakketten;
}

export interface AW317Stoornissen {
  readonly Stoornis: readonly AW317Stoornis[];
}

export interface AW317Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
}

export interface AW317Beperkingen {
  readonly Beperking: readonly AW317Beperking[];
}

export interface AW317Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
}

export interface AW317GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly AW317GeindiceerdZorgzwaartepakket[];
}

export interface AW317GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly Financiering: string; // LDT_Financiering
  readonly ZietAfVanZorg: string; // LDT_JaNee
}

export interface AW317WachtlijstZorgzwaartepakketten {
  readonly WachtlijstZorgzwaartepakket: readonly AW317WachtlijstZorgzwaartepakket[];
}

export interface AW317WachtlijstZorgzwaartepakket {
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
  readonly Leveringsstatussen?: AW317Leveringsstatussen;
}

export interface AW317Leveringsstatussen {
  readonly Leveringsstatus: readonly AW317Leveringsstatus[];
}

export interface AW317Leveringsstatus {
  readonly IngangsdatumStatus: string; // LDT_Datum
  readonly Leveringsstatus: string; // LDT_Leveringsstatus
  readonly LeveringsstatusClassificatie?: string; // LDT_LeveringsstatusClassificatie
}

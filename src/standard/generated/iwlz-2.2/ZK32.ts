// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK32 {
  readonly Header: ZK32Header;
  readonly Client?: ZK32Client;
}

export interface ZK32Header {
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
  readonly RetourCodes?: ZK32RetourCodes;
}

export interface ZK32RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface ZK32Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly GeheimeClient: string; // LDT_JaNee
  readonly Geboortedatum: iwlz.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly BurgerlijkeStaat?: string; // LDT_BurgerlijkeStaat
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Leefeenheid: string; // LDT_Leefeenheid
  readonly Huisarts?: string; // LDT_AgbCode
  readonly Communicatie?: iwlz.CDT_Communicatie;
  readonly Wzd?: iwlz.CDT_Wzd;
  readonly Verhuisdatum: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: ZK32Relaties;
  readonly Contactgegevens: ZK32Contactgegevens;
  readonly Indicatie: ZK32Indicatie;
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32Relaties {
  readonly Relatie: readonly ZK32Relatie[];
}

export interface ZK32Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: ZK32Contact;
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32Contactgegevens {
  readonly Contact: readonly ZK32Contact[];
}

export interface ZK32Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Meerzorg?: string; // LDT_JaNee
  readonly Overdrachtdatum: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: ZK32Stoornissen;
  readonly Beperkingen?: ZK32Beperkingen;
  readonly GeindiceerdeFuncties?: ZK32GeindiceerdeFuncties;
  readonly StoornisScores?: ZK32StoornisScores;
  readonly ToegewezenFuncties?: ZK32ToegewezenFuncties;
  readonly GeindiceerdeZorgzwaartepakketten?: ZK32GeindiceerdeZorgzwaartepakketten;
  readonly ToegewezenZorgzwaartepakketten?: ZK32ToegewezenZorgzwaartepakketten;
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32Stoornissen {
  readonly Stoornis: readonly ZK32Stoornis[];
}

export interface ZK32Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32Beperkingen {
  readonly Beperking: readonly ZK32Beperking[];
}

export interface ZK32Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: ZK32BeperkingScores;
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32BeperkingScores {
  readonly BeperkingScore: readonly ZK32BeperkingScore[];
}

export interface ZK32BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly ZK32GeindiceerdeFunctie[];
}

export interface ZK32GeindiceerdeFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Leveringsvoorwaarde: string; // LDT_Leveringsvoorwaarde
  readonly Vervoer?: string; // LDT_Vervoer
  readonly InstellingVoorkeur?: string; // LDT_iWlzAgbCode
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32StoornisScores {
  readonly StoornisScore: readonly ZK32StoornisScore[];
}

export interface ZK32StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32ToegewezenFuncties {
  readonly ToegewezenFunctie: readonly ZK32ToegewezenFunctie[];
}

export interface ZK32ToegewezenFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Zorgkantoor: string; // LDT_ZorgkantoorCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Vervoer?: string; // LDT_Vervoer
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly ZK32GeindiceerdZorgzwaartepakket[];
}

export interface ZK32GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly InstellingVoorkeur?: string; // LDT_iWlzAgbCode
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK32RetourCodes;
}

export interface ZK32ToegewezenZorgzwaartepakketten {
  readonly ToegewezenZorgzwaartepakket: readonly ZK32ToegewezenZorgzwaartepakket[];
}

export interface ZK32ToegewezenZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Zorgkantoor: string; // LDT_ZorgkantoorCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly ToewijzingPercentage: number; // LDT_Percentage
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly Dossierhouder?: string; // LDT_iWlzAgbCode
  readonly CoordinatorZorgThuis?: string; // LDT_iWlzAgbCode
  readonly Leveringsstatus: string; // LDT_Leveringsstatus
  readonly LeveringsstatusClassificatie?: string; // LDT_LeveringsstatusClassificatie
  readonly Opname?: string; // LDT_JaNee
  readonly RetourCodes: ZK32RetourCodes;
}

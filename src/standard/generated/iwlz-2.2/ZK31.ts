// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK31 {
  readonly Header: ZK31Header;
  readonly Client: ZK31Client;
}

export interface ZK31Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface ZK31Client {
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
  readonly Relaties?: ZK31Relaties;
  readonly Contactgegevens: ZK31Contactgegevens;
  readonly Indicatie: ZK31Indicatie;
}

export interface ZK31Relaties {
  readonly Relatie: readonly ZK31Relatie[];
}

export interface ZK31Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: ZK31Contact;
}

export interface ZK31Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
}

export interface ZK31Contactgegevens {
  readonly Contact: readonly ZK31Contact[];
}

export interface ZK31Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Meerzorg?: string; // LDT_JaNee
  readonly Overdrachtdatum: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: ZK31Stoornissen;
  readonly Beperkingen?: ZK31Beperkingen;
  readonly GeindiceerdeFuncties?: ZK31GeindiceerdeFuncties;
  readonly StoornisScores?: ZK31StoornisScores;
  readonly ToegewezenFuncties?: ZK31ToegewezenFuncties;
  readonly GeindiceerdeZorgzwaartepakketten?: ZK31GeindiceerdeZorgzwaartepakketten;
  readonly ToegewezenZorgzwaartepakketten?: ZK31ToegewezenZorgzwaartepakketten;
}

export interface ZK31Stoornissen {
  readonly Stoornis: readonly ZK31Stoornis[];
}

export interface ZK31Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface ZK31Beperkingen {
  readonly Beperking: readonly ZK31Beperking[];
}

export interface ZK31Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: ZK31BeperkingScores;
}

export interface ZK31BeperkingScores {
  readonly BeperkingScore: readonly ZK31BeperkingScore[];
}

export interface ZK31BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface ZK31GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly ZK31GeindiceerdeFunctie[];
}

export interface ZK31GeindiceerdeFunctie {
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
}

export interface ZK31StoornisScores {
  readonly StoornisScore: readonly ZK31StoornisScore[];
}

export interface ZK31StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface ZK31ToegewezenFuncties {
  readonly ToegewezenFunctie: readonly ZK31ToegewezenFunctie[];
}

export interface ZK31ToegewezenFunctie {
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
}

export interface ZK31GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly ZK31GeindiceerdZorgzwaartepakket[];
}

export interface ZK31GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly InstellingVoorkeur?: string; // LDT_iWlzAgbCode
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface ZK31ToegewezenZorgzwaartepakketten {
  readonly ToegewezenZorgzwaartepakket: readonly ZK31ToegewezenZorgzwaartepakket[];
}

export interface ZK31ToegewezenZorgzwaartepakket {
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
}

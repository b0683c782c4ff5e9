// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface ZK34 {
  readonly Header: ZK34Header;
  readonly Clienten?: ZK34Clienten;
}

export interface ZK34Header {
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
  readonly RetourCodes?: ZK34RetourCodes;
}

export interface ZK34RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface ZK34Clienten {
  readonly Client: readonly ZK34Client[];
}

export interface ZK34Client {
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
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: ZK34Relaties;
  readonly Contactgegevens: ZK34Contactgegevens;
  readonly Indicatie: ZK34Indicatie;
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34Relaties {
  readonly Relatie: readonly ZK34Relatie[];
}

export interface ZK34Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: ZK34Contact;
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34Contactgegevens {
  readonly Contact: readonly ZK34Contact[];
}

export interface ZK34Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: ZK34Stoornissen;
  readonly Beperkingen?: ZK34Beperkingen;
  readonly GeindiceerdeFuncties?: ZK34GeindiceerdeFuncties;
  readonly StoornisScores?: ZK34StoornisScores;
  readonly ToegewezenFuncties?: ZK34ToegewezenFuncties;
  readonly GeindiceerdeZorgzwaartepakketten?: ZK34GeindiceerdeZorgzwaartepakketten;
  readonly ToegewezenZorgzwaartepakketten?: ZK34ToegewezenZorgzwaartepakketten;
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34Stoornissen {
  readonly Stoornis: readonly ZK34Stoornis[];
}

export interface ZK34Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34Beperkingen {
  readonly Beperking: readonly ZK34Beperking[];
}

export interface ZK34Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: ZK34BeperkingScores;
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34BeperkingScores {
  readonly BeperkingScore: readonly ZK34BeperkingScore[];
}

export interface ZK34BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly ZK34GeindiceerdeFunctie[];
}

export interface ZK34GeindiceerdeFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Leveringsvoorwaarde: string; // LDT_Leveringsvoorwaarde
  readonly Vervoer?: string; // LDT_Vervoer
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34StoornisScores {
  readonly StoornisScore: readonly ZK34StoornisScore[];
}

export interface ZK34StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34ToegewezenFuncties {
  readonly ToegewezenFunctie: readonly ZK34ToegewezenFunctie[];
}

export interface ZK34ToegewezenFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Instelling: string; // LDT_iWlzAgbCode
  readonly Zorgkantoor: string; // LDT_ZorgkantoorCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly RedenIntrekking?: string; // LDT_RedenIntrekking
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Vervoer?: string; // LDT_Vervoer
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly ZK34GeindiceerdZorgzwaartepakket[];
}

export interface ZK34GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: ZK34RetourCodes;
}

export interface ZK34ToegewezenZorgzwaartepakketten {
  readonly ToegewezenZorgzwaartepakket: readonly ZK34ToegewezenZorgzwaartepakket[];
}

export interface ZK34ToegewezenZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Zorgkantoor: string; // LDT_ZorgkantoorCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly ToewijzingPercentage: number; // LDT_Percentage
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly RedenIntrekking?: string; // LDT_RedenIntrekking
  readonly Etmalen?: string; // LDT_Etmalen
  readonly Klasse?: string; // LDT_Klasse
  readonly InstellingBestemming?: string; // LDT_iWlzAgbCode
  readonly Leveringsvorm: string; // LDT_Leveringsvorm
  readonly Dossierhouder?: string; // LDT_iWlzAgbCode
  readonly CoordinatorZorgThuis?: string; // LDT_iWlzAgbCode
  readonly Opname?: string; // LDT_JaNee
  readonly RetourCodes: ZK34RetourCodes;
}

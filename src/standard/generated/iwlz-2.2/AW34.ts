// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW34 {
  readonly Header: AW34Header;
  readonly Clienten?: AW34Clienten;
}

export interface AW34Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_iWlzAgbCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: AW34RetourCodes;
}

export interface AW34RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface AW34Clienten {
  readonly Client: readonly AW34Client[];
}

export interface AW34Client {
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
  readonly Partneropname: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: AW34Relaties;
  readonly Contactgegevens: AW34Contactgegevens;
  readonly Indicatie: AW34Indicatie;
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34Relaties {
  readonly Relatie: readonly AW34Relatie[];
}

export interface AW34Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: AW34Contact;
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34Contactgegevens {
  readonly Contact: readonly AW34Contact[];
}

export interface AW34Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: AW34Stoornissen;
  readonly Beperkingen?: AW34Beperkingen;
  readonly GeindiceerdeFuncties?: AW34GeindiceerdeFuncties;
  readonly StoornisScores?: AW34StoornisScores;
  readonly ToegewezenFuncties?: AW34ToegewezenFuncties;
  readonly GeindiceerdeZorgzwaartepakketten?: AW34GeindiceerdeZorgzwaartepakketten;
  readonly ToegewezenZorgzwaartepakketten?: AW34ToegewezenZorgzwaartepakketten;
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34Stoornissen {
  readonly Stoornis: readonly AW34Stoornis[];
}

export interface AW34Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34Beperkingen {
  readonly Beperking: readonly AW34Beperking[];
}

export interface AW34Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: AW34BeperkingScores;
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34BeperkingScores {
  readonly BeperkingScore: readonly AW34BeperkingScore[];
}

export interface AW34BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly AW34GeindiceerdeFunctie[];
}

export interface AW34GeindiceerdeFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Leveringsvoorwaarde: string; // LDT_Leveringsvoorwaarde
  readonly Vervoer?: string; // LDT_Vervoer
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34StoornisScores {
  readonly StoornisScore: readonly AW34StoornisScore[];
}

export interface AW34StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34ToegewezenFuncties {
  readonly ToegewezenFunctie: readonly AW34ToegewezenFunctie[];
}

export interface AW34ToegewezenFunctie {
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
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly AW34GeindiceerdZorgzwaartepakket[];
}

export interface AW34GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: AW34RetourCodes;
}

export interface AW34ToegewezenZorgzwaartepakketten {
  readonly ToegewezenZorgzwaartepakket: readonly AW34ToegewezenZorgzwaartepakket[];
}

export interface AW34ToegewezenZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Instelling?: string; // LDT_iWlzAgbCode
  readonly Zorgkantoor: string; // LDT_ZorgkantoorCode
  readonly Soort: string; // LDT_SoortToewijzing
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly ToewijzingPercentage?: number; // LDT_Percentage
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
  readonly RetourCodes: AW34RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface AW33 {
  readonly Header: AW33Header;
  readonly Clienten: AW33Clienten;
}

export interface AW33Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_ZorgkantoorCode
  readonly Ontvanger: string; // LDT_iWlzAgbCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface AW33Clienten {
  readonly Client: readonly AW33Client[];
}

export interface AW33Client {
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
  readonly Relaties?: AW33Relaties;
  readonly Contactgegevens: AW33Contactgegevens;
  readonly Indicatie: AW33Indicatie;
}

export interface AW33Relaties {
  readonly Relatie: readonly AW33Relatie[];
}

export interface AW33Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: AW33Contact;
}

export interface AW33Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
}

export interface AW33Contactgegevens {
  readonly Contact: readonly AW33Contact[];
}

export interface AW33Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: AW33Stoornissen;
  readonly Beperkingen?: AW33Beperkingen;
  readonly GeindiceerdeFuncties?: AW33GeindiceerdeFuncties;
  readonly StoornisScores?: AW33StoornisScores;
  readonly ToegewezenFuncties?: AW33ToegewezenFuncties;
  readonly GeindiceerdeZorgzwaartepakketten?: AW33GeindiceerdeZorgzwaartepakketten;
  readonly ToegewezenZorgzwaartepakketten?: AW33ToegewezenZorgzwaartepakketten;
}

export interface AW33Stoornissen {
  readonly Stoornis: readonly AW33Stoornis[];
}

export interface AW33Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface AW33Beperkingen {
  readonly Beperking: readonly AW33Beperking[];
}

export interface AW33Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: AW33BeperkingScores;
}

export interface AW33BeperkingScores {
  readonly BeperkingScore: readonly AW33BeperkingScore[];
}

export interface AW33BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface AW33GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly AW33GeindiceerdeFunctie[];
}

export interface AW33GeindiceerdeFunctie {
  readonly FunctieCode: string; // LDT_FunctieCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly Opslag?: number; // LDT_Opslag
  readonly Leveringsvoorwaarde: string; // LDT_Leveringsvoorwaarde
  readonly Vervoer?: string; // LDT_Vervoer
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface AW33StoornisScores {
  readonly StoornisScore: readonly AW33StoornisScore[];
}

export interface AW33StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface AW33ToegewezenFuncties {
  readonly ToegewezenFunctie: readonly AW33ToegewezenFunctie[];
}

export interface AW33ToegewezenFunctie {
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
}

export interface AW33GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly AW33GeindiceerdZorgzwaartepakket[];
}

export interface AW33GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface AW33ToegewezenZorgzwaartepakketten {
  readonly ToegewezenZorgzwaartepakket: readonly AW33ToegewezenZorgzwaartepakket[];
}

export interface AW33ToegewezenZorgzwaartepakket {
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
}

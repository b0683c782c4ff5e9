// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface IO31 {
  readonly Header: IO31Header;
  readonly Clienten: IO31Clienten;
}

export interface IO31Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
}

export interface IO31Clienten {
  readonly Client: readonly IO31Client[];
}

export interface IO31Client {
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
  readonly Relaties?: IO31Relaties;
  readonly Contactgegevens: IO31Contactgegevens;
  readonly Indicatie: IO31Indicatie;
}

export interface IO31Relaties {
  readonly Relatie: readonly IO31Relatie[];
}

export interface IO31Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: IO31Contact;
}

export interface IO31Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
}

export interface IO31Contactgegevens {
  readonly Contact: readonly IO31Contact[];
}

export interface IO31Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Meerzorg?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: IO31Stoornissen;
  readonly Beperkingen?: IO31Beperkingen;
  readonly GeindiceerdeFuncties?: IO31GeindiceerdeFuncties;
  readonly StoornisScores?: IO31StoornisScores;
  readonly GeindiceerdeZorgzwaartepakketten?: IO31GeindiceerdeZorgzwaartepakketten;
}

export interface IO31Stoornissen {
  readonly Stoornis: readonly IO31Stoornis[];
}

export interface IO31Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface IO31Beperkingen {
  readonly Beperking: readonly IO31Beperking[];
}

export interface IO31Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: IO31BeperkingScores;
}

export interface IO31BeperkingScores {
  readonly BeperkingScore: readonly IO31BeperkingScore[];
}

export interface IO31BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface IO31GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly IO31GeindiceerdeFunctie[];
}

export interface IO31GeindiceerdeFunctie {
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

export interface IO31StoornisScores {
  readonly StoornisScore: readonly IO31StoornisScore[];
}

export interface IO31StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
}

export interface IO31GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly IO31GeindiceerdZorgzwaartepakket[];
}

export interface IO31GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly InstellingVoorkeur?: string; // LDT_iWlzAgbCode
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
}

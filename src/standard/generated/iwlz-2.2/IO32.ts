// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwlz from './iwlz.ts';

export interface IO32 {
  readonly Header: IO32Header;
  readonly Clienten?: IO32Clienten;
}

export interface IO32Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Ontvanger: string; // LDT_ZorgkantoorCode
  readonly BerichtIdentificatie: iwlz.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwlz.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwlz.CDT_XsdVersie;
  readonly RetourCodes?: IO32RetourCodes;
}

export interface IO32RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface IO32Clienten {
  readonly Client: readonly IO32Client[];
}

export interface IO32Client {
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
  readonly Relaties?: IO32Relaties;
  readonly Contactgegevens: IO32Contactgegevens;
  readonly Indicatie: IO32Indicatie;
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32Relaties {
  readonly Relatie: readonly IO32Relatie[];
}

export interface IO32Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwlz.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwlz.CDT_VolledigeNaam;
  readonly Contact: IO32Contact;
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwlz.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwlz.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwlz.CDT_OpenPeriode;
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32Contactgegevens {
  readonly Contact: readonly IO32Contact[];
}

export interface IO32Indicatie {
  readonly Besluitnummer: number; // LDT_Besluitnummer
  readonly Soort: string; // LDT_SoortIndicatie
  readonly Grondslagen?: iwlz.CDT_Grondslagen;
  readonly Afgiftedatum: string; // LDT_Datum
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Meerzorg?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Stoornissen?: IO32Stoornissen;
  readonly Beperkingen?: IO32Beperkingen;
  readonly GeindiceerdeFuncties?: IO32GeindiceerdeFuncties;
  readonly StoornisScores?: IO32StoornisScores;
  readonly GeindiceerdeZorgzwaartepakketten?: IO32GeindiceerdeZorgzwaartepakketten;
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32Stoornissen {
  readonly Stoornis: readonly IO32Stoornis[];
}

export interface IO32Stoornis {
  readonly Grondslag: string; // LDT_Grondslag
  readonly DiagnoseCodelijst: string; // LDT_DiagnoseCodelijst
  readonly DiagnoseSubcodelijst?: string; // LDT_DiagnoseSubcodelijst
  readonly ZiektebeeldStoornis: string; // LDT_StoornisCode
  readonly Prognose?: string; // LDT_Prognose
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32Beperkingen {
  readonly Beperking: readonly IO32Beperking[];
}

export interface IO32Beperking {
  readonly Categorie: string; // LDT_BeperkingCategorie
  readonly Duur?: string; // LDT_Duur
  readonly Commentaar?: string; // LDT_Commentaar
  readonly BeperkingScores?: IO32BeperkingScores;
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32BeperkingScores {
  readonly BeperkingScore: readonly IO32BeperkingScore[];
}

export interface IO32BeperkingScore {
  readonly Vraag: string; // LDT_BeperkingVraag
  readonly Score: string; // LDT_BeperkingScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32GeindiceerdeFuncties {
  readonly GeindiceerdeFunctie: readonly IO32GeindiceerdeFunctie[];
}

export interface IO32GeindiceerdeFunctie {
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
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32StoornisScores {
  readonly StoornisScore: readonly IO32StoornisScore[];
}

export interface IO32StoornisScore {
  readonly Vraag: string; // LDT_StoornisVraag
  readonly Score: string; // LDT_StoornisScore
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: IO32RetourCodes;
}

export interface IO32GeindiceerdeZorgzwaartepakketten {
  readonly GeindiceerdZorgzwaartepakket: readonly IO32GeindiceerdZorgzwaartepakket[];
}

export interface IO32GeindiceerdZorgzwaartepakket {
  readonly ZzpCode: string; // LDT_ZzpCode
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly Klasse: string; // LDT_Klasse
  readonly VoorkeurClient?: string; // LDT_VoorkeurClient
  readonly InstellingVoorkeur?: string; // LDT_iWlzAgbCode
  readonly Financiering: string; // LDT_Financiering
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: IO32RetourCodes;
}

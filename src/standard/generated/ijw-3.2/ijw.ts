// Made from xsd/ by `npm run generate -- types`. Do not edit.

export interface CDT_Achternaam {
  readonly Achternaam: string; // LDT_Naam
  readonly Voorvoegsel?: string; // LDT_Voorvoegsel
}

export interface CDT_Adres {
  readonly Huis?: CDT_Huis;
  readonly Postcode?: string; // LDT_Postcode
  readonly Straatnaam?: string; // LDT_Straatnaam
  readonly Plaatsnaam?: string; // LDT_Plaatsnaam
  readonly LandCode?: string; // LDT_LandCode
}

export interface CDT_BedragMetDC {
  readonly Bedrag: number; // LDT_Bedrag
  readonly DebetCredit: string; // LDT_DebetCredit
}

export interface CDT_BerichtIdentificatie {
  readonly Identificatie: string; // LDT_IdentificatieBericht
  readonly Dagtekening: string; // LDT_Datum
}

export interface CDT_Communicatie {
  readonly Vorm: string; // LDT_Communicatievorm
  readonly Taal?: string; // LDT_Taal
}

export interface CDT_Geboortedatum {
  readonly Datum: string; // LDT_Datum
  readonly DatumGebruik?: string; // LDT_DatumGebruik
}

export interface CDT_GeslotenPeriode {
  readonly Begindatum: string; // LDT_Datum
  readonly Einddatum: string; // LDT_Datum
}

export interface CDT_Huis {
  readonly Huisnummer: number; // LDT_Huisnummer
  readonly Huisletter?: string; // LDT_Huisletter
  readonly HuisnummerToevoeging?: string; // LDT_HuisnummerToevoeging
  readonly AanduidingWoonadres?: string; // LDT_AanduidingWoonadres
}

export interface CDT_Omvang {
  readonly Volume: number; // LDT_Volume
  readonly Eenheid: string; // LDT_Eenheid
  readonly Frequentie: string; // LDT_Frequentie
}

export interface CDT_OpenPeriode {
  readonly Begindatum?: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
}

export interface CDT_Product {
  readonly Categorie: string; // LDT_ProductCategorie
  readonly Code?: string; // LDT_ProductCode
}

export interface CDT_Referentie {
  readonly ReferentieNummer: string; // LDT_ReferentieNummer
  readonly VorigReferentieNummer?: string; // LDT_ReferentieNummer
}

export interface CDT_Telefoon {
  readonly Telefoonnummer: string; // LDT_Telefoonnummer
  readonly Landnummer: string; // LDT_Landnummer
}

export interface CDT_Telefoonnummers {
  readonly Telefoon01: CDT_Telefoon;
  readonly Telefoon02?: CDT_Telefoon;
}

export interface CDT_TotaalBedragMetDC {
  readonly TotaalBedrag: number; // LDT_TotaalBedrag
  readonly DebetCredit: string; // LDT_DebetCredit
}

export interface CDT_VerkorteNaam {
  readonly Geslachtsnaam: CDT_Achternaam;
  readonly Voornamen?: string; // LDT_Naam
  readonly Voorletters?: string; // LDT_Voorletters
}

export interface CDT_Verwijzer {
  readonly Type: string; // LDT_TypeVerwijzer
  readonly Naam?: string; // LDT_NaamVerwijzer
  readonly ZorgverlenerCode?: string; // LDT_AgbCode
}

export interface CDT_VolledigeNaam {
  readonly Geslachtsnaam: CDT_Achternaam;
  readonly Partnernaam?: CDT_Achternaam;
  readonly Voornamen?: string; // LDT_Naam
  readonly Voorletters?: string; // LDT_Voorletters
  readonly NaamGebruik: string; // LDT_NaamGebruik
}

export interface CDT_XsdVersie {
  readonly BasisschemaXsdVersie: string; // LDT_Versie
  readonly BerichtXsdVersie: string; // LDT_Versie
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW302 {
  readonly Header: JW302Header;
  readonly Client?: JW302Client;
}

export interface JW302Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: ijw.CDT_XsdVersie;
  readonly RetourCodes?: JW302RetourCodes;
}

export interface JW302RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW302Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VolledigeNaam;
  readonly Communicatie?: ijw.CDT_Communicatie;
  readonly JuridischeStatus?: string; // LDT_JuridischeStatus
  readonly WettelijkeVertegenwoordiging?: string; // LDT_WettelijkeVertegenwoordiging
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: JW302Relaties;
  readonly Contactgegevens: JW302Contactgegevens;
  readonly ToegewezenProducten: JW302ToegewezenProducten;
  readonly RetourCodes: JW302RetourCodes;
}

export interface JW302Relaties {
  readonly Relatie: readonly JW302Relatie[];
}

export interface JW302Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: ijw.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VolledigeNaam;
  readonly Contact: JW302Contact;
  readonly RetourCodes: JW302RetourCodes;
}

export interface JW302Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: ijw.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: ijw.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: ijw.CDT_OpenPeriode;
  readonly RetourCodes: JW302RetourCodes;
}

export interface JW302Contactgegevens {
  readonly Contact: readonly JW302Contact[];
}

export interface JW302ToegewezenProducten {
  readonly ToegewezenProduct: readonly JW302ToegewezenProduct[];
}

export interface JW302ToegewezenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ReferentieAanbieder?: string; // LDT_Referentie
  readonly Product?: ijw.CDT_Product;
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly RedenWijziging?: string; // LDT_RedenWijziging
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: JW302RetourCodes;
}

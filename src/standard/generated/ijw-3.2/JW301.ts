// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW301 {
  readonly Header: JW301Header;
  readonly Client: JW301Client;
}

export interface JW301Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW301Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VolledigeNaam;
  readonly Communicatie?: ijw.CDT_Communicatie;
  readonly JuridischeStatus?: string; // LDT_JuridischeStatus
  readonly WettelijkeVertegenwoordiging?: string; // LDT_WettelijkeVertegenwoordiging
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: JW301Relaties;
  readonly Contactgegevens: JW301Contactgegevens;
  readonly ToegewezenProducten: JW301ToegewezenProducten;
}

export interface JW301Relaties {
  readonly Relatie: readonly JW301Relatie[];
}

export interface JW301Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: ijw.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VolledigeNaam;
  readonly Contact: JW301Contact;
}

export interface JW301Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: ijw.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: ijw.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: ijw.CDT_OpenPeriode;
}

export interface JW301Contactgegevens {
  readonly Contact: readonly JW301Contact[];
}

export interface JW301ToegewezenProducten {
  readonly ToegewezenProduct: readonly JW301ToegewezenProduct[];
}

export interface JW301ToegewezenProduct {
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
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO302 {
  readonly Header: WMO302Header;
  readonly Client?: WMO302Client;
}

export interface WMO302Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwmo.CDT_XsdVersie;
  readonly RetourCodes?: WMO302RetourCodes;
}

export interface WMO302RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO302Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VolledigeNaam;
  readonly Communicatie?: iwmo.CDT_Communicatie;
  readonly JuridischeStatus?: string; // LDT_JuridischeStatus
  readonly WettelijkeVertegenwoordiging?: string; // LDT_WettelijkeVertegenwoordiging
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: WMO302Relaties;
  readonly Contactgegevens: WMO302Contactgegevens;
  readonly ToegewezenProducten: WMO302ToegewezenProducten;
  readonly RetourCodes: WMO302RetourCodes;
}

export interface WMO302Relaties {
  readonly Relatie: readonly WMO302Relatie[];
}

export interface WMO302Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwmo.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VolledigeNaam;
  readonly Contact: WMO302Contact;
  readonly RetourCodes: WMO302RetourCodes;
}

export interface WMO302Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwmo.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwmo.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwmo.CDT_OpenPeriode;
  readonly RetourCodes: WMO302RetourCodes;
}

export interface WMO302Contactgegevens {
  readonly Contact: readonly WMO302Contact[];
}

export interface WMO302ToegewezenProducten {
  readonly ToegewezenProduct: readonly WMO302ToegewezenProduct[];
}

export interface WMO302ToegewezenProduct {
  readonly ToewijzingNummer: number; // LDT_Nummer
  readonly ReferentieAanbieder?: string; // LDT_Referentie
  readonly Product?: iwmo.CDT_Product;
  readonly Toewijzingsdatum: string; // LDT_Datum
  readonly Toewijzingstijd: string; // LDT_Tijd
  readonly Ingangsdatum: string; // LDT_Datum
  readonly Einddatum?: string; // LDT_Datum
  readonly RedenWijziging?: string; // LDT_RedenWijziging
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: WMO302RetourCodes;
}

// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO301 {
  readonly Header: WMO301Header;
  readonly Client: WMO301Client;
}

export interface WMO301Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_Gemeente
  readonly Ontvanger: string; // LDT_AgbCode
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO301Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VolledigeNaam;
  readonly Communicatie?: iwmo.CDT_Communicatie;
  readonly JuridischeStatus?: string; // LDT_JuridischeStatus
  readonly WettelijkeVertegenwoordiging?: string; // LDT_WettelijkeVertegenwoordiging
  readonly Commentaar?: string; // LDT_Commentaar
  readonly Relaties?: WMO301Relaties;
  readonly Contactgegevens: WMO301Contactgegevens;
  readonly ToegewezenProducten: WMO301ToegewezenProducten;
}

export interface WMO301Relaties {
  readonly Relatie: readonly WMO301Relatie[];
}

export interface WMO301Relatie {
  readonly Nummer: string; // LDT_Persoonsid
  readonly Volgorde?: number; // LDT_RelatieVolgorde
  readonly Soort: string; // LDT_SoortRelatie
  readonly Geboortedatum?: iwmo.CDT_Geboortedatum;
  readonly Geslacht?: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VolledigeNaam;
  readonly Contact: WMO301Contact;
}

export interface WMO301Contact {
  readonly Soort: string; // LDT_AdresSoort
  readonly Adres?: iwmo.CDT_Adres;
  readonly Organisatie?: string; // LDT_Organisatienaam
  readonly Telefoon?: iwmo.CDT_Telefoonnummers;
  readonly Emailadres?: string; // LDT_Emailadres
  readonly Periode?: iwmo.CDT_OpenPeriode;
}

export interface WMO301Contactgegevens {
  readonly Contact: readonly WMO301Contact[];
}

export interface WMO301ToegewezenProducten {
  readonly ToegewezenProduct: readonly WMO301ToegewezenProduct[];
}

export interface WMO301ToegewezenProduct {
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
}

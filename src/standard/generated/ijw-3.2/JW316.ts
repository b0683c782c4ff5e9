// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW316 {
  readonly Header: JW316Header;
  readonly Client?: JW316Client;
}

export interface JW316Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: ijw.CDT_XsdVersie;
  readonly RetourCodes?: JW316RetourCodes;
}

export interface JW316RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface JW316Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly GezagsdragerBekend?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly AangevraagdeProducten: JW316AangevraagdeProducten;
  readonly RetourCodes: JW316RetourCodes;
}

export interface JW316AangevraagdeProducten {
  readonly AangevraagdProduct: readonly JW316AangevraagdProduct[];
}

export interface JW316AangevraagdProduct {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly BeschikkingNummer?: number; // LDT_Nummer
  readonly Product?: ijw.CDT_Product;
  readonly BeschikkingIngangsdatum?: string; // LDT_Datum
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly Omvang?: ijw.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly Verwijzer: ijw.CDT_Verwijzer;
  readonly Raamcontract?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: JW316RetourCodes;
}

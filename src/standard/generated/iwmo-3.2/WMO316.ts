// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO316 {
  readonly Header: WMO316Header;
  readonly Client?: WMO316Client;
}

export interface WMO316Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
  readonly IdentificatieRetour: string; // LDT_IdentificatieBericht
  readonly DagtekeningRetour: string; // LDT_Datum
  readonly XsltVersie?: string; // LDT_Versie
  readonly XsdVersieRetour: iwmo.CDT_XsdVersie;
  readonly RetourCodes?: WMO316RetourCodes;
}

export interface WMO316RetourCodes {
  readonly RetourCode: readonly string[]; // LDT_RetourCode
}

export interface WMO316Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly Commentaar?: string; // LDT_Commentaar
  readonly AangevraagdeProducten: WMO316AangevraagdeProducten;
  readonly RetourCodes: WMO316RetourCodes;
}

export interface WMO316AangevraagdeProducten {
  readonly AangevraagdProduct: readonly WMO316AangevraagdProduct[];
}

export interface WMO316AangevraagdProduct {
  readonly ReferentieAanbieder: string; // LDT_Referentie
  readonly BeschikkingNummer?: number; // LDT_Nummer
  readonly Product?: iwmo.CDT_Product;
  readonly BeschikkingIngangsdatum?: string; // LDT_Datum
  readonly ToewijzingIngangsdatum: string; // LDT_Datum
  readonly ToewijzingEinddatum?: string; // LDT_Datum
  readonly Omvang?: iwmo.CDT_Omvang;
  readonly Budget?: number; // LDT_Budget
  readonly Verwijzer: iwmo.CDT_Verwijzer;
  readonly Raamcontract?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly RetourCodes: WMO316RetourCodes;
}

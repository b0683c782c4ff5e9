// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as ijw from './ijw.ts';

export interface JW315 {
  readonly Header: JW315Header;
  readonly Client: JW315Client;
}

export interface JW315Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: ijw.CDT_BerichtIdentificatie;
  readonly XsdVersie: ijw.CDT_XsdVersie;
}

export interface JW315Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: ijw.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: ijw.CDT_VerkorteNaam;
  readonly GezagsdragerBekend?: string; // LDT_JaNee
  readonly Commentaar?: string; // LDT_Commentaar
  readonly AangevraagdeProducten: JW315AangevraagdeProducten;
}

export interface JW315AangevraagdeProducten {
  readonly AangevraagdProduct: readonly JW315AangevraagdProduct[];
}

export interface JW315AangevraagdProduct {
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
}

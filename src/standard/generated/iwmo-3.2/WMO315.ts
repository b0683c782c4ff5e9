// Made from xsd/ by `npm run generate -- types`. Do not edit.

import type * as iwmo from './iwmo.ts';

export interface WMO315 {
  readonly Header: WMO315Header;
  readonly Client: WMO315Client;
}

export interface WMO315Header {
  readonly BerichtCode: string; // LDT_BerichtCode
  readonly BerichtVersie: number; // LDT_BerichtVersie
  readonly BerichtSubversie: number; // LDT_BerichtSubversie
  readonly Afzender: string; // LDT_AgbCode
  readonly Ontvanger: string; // LDT_Gemeente
  readonly BerichtIdentificatie: iwmo.CDT_BerichtIdentificatie;
  readonly XsdVersie: iwmo.CDT_XsdVersie;
}

export interface WMO315Client {
  readonly Bsn: string; // LDT_BurgerServicenummer
  readonly Geboortedatum: iwmo.CDT_Geboortedatum;
  readonly Geslacht: string; // LDT_Geslacht
  readonly Naam: iwmo.CDT_VerkorteNaam;
  readonly Commentaar?: string; // LDT_Commentaar
  readonly AangevraagdeProducten: WMO315AangevraagdeProducten;
}

export interface WMO315AangevraagdeProducten {
  readonly AangevraagdProduct: readonly WMO315AangevraagdProduct[];
}

export interface WMO315AangevraagdProduct {
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
}

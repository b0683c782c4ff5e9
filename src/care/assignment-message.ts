import type { Day } from '../calendar.ts';
import type { Domain } from '../prestatie-key.ts';
import type { MessageContent } from '../standard/message.ts';
import type { Assignment, Eenheid, Frequentie } from './types.ts';

/** A 301 of either standard, as the codec reads it. */
export type Bericht301 = MessageContent['JW301'] | MessageContent['WMO301'];

/** A 302 without a body: everything in the 301 was taken. It is valid under the XSD of both standards. */
export interface Bericht302 {
  readonly Header: Omit<MessageContent['JW302']['Header'], 'RetourCodes'>;
}

/**
 * The assignments in a valid 301. The message is for one client, one payer and one declarant; every
 * ToegewezenProduct is one version of one assignment (IV013). Amounts are cents in the message already.
 */
export function assignmentsFrom301(bericht: Bericht301, domain: Domain): Assignment[] {
  const { Header, Client } = bericht;
  return Client.ToegewezenProducten.ToegewezenProduct.map((product) => ({
    declarant: Header.Ontvanger,
    payer: Header.Afzender,
    domain,
    toewijzingNummer: product.ToewijzingNummer,
    bsn: Client.Bsn,
    product:
      product.Product === undefined
        ? null
        : { categorie: product.Product.Categorie, code: product.Product.Code ?? null },
    toewijzingsdatum: product.Toewijzingsdatum,
    toewijzingstijd: product.Toewijzingstijd,
    ingangsdatum: product.Ingangsdatum,
    einddatum: product.Einddatum ?? null,
    redenWijziging: product.RedenWijziging ?? null,
    omvang:
      product.Omvang === undefined
        ? null
        : {
            volume: product.Omvang.Volume,
            // The XSD enumerates both (LDT_Eenheid, LDT_Frequentie).
            eenheid: product.Omvang.Eenheid as Eenheid,
            frequentie: product.Omvang.Frequentie as Frequentie,
          },
    budget: product.Budget ?? null,
  }));
}

/** The XSD versions we send. */
const ownVersion = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' } as const;

/**
 * The 302 that takes all of a 301: its header copied, Afzender and Ontvanger unchanged, with our own number and day
 * (IV028) and the BerichtCode of the 302 (RS047). `identificatie` is unique for ever for this message type (TR056).
 */
export function retour302Header(
  bericht: Bericht301,
  own: { readonly berichtCode: string; readonly identificatie: string; readonly dagtekening: Day },
): Bericht302 {
  const { Header } = bericht;
  return {
    Header: {
      BerichtCode: own.berichtCode,
      BerichtVersie: Header.BerichtVersie,
      BerichtSubversie: Header.BerichtSubversie,
      Afzender: Header.Afzender,
      Ontvanger: Header.Ontvanger,
      BerichtIdentificatie: Header.BerichtIdentificatie,
      XsdVersie: Header.XsdVersie,
      IdentificatieRetour: own.identificatie,
      DagtekeningRetour: own.dagtekening,
      XsdVersieRetour: ownVersion,
    },
  };
}

import { monthOf } from '../calendar.ts';
import type { Domain, PrestatieKey } from '../prestatie-key.ts';

/** The columns that hold a key; `month` is its first day. */
export interface KeyRow {
  readonly declarant: string;
  readonly payer: string;
  readonly domain: Domain;
  readonly toewijzing_nummer: number;
  readonly product_categorie: string;
  readonly product_code: string;
  readonly month: string;
}

/** The key that a row is about. */
export function keyOfRow(row: KeyRow): PrestatieKey {
  return {
    declarant: row.declarant,
    payer: row.payer,
    domain: row.domain,
    toewijzingNummer: row.toewijzing_nummer,
    productCategorie: row.product_categorie,
    productCode: row.product_code,
    month: monthOf(row.month),
  };
}

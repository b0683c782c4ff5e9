import type { Selectable } from 'kysely';
import type { Claimed } from '../declaration/types.ts';
import type { PrestatieTable } from './database.ts';
import { keyOfRow } from './key-row.ts';

/** A prestatie as stored: what was claimed, with the row it stands in and what the answer said. */
export interface StoredPrestatie extends Claimed {
  readonly id: string;
  readonly declaratieId: string;
  readonly codes: readonly string[];
  readonly creditedBy: string | null;
}

/** What a row says, in the words of the domain. */
export function prestatieOf(row: Selectable<PrestatieTable>): StoredPrestatie {
  return {
    id: String(row.id),
    declaratieId: String(row.declaratie_id),
    key: keyOfRow(row),
    bsn: row.bsn,
    productPeriode: { begin: row.product_periode_begin, end: row.product_periode_end },
    volume: row.volume,
    eenheid: row.eenheid,
    productTarief: row.product_tarief,
    bedrag: row.bedrag_cents,
    referentieNummer: row.referentie_nummer,
    vorigReferentieNummer: row.vorig_referentie_nummer,
    debetCredit: row.debet_credit,
    state: row.state,
    codes: row.codes,
    creditedBy: row.credited_by,
  };
}

import { sql } from 'kysely';
import type { PrestatieKey } from '../prestatie-key.ts';
import { array, rowId, type Db } from './db.ts';
import { keyOfRow, type KeyRow } from './key-row.ts';

/** A care line that also stands in a live debit on another key than its own. */
export interface ClaimedElsewhere {
  readonly careLineId: string;
  readonly key: PrestatieKey;
}

interface Row extends KeyRow {
  readonly care_line_id: number;
}

/**
 * Of these care lines, those of which any version stands in a debit that may count at a payer, is not credited, and is
 * on another key than the line is now: the delivery moved.
 */
export async function claimedElsewhere(db: Db, careLineIds: readonly string[]): Promise<ClaimedElsewhere[]> {
  if (careLineIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select distinct line.id as care_line_id, p.declarant, p.payer, p.domain, p.toewijzing_nummer, p.product_categorie,
      p.product_code, p.month
    from care_line line
    join care_line version on version.declarant = line.declarant and version.member = line.member
      and version.external_id = line.external_id
    join prestatie_care share on share.care_line_id = version.id
    join prestatie p on p.id = share.prestatie_id
    where line.id = any(${array(careLineIds.map(rowId), 'bigint')})
      and p.debet_credit = 'D' and p.state in ('planned', 'sent', 'accepted') and p.credited_by is null
      and (p.payer, p.domain, p.toewijzing_nummer, p.product_categorie, p.product_code, p.month)
        is distinct from (line.payer, line.domain, line.toewijzing_nummer, line.product_categorie, line.product_code,
          line.month)`.execute(db);
  return rows.map((row) => ({
    careLineId: String(row.care_line_id),
    key: keyOfRow(row),
  }));
}

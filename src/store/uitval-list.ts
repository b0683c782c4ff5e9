import { sql, type Selectable } from 'kysely';
import type { Book, Domain, PrestatieKey } from '../prestatie-key.ts';
import type { UitvalEvent, UitvalItem, UitvalScope, UitvalState } from '../uitval/types.ts';
import type { UitvalItemTable } from './database.ts';
import { firstDay, rowId, type Db } from './db.ts';
import { keyOfRow } from './key-row.ts';

/** An item as stored, with the rows it came from. */
export interface StoredUitvalItem extends UitvalItem {
  readonly messageId: string | null;
  readonly prestatieId: string | null;
  readonly previousItemId: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export interface UitvalFilter {
  readonly book?: Book | undefined;
  readonly states?: readonly UitvalState[] | undefined;
  /** Neither resolved nor written off (true), or one of these (false). */
  readonly unfinished?: boolean | undefined;
  readonly scope?: UitvalScope | undefined;
  readonly declarant?: string | undefined;
  readonly payer?: string | undefined;
  readonly domain?: Domain | undefined;
  readonly member?: string | undefined;
  readonly code?: string | undefined;
  readonly declaratieNummer?: string | undefined;
  readonly referentieNummer?: string | undefined;
  readonly key?: PrestatieKey | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** Items that match every part of the filter, oldest first, each with its keys. */
export async function uitvalItems(db: Db, filter: UitvalFilter = {}): Promise<StoredUitvalItem[]> {
  let query = db.selectFrom('uitval_item').selectAll();
  const { book, key } = filter;
  if (book !== undefined) {
    query = query
      .where('declarant', '=', book.declarant)
      .where('payer', '=', book.payer)
      .where('domain', '=', book.domain);
  }
  if (filter.states !== undefined) {
    query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
  }
  if (filter.unfinished !== undefined) query = query.where('unfinished', '=', filter.unfinished);
  if (filter.scope !== undefined) query = query.where('scope', '=', filter.scope);
  if (filter.declarant !== undefined) query = query.where('declarant', '=', filter.declarant);
  if (filter.payer !== undefined) query = query.where('payer', '=', filter.payer);
  if (filter.domain !== undefined) query = query.where('domain', '=', filter.domain);
  if (filter.member !== undefined) query = query.where('member', '=', filter.member);
  if (filter.code !== undefined) query = query.where(sql<boolean>`${filter.code} = any(codes)`);
  if (filter.declaratieNummer !== undefined) {
    query = query.where('declaratie_nummer', '=', filter.declaratieNummer);
  }
  if (filter.referentieNummer !== undefined) {
    query = query.where('referentie_nummer', '=', filter.referentieNummer);
  }
  if (filter.ids !== undefined) {
    query = query.where(sql<boolean>`id = any(${filter.ids.map(rowId)}::bigint[])`);
  }
  if (key !== undefined) {
    query = query.where('id', 'in', (make) =>
      make
        .selectFrom('uitval_key')
        .select('item_id')
        .where('declarant', '=', key.declarant)
        .where('payer', '=', key.payer)
        .where('domain', '=', key.domain)
        .where('toewijzing_nummer', '=', key.toewijzingNummer)
        .where('product_categorie', '=', key.productCategorie)
        .where('product_code', '=', key.productCode)
        .where('month', '=', firstDay(key.month)),
    );
  }
  query = query.orderBy('id');
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  const rows = await query.execute();
  const keys = await keysOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => itemOf(row, keys.get(row.id) ?? []));
}

/** An item with its history, oldest event first; null when there is none. */
export async function uitvalItemById(
  db: Db,
  id: string,
): Promise<{ item: StoredUitvalItem; events: UitvalEvent[] } | null> {
  const [item] = await uitvalItems(db, { ids: [id] });
  if (item === undefined) return null;
  const events = await db
    .selectFrom('uitval_event')
    .selectAll()
    .where('item_id', '=', rowId(id))
    .orderBy('id')
    .execute();
  return {
    item,
    events: events.map((event) => ({
      kind: event.kind,
      at: event.at,
      by: event.by,
      reason: event.reason,
      from: event.from_state,
      to: event.to_state,
    })),
  };
}

/** The unfinished item of scope prestatie on a key: there is at most one. A renewed rejection reopens it. */
export async function unfinishedItemOfKey(db: Db, key: PrestatieKey): Promise<StoredUitvalItem | null> {
  const [item] = await uitvalItems(db, { key, scope: 'prestatie', unfinished: true });
  return item ?? null;
}

/** The latest item that this ReferentieNummer belongs to; null when it was never refused. */
export async function uitvalItemByReferentie(
  db: Db,
  of: { readonly declarant: string; readonly domain: Domain; readonly referentieNummer: string },
): Promise<StoredUitvalItem | null> {
  return (await uitvalItems(db, of)).at(-1) ?? null;
}

/** Count and cents of the items in each state. */
export async function uitvalCounts(db: Db): Promise<Record<string, { count: number; cents: number }>> {
  const { rows } = await sql<{ state: UitvalState; count: number; cents: number }>`
    select state, count(*) as count, sum(cents)::bigint as cents from uitval_item group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count, cents }) => [state, { count, cents }]));
}

async function keysOf(db: Db, itemIds: readonly number[]): Promise<Map<number, PrestatieKey[]>> {
  const map = new Map<number, PrestatieKey[]>();
  if (itemIds.length === 0) return map;
  const rows = await db
    .selectFrom('uitval_key')
    .selectAll()
    .where(sql<boolean>`item_id = any(${itemIds}::bigint[])`)
    .orderBy('item_id')
    .orderBy('toewijzing_nummer')
    .orderBy('product_categorie')
    .orderBy('product_code')
    .orderBy('month')
    .execute();
  for (const row of rows) {
    const keys = map.get(row.item_id) ?? [];
    keys.push(keyOfRow(row));
    map.set(row.item_id, keys);
  }
  return map;
}

function itemOf(row: Selectable<UitvalItemTable>, keys: readonly PrestatieKey[]): StoredUitvalItem {
  const id = (value: number | null) => (value === null ? null : String(value));
  return {
    id: String(row.id),
    scope: row.scope,
    book: { declarant: row.declarant, payer: row.payer, domain: row.domain },
    state: row.state,
    attempt: row.attempt,
    level: row.level,
    codes: row.codes,
    diagnosis: {
      code: row.code,
      cause: row.cause,
      fixedBy: row.fixed_by,
      resubmittable: row.resubmittable,
    },
    cents: row.cents,
    keys,
    member: row.member,
    declaratieNummer: row.declaratie_nummer,
    referentieNummer: row.referentie_nummer,
    openedOn: row.opened_on,
    carriedOverUntil: row.carried_over_until,
    messageId: id(row.message_id),
    prestatieId: id(row.prestatie_id),
    previousItemId: id(row.previous_item),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}

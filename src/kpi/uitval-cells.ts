import { sql, type RawBuilder } from 'kysely';
import type { Day, Month } from '../calendar.ts';
import type { Db } from '../store/db.ts';
import type { RejectionCell, WaitingCell } from './definitions.ts';
import { inMonth, type GroupBy, type Grouped } from './groups.ts';

/** The months of the keys of an item; the latest is its month. */
const monthsOfItems = sql`(select item_id, max(month) as month, array_agg(to_char(month, 'YYYY-MM')) as months
  from uitval_key group by item_id)`;

function nameOf(by: GroupBy): RawBuilder<unknown> {
  switch (by) {
    case null:
      return sql`''`;
    case 'payer':
      return sql`i.payer::text`;
    case 'member':
      return sql`coalesce(i.member, '-')`;
    case 'code':
      return sql`i.code`;
    case 'month':
      return sql`coalesce(to_char(m.month, 'YYYY-MM'), '-')`;
  }
}

/**
 * Rejections, by group: one for every event that put an item on the work list, each with the state in which its item
 * was when the next real run of its book started, or is now when none has.
 */
export async function rejectionCells(
  db: Db,
  by: GroupBy,
  month: Month | undefined,
): Promise<readonly Grouped<RejectionCell>[]> {
  const { rows } = await sql<Grouped<RejectionCell>>`
    with rejection as (
      select e.id, e.item_id, ${nameOf(by)} as name, i.cents, (
          select min(r.started_at) from run r
          where not r.dry_run and r.state <> 'failed' and r.started_at > e.at
            and coalesce(r.filter ->> 'payer', i.payer) = i.payer
            and coalesce(r.filter ->> 'domain', i.domain) = i.domain
            and (r.filter ->> 'month' is null or r.filter ->> 'month' = any(m.months))) as next_run
      from uitval_event e
      join uitval_item i on i.id = e.item_id
      left join ${monthsOfItems} as m on m.item_id = i.id
      where e.kind = 'rejected' and ${inMonth('m.month', month)}
    )
    select name as "group", next_run is not null as "runSince", (
        select x.to_state from uitval_event x
        where x.item_id = rejection.item_id and x.id >= rejection.id
          and (x.id = rejection.id or next_run is null or x.at < next_run)
        order by x.id desc limit 1) as state,
      count(*) as count, sum(cents)::bigint as cents
    from rejection group by 1, 2, 3`.execute(db);
  return rows;
}

/** Items on the work list, by group. */
export async function openUitvalCells(
  db: Db,
  by: GroupBy,
  month: Month | undefined,
  today: Day,
): Promise<readonly Grouped<WaitingCell>[]> {
  const { rows } = await sql<Grouped<WaitingCell>>`
    select ${nameOf(by)} as "group", count(*) as count, sum(i.cents)::bigint as cents,
      ${today}::date - min(i.opened_on) as "oldestDays"
    from uitval_item i
    left join ${monthsOfItems} as m on m.item_id = i.id
    where i.unfinished and ${inMonth('m.month', month)}
    group by 1`.execute(db);
  return rows;
}

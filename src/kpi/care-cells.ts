import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../store/db.ts';
import type { DeliveryCell } from './definitions.ts';
import { inMonth, type GroupBy, type Grouped } from './groups.ts';
import type { CountFrom, KpiOptions } from './types.ts';

/** The day from which the days until declaration are counted. */
const countStart: Readonly<Record<CountFrom, RawBuilder<unknown>>> = {
  'month-end': sql`((c.month + interval '1 month')::date - 1)`,
  'care-date': sql`c.date`,
  approval: sql`(select min(v.approved_on) from care_line v
    where v.declarant = c.declarant and v.external_id = c.external_id and v.member = c.member)`,
};

/** What a line is worth by itself, in cents: hours on minutes and the other way round by TR346. */
const estimate = sql`case
  when c.eenheid = '83' then c.volume
  when c.eenheid = '01' and c.tarief_eenheid = '04' then (2 * c.tarief * c.volume + 60) / 120
  when c.eenheid = '04' and c.tarief_eenheid = '01' then c.tarief * c.volume * 60
  else c.tarief * c.volume end`;

function nameOf(by: Exclude<GroupBy, 'code'>): RawBuilder<unknown> {
  switch (by) {
    case null:
      return sql`''`;
    case 'payer':
      return sql`c.payer::text`;
    case 'member':
      return sql`c.member`;
    case 'month':
      return sql`to_char(c.month, 'YYYY-MM')`;
  }
}

/**
 * Care deliveries that count as turnover, by group: current, not withdrawn, not written off, approved or declared. A
 * delivery was declared on the dagtekening of the first 323 that carried any version of it and was not void. Its cents
 * are those in the latest such 323 (the greatest prestatie id; arrays compare from the left); when there is none, what
 * the line is worth by itself. Nothing by code.
 */
export async function deliveryCells(
  db: Db,
  by: GroupBy,
  options: Pick<KpiOptions, 'month' | 'countFrom' | 'today'>,
): Promise<readonly Grouped<DeliveryCell>[]> {
  if (by === 'code') return [];
  const { rows } = await sql<Grouped<DeliveryCell>>`
    with claim as (
      select v.declarant, v.external_id, v.member, min(d.dagtekening) as declared_on,
        (max(array[p.id, pc.cents]))[2] as cents
      from prestatie_care pc
      join care_line v on v.id = pc.care_line_id
      join prestatie p on p.id = pc.prestatie_id
      join declaratie d on d.id = p.declaratie_id
      where p.debet_credit = 'D' and p.state in ('sent', 'accepted', 'rejected')
      group by v.declarant, v.external_id, v.member
    ), delivery as (
      select ${nameOf(by)} as name, claim.declared_on, ${countStart[options.countFrom]} as start,
        coalesce(claim.cents, ${estimate}, 0) as cents
      from care_line c
      left join claim on claim.declarant = c.declarant and claim.external_id = c.external_id
        and claim.member = c.member
      where c.is_current and not c.withdrawn and c.written_off_by is null
        and (c.approved_on is not null or claim.declared_on is not null) and ${inMonth('c.month', options.month)}
    )
    select name as "group", declared_on - start as "declaredAfter", ${options.today}::date - start as age,
      count(*) as count, sum(cents)::bigint as cents
    from delivery group by 1, 2, 3`.execute(db);
  return rows;
}

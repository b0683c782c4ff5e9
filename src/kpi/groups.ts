import { sql, type RawBuilder } from 'kysely';
import type { Month } from '../calendar.ts';
import type { KpiDimension } from './types.ts';

/** What rows are split by; null: not at all, all in the one group ''. */
export type GroupBy = KpiDimension | null;

/** A cell of a query, with the group that it belongs to. */
export type Grouped<Cell> = Cell & { readonly group: string };

/** Codes that say nothing by themselves: they name a group only where no other code does. */
const silentCodes = sql`array['0233', '0200', '8001']`;

/**
 * A query of (prestatie_id, name, cents): the groups that every prestatie belongs to and its cents there. Split by
 * member, a prestatie of several members belongs to each, with the cents of their own care. Split by code, a rejected
 * one belongs to each of its codes in full.
 */
export function groupsOfPrestaties(by: GroupBy): RawBuilder<unknown> {
  switch (by) {
    case null:
      return sql`(select id as prestatie_id, '' as name, bedrag_cents as cents from prestatie)`;
    case 'payer':
      return sql`(select id as prestatie_id, payer::text as name, bedrag_cents as cents from prestatie)`;
    case 'month':
      return sql`(select id as prestatie_id, to_char(month, 'YYYY-MM') as name, bedrag_cents as cents from prestatie)`;
    case 'member':
      return sql`(select prestatie_id, member as name, sum(cents)::bigint as cents from prestatie_care
        group by prestatie_id, member)`;
    case 'code':
      return sql`(select p.id as prestatie_id, said.code as name, p.bedrag_cents as cents from prestatie p,
        lateral (select distinct code from unnest(p.codes) as code
          where code <> all(${silentCodes}) or p.codes <@ ${silentCodes}) as said
        where p.state = 'rejected')`;
  }
}

/** Condition: the column (the first day of a month) is this month; always true without one. */
export function inMonth(column: string, month: Month | undefined): RawBuilder<boolean> {
  return month === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${`${month}-01`}::date`;
}

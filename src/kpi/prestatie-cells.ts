import { sql } from 'kysely';
import type { Day, Month } from '../calendar.ts';
import type { Db } from '../store/db.ts';
import type { OutcomeCell, WaitingCell } from './definitions.ts';
import { groupsOfPrestaties, inMonth, type GroupBy, type Grouped } from './groups.ts';

/** Prestaties with an outcome, by group. The first debit of a key is the first that was ever sent on it. */
export async function outcomeCells(
  db: Db,
  by: GroupBy,
  month: Month | undefined,
): Promise<readonly Grouped<OutcomeCell>[]> {
  const { rows } = await sql<Grouped<OutcomeCell>>`
    with said as (
      select id, state, debet_credit = 'D' and row_number() over (
          partition by declarant, payer, domain, toewijzing_nummer, product_categorie, product_code, month,
            debet_credit
          order by id) = 1 as first
      from prestatie
      where state <> 'planned' and ${inMonth('month', month)}
    )
    select g.name as "group", said.state, said.first, count(*) as count, sum(g.cents)::bigint as cents
    from said join ${groupsOfPrestaties(by)} as g on g.prestatie_id = said.id
    where said.state in ('accepted', 'rejected', 'void')
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Declarations that wait: to be sent, for an answer, or for an answer that is late. */
export interface DeclarationCell extends WaitingCell {
  readonly wait: 'to-be-sent' | 'for-answer' | 'overdue';
}

/** Declarations that wait, by group; split by member or month, each part counts its declaration. Nothing by code. */
export async function declarationCells(
  db: Db,
  by: GroupBy,
  month: Month | undefined,
  today: Day,
): Promise<readonly Grouped<DeclarationCell>[]> {
  if (by === 'code') return [];
  const { rows } = await sql<Grouped<DeclarationCell>>`
    select g.name as "group",
      case when d.state in ('planned', 'built') then 'to-be-sent'
        when d.state = 'overdue' or d.expected_answer_by < ${today}::date then 'overdue'
        else 'for-answer' end as wait,
      count(distinct d.id) as count,
      sum(case p.debet_credit when 'D' then g.cents else -g.cents end)::bigint as cents,
      ${today}::date - min(d.dagtekening) as "oldestDays"
    from declaratie d
    join prestatie p on p.declaratie_id = d.id
    join ${groupsOfPrestaties(by)} as g on g.prestatie_id = p.id
    where d.state in ('planned', 'built', 'sent', 'overdue') and ${inMonth('p.month', month)}
    group by 1, 2`.execute(db);
  return rows;
}

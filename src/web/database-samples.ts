import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import { sample, type Sample } from './samples.ts';

/** What the books say: counts by state, and ages in seconds as the database's own clock sees them. */
export async function databaseSamples(db: Db): Promise<Sample[]> {
  return [
    ...(await messageSamples(db)),
    ...(await declarationSamples(db)),
    ...(await uitvalSamples(db)),
    ...(await runSamples(db)),
  ];
}

async function messageSamples(db: Db): Promise<Sample[]> {
  const states = await sql<{ direction: string; state: string; count: number }>`
    select direction, state, count(*) as count from message group by direction, state`.execute(db);
  const types = await sql<{ direction: string; type: string; count: number }>`
    select direction, coalesce(type, 'unknown') as type, count(*) as count from message group by 1, 2`.execute(
    db,
  );
  const attempts = await sql<{ outcome: string; count: number }>`
    select outcome, count(*) as count from send_attempt where outcome is not null group by outcome`.execute(
    db,
  );
  const waiting = await sql<{ direction: string; seconds: number }>`
    select way.direction, coalesce(extract(epoch from now() - min(message.created_at)), 0)::float8 as seconds
    from (values ('in'), ('out')) as way (direction)
    left join message on message.direction = way.direction
      and message.state in ('built', 'sending', 'unknown', 'received', 'confirmed')
    group by way.direction`.execute(db);
  return [
    ...states.rows.map(({ direction, state, count }) => sample('messages', count, { direction, state })),
    ...types.rows.map(({ direction, type, count }) => sample('messages_total', count, { direction, type })),
    ...attempts.rows.map(({ outcome, count }) => sample('send_attempts_total', count, { outcome })),
    ...waiting.rows.map(({ direction, seconds }) => sample('oldest_waiting_seconds', seconds, { direction })),
  ];
}

async function declarationSamples(db: Db): Promise<Sample[]> {
  const states = await sql<{ state: string; count: number }>`
    select state, count(*) as count from declaratie group by state`.execute(db);
  const overdue = await sql<{ payer: string; count: number }>`
    select payer, count(*) filter (where state = 'overdue') as count from declaratie group by payer`.execute(
    db,
  );
  const outcomes = await sql<{ outcome: string; payer: string; count: number; cents: number }>`
    select state as outcome, payer, count(*) as count, sum(bedrag_cents)::bigint as cents
    from prestatie where state in ('accepted', 'rejected', 'void') group by state, payer`.execute(db);
  const codes = await sql<{ code: string; count: number }>`
    select code, count(*) as count from prestatie, unnest(codes) as code where state = 'rejected' group by code`.execute(
    db,
  );
  return [
    ...states.rows.map(({ state, count }) => sample('declarations', count, { state })),
    ...overdue.rows.map(({ payer, count }) => sample('answers_overdue', count, { payer })),
    ...outcomes.rows.flatMap(({ outcome, payer, count, cents }) => [
      sample('prestaties_total', count, { outcome, payer }),
      sample('prestaties_cents_total', cents, { outcome, payer }),
    ]),
    ...codes.rows.map(({ code, count }) => sample('rejections_total', count, { code })),
  ];
}

async function uitvalSamples(db: Db): Promise<Sample[]> {
  const items = await sql<{ payer: string; state: string; count: number; cents: number }>`
    select payer, state, count(*) as count, sum(cents)::bigint as cents
    from uitval_item where unfinished group by payer, state`.execute(db);
  const oldest = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from now() - min(opened_at)), 0)::float8 as seconds
    from uitval_item where unfinished`.execute(db);
  return [
    ...items.rows.flatMap(({ payer, state, count, cents }) => [
      sample('uitval_items', count, { payer, state }),
      sample('uitval_cents', cents, { payer, state }),
    ]),
    sample('uitval_oldest_seconds', oldest.rows[0]?.seconds ?? 0, {}),
  ];
}

async function runSamples(db: Db): Promise<Sample[]> {
  const outcomes = await sql<{ state: string; count: number }>`
    select state, count(*) as count from run where state in ('done', 'failed') group by state`.execute(db);
  const last = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from max(finished_at)), 0)::float8 as seconds
    from run where state = 'done'`.execute(db);
  const countOf = (state: string): number => outcomes.rows.find((row) => row.state === state)?.count ?? 0;
  return [
    sample('runs_total', countOf('done'), { outcome: 'success' }),
    sample('runs_total', countOf('failed'), { outcome: 'failure' }),
    sample('last_successful_run_timestamp_seconds', last.rows[0]?.seconds ?? 0, {}),
  ];
}

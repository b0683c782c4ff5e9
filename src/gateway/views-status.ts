import { sql } from 'kysely';
import { careCounts } from '../store/care-lines.ts';
import type { Db } from '../store/db.ts';
import { isPresent } from '../store/locks.ts';
import { messageCounts } from '../store/messages.ts';
import { lastRuns } from '../store/runs.ts';
import { uitvalCounts } from '../store/uitval-list.ts';
import { workerPresence } from './complete-run.ts';
import type { Gateway } from './open.ts';
import type { StatusReport } from './views.ts';

/** How things stand, in counts and cents. */
export async function statusReport(gateway: Gateway): Promise<StatusReport> {
  const { db } = gateway.store;
  const [lastRun] = await lastRuns(db, 1);
  return {
    today: gateway.clock.today(),
    workerAlive: await isPresent(db, workerPresence),
    care: { ...(await careCounts(db)), assignments: await assignmentCount(db) },
    outbox: await messageCounts(db, 'out'),
    inbox: await messageCounts(db, 'in'),
    declarations: await declarationCounts(db),
    uitval: await uitvalCounts(db),
    lastRun:
      lastRun === undefined
        ? null
        : { runId: lastRun.id, state: lastRun.state, startedAt: lastRun.startedAt.toISOString() },
  };
}

async function assignmentCount(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from current_assignment`.execute(db);
  return rows[0]?.count ?? 0;
}

async function declarationCounts(db: Db): Promise<StatusReport['declarations']> {
  const { rows } = await sql<{ state: string; count: number; cents: number }>`
    select state, count(*) as count, sum(total_cents)::bigint as cents from declaratie group by state order by state`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ state, count, cents }) => [state, { count, cents }]));
}

import type { Selectable } from 'kysely';
import type { Day } from '../calendar.ts';
import type { RunState, RunTable } from './database.ts';
import { rowId, type Db } from './db.ts';

export interface Run {
  readonly id: string;
  /** The day in the Netherlands that a nightly run is named by; null for a run that a person started. */
  readonly night: Day | null;
  readonly startedBy: string;
  readonly filter: unknown;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly report: unknown;
}

export interface NewRun {
  readonly night: Day | null;
  readonly startedBy: string;
  readonly filter: unknown;
}

/** Begins a run. A night has one run: when it was begun before, that one is given with `started: false`. */
export async function startRun(db: Db, run: NewRun): Promise<{ run: Run; started: boolean }> {
  // Looked for first: the schedule asks every second, and each try to insert would use up an id.
  const known = run.night === null ? null : await runOfNight(db, run.night);
  if (known !== null) return { run: known, started: false };
  const inserted = await db
    .insertInto('run')
    .values({ night: run.night, started_by: run.startedBy, filter: JSON.stringify(run.filter) })
    .onConflict((conflict) => conflict.column('night').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted !== undefined) return { run: runOf(inserted), started: true };
  const winner = run.night === null ? null : await runOfNight(db, run.night);
  if (winner === null) throw new Error('A run was neither begun nor found.');
  return { run: winner, started: false };
}

async function runOfNight(db: Db, night: Day): Promise<Run | null> {
  const row = await db.selectFrom('run').selectAll().where('night', '=', night).executeTakeFirst();
  return row === undefined ? null : runOf(row);
}

/** Moves a run on: its state, its report; `done` and `failed` finish it. */
export async function setRunState(db: Db, id: string, state: RunState, report?: unknown): Promise<void> {
  const finished = state === 'done' || state === 'failed';
  await db
    .updateTable('run')
    .set({
      state,
      finished_at: finished ? new Date() : null,
      ...(report === undefined ? {} : { report: JSON.stringify(report) }),
    })
    .where('id', '=', rowId(id))
    .execute();
}

/** A run by its id. */
export async function runById(db: Db, id: string): Promise<Run | null> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', rowId(id)).executeTakeFirst();
  return row === undefined ? null : runOf(row);
}

/** Runs that were begun and neither done nor failed, oldest first: to go on with after a crash. */
export async function unfinishedRuns(db: Db): Promise<Run[]> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('state', 'in', ['requested', 'planned'])
    .orderBy('id')
    .execute();
  return rows.map(runOf);
}

/** The latest runs, newest first. */
export async function lastRuns(db: Db, limit: number): Promise<Run[]> {
  const rows = await db.selectFrom('run').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(runOf);
}

function runOf(row: Selectable<RunTable>): Run {
  return {
    id: String(row.id),
    night: row.night,
    startedBy: row.started_by,
    filter: row.filter,
    state: row.state,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    report: row.report,
  };
}

import type { DueJob } from '../gateway/due.ts';

/** What the worker can be asked to do. `sweep` looks in PostgreSQL what is due; the others move one fact each. */
export const jobNames = ['sweep', 'pull', 'run', 'build', 'send', 'follow', 'process'] as const;

export type JobName = (typeof jobNames)[number];

/** A job carries an id, never data: the facts are in PostgreSQL. */
export interface JobData {
  readonly id: string;
}

/** The id of a job is derived from the fact that it moves, so adding it twice is adding it once. */
export function jobId(job: DueJob): string {
  return `${job.name}-${job.id.replaceAll('/', '-')}`;
}

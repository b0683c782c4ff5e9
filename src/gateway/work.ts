import { runById, setRunState } from '../store/runs.ts';
import { bookFrom } from '../prestatie-key.ts';
import { buildDeclarations } from './build.ts';
import { unsentOfRun, type DueJob } from './due.ts';
import { followMessage } from './follow.ts';
import type { Gateway } from './open.ts';
import { processMessage } from './process.ts';
import { planRun } from './run.ts';
import { sendMessage } from './send.ts';

/**
 * Does one step. Each is safe to do twice, at once with another process, and again after a crash. A long one ends
 * half-way when it is told to stop; the rest stays due.
 */
export async function work(gateway: Gateway, { name, id }: DueJob, stop?: AbortSignal): Promise<void> {
  switch (name) {
    case 'run':
      await planRun(gateway, id, undefined, stop);
      await closeRun(gateway, id);
      return;
    case 'build':
      return buildDeclarations(gateway, bookFrom(id), stop);
    case 'send':
      return sendMessage(gateway, id);
    case 'follow':
      return followMessage(gateway, id);
    case 'process':
      return processMessage(gateway, id);
  }
}

/** A planned run is done when everything that it says has left the house. */
async function closeRun(gateway: Gateway, runId: string): Promise<void> {
  const run = await runById(gateway.store.db, runId);
  if (run?.state !== 'planned') return;
  const { unbuilt, unsent } = await unsentOfRun(gateway, runId);
  if (unbuilt + unsent === 0) await setRunState(gateway.store.db, runId, 'done');
}

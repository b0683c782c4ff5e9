import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PoortError } from '../../errors.ts';
import { existingPlace, pointerName } from './place.ts';
import { postmasterOf } from './postmaster.ts';

/**
 * Stops the server of a data directory and waits until it has ended: everything committed is on disk. Does nothing when none
 * runs. Connections that are open are broken. Throws POORT_DATABASE_START when it does not end.
 */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const place = existingPlace(dataDir);
  const running = place === null ? null : postmasterOf(place.cluster);
  if (place === null || running?.alive !== true) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(running.pid, signal);
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      const now = postmasterOf(place.cluster);
      if (now?.alive !== true || now.pid !== running.pid) return;
      await pause(15);
    }
  }
  throw new PoortError(
    'POORT_DATABASE_START',
    `The server (process ${running.pid}) does not stop (log: ${place.log}).`,
  );
}

/** Stops the server and removes its data, wherever it lies: for demonstrations and tests. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const place = existingPlace(dataDir);
  if (place === null) return;
  await stopEmbedded(dataDir);
  rmSync(place.moved ? place.home : place.cluster, { recursive: true, force: true });
  for (const name of [pointerName, 'postgres.password', 'postgres.port', 'postgres.log']) {
    rmSync(join(place.dataDir, name), { force: true });
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

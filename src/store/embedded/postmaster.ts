import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What PostgreSQL writes about itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
  /** Whether that process lives and is a PostgreSQL: after a power cut another program may have its number. */
  readonly alive: boolean;
}

/** Who serves this cluster, going by its postmaster.pid; null when that is not there (or is being written). */
export function postmasterOf(cluster: string): Postmaster | null {
  const text = read(join(cluster, 'postmaster.pid'));
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return {
    pid,
    port: Number.isInteger(port) && port > 0 ? port : null,
    ready: lines[7]?.trim() === 'ready',
    alive: isPostgres(pid),
  };
}

/**
 * Takes away a postmaster.pid whose process is no PostgreSQL. PostgreSQL itself removes one whose process is gone,
 * but believes any living process of that number. It guards the data by a second lock (shared memory), so this cannot let two in.
 */
export function removeStale(cluster: string): void {
  const seen = postmasterOf(cluster);
  if (seen === null || seen.alive) return;
  const aside = join(cluster, `postmaster.pid.stale-${String(process.pid)}`);
  try {
    renameSync(join(cluster, 'postmaster.pid'), aside);
    rmSync(aside);
  } catch {
    // Somebody was first.
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (!(cause !== null && typeof cause === 'object' && 'code' in cause && cause.code === 'EPERM'))
      return false;
  }
  try {
    if (process.platform === 'linux') return isLivingPostgres(pid);
    return (
      basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()) ===
      'postgres'
    );
  } catch {
    return false;
  }
}

function isLivingPostgres(pid: number): boolean {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  if (/^State:\s+[ZX]/m.test(status)) return false;
  const name = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '';
  if (name === 'postgres') return true;
  try {
    return basename(readlinkSync(`/proc/${String(pid)}/exe`)) === 'postgres';
  } catch {
    return false;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT')
      return null;
    throw cause;
  }
}

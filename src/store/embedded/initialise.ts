import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PoortError } from '../../errors.ts';
import type { Account } from './account.ts';
import { binaries } from './binaries.ts';
import { makePassword, messageOf, type Place } from './place.ts';
import { reasonIn } from './reason.ts';

export const superuser = 'poort';

/**
 * Makes the cluster when there is none. It is made aside and renamed into place, so that a process that dies half-way
 * leaves none, and of two that do it at once one wins. Throws POORT_DATABASE_START.
 */
export function initialise(place: Place, account: Account): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
  sweep(place);
  const draft = `${place.cluster}.new-${String(process.pid)}`;
  const secret = `${draft}.password`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(secret, makePassword(place), { mode: 0o600 });
    give(draft, account);
    give(secret, account);
    const flags = ['--username', superuser, '--auth', 'scram-sha-256', '--pwfile', secret];
    const result = spawnSync(
      binaries(account).initdb,
      ['-D', draft, ...flags, '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
      { ...account, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8' },
    );
    if (result.error !== undefined) throw result.error;
    if (result.status !== 0) {
      writeFileSync(place.log, `${result.stdout}\n${result.stderr}\n`, { flag: 'a', mode: 0o600 });
      throw new Error(`initdb: ${reasonIn(result.stderr)} (log: ${place.log})`);
    }
    adopt(draft, place);
  } catch (cause) {
    if (cause instanceof PoortError) throw cause;
    throw new PoortError('POORT_DATABASE_START', `${place.cluster}: ${messageOf(cause)}.`, { cause });
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What a process that was killed here left behind. */
function sweep({ home }: Place): void {
  for (const name of readdirSync(home)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !lives(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function adopt(draft: string, place: Place): void {
  try {
    renameSync(draft, place.cluster);
  } catch (cause) {
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw cause;
  }
}

function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

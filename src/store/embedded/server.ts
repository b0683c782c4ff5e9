import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PoortError } from '../../errors.ts';
import { accountForPostgres, type Account } from './account.ts';
import { binaries } from './binaries.ts';
import { initialise, superuser } from './initialise.ts';
import { existingPlace, messageOf, passwordOf, placeFor, type Place } from './place.ts';
import { postmasterOf, removeStale } from './postmaster.ts';
import { reasonIn } from './reason.ts';

/** A server that answers. `url` is of its maintenance database and holds the password. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  readonly place: Place;
  urlOf(database: string): string;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False only in tests: faster, and a power cut may lose data. */
  readonly durable?: boolean;
}

const patience = 60_000;
/** Another process starts this cluster, or the children of a killed one still go: wait and look again. */
const passing = /lock file "postmaster.pid" already exists|is still in use|Address already in use/;

/**
 * Joins the server of a data directory, or starts it (making the cluster first). PostgreSQL's own postmaster.pid is the
 * lock: of two processes that start it at once one wins and the other joins. The server is on its own: it goes on when the process that
 * started it is killed. Throws POORT_DATABASE_START.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = accountForPostgres();
  const place = placeFor(options.dataDir, account);
  const deadline = Date.now() + patience;
  try {
    initialise(place, account);
    while (Date.now() < deadline) {
      const running = postmasterOf(place.cluster);
      if (running?.alive === true) {
        if (running.ready && running.port !== null) return serverOf(place, running.pid, running.port);
        await pause(20);
      } else {
        removeStale(place.cluster);
        await launch(place, account, options.durable ?? true);
      }
    }
  } catch (cause) {
    if (cause instanceof PoortError) throw cause;
    throw new PoortError('POORT_DATABASE_START', `${place.cluster}: ${messageOf(cause)}.`, { cause });
  }
  throw failure(place, 'it did not get ready in time');
}

function serverOf(place: Place, pid: number, port: number): EmbeddedServer {
  writeFileSync(portFile(place), `${String(port)}\n`);
  const password = passwordOf(place);
  return {
    pid,
    port,
    place,
    urlOf: (database) => `postgres://${superuser}:${password}@127.0.0.1:${String(port)}/${database}`,
  };
}

/** Starts PostgreSQL and waits until it is ready or has ended. Gives back when it ended for a passing reason. */
async function launch(place: Place, account: Account, durable: boolean): Promise<void> {
  const log = openSync(place.log, 'a', 0o600);
  const begin = statSync(place.log).size;
  const settings = { ...always(await choosePort(place)), ...(durable ? {} : hasty) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries(account).postgres, ['-D', place.cluster, ...flags], {
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const state: { ended: boolean; error: Error | null } = { ended: false, error: null };
  child.once('exit', () => (state.ended = true));
  child.once('error', (error) => Object.assign(state, { ended: true, error }));
  child.unref();
  const deadline = Date.now() + patience;
  while (!state.ended && Date.now() < deadline) {
    const running = postmasterOf(place.cluster);
    if (running?.pid === child.pid && running?.ready === true) return;
    await pause(15);
  }
  if (state.error !== null) throw state.error;
  const said = readFileSync(place.log).subarray(begin).toString('utf8');
  if (!passing.test(said)) throw failure(place, reasonIn(said));
  await pause(100);
}

/** No sockets in the file system; no SQL, values or rows in the log, for they hold a BSN. */
const always = (port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
});

const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function failure(place: Place, reason: string): PoortError {
  return new PoortError('POORT_DATABASE_START', `${place.cluster}: ${reason} (log: ${place.log}).`);
}

/** The port of last time when it is free, so that those who knew it find the server again; else any free one. */
async function choosePort(place: Place): Promise<number> {
  const last = existsSync(portFile(place)) ? Number(readFileSync(portFile(place), 'utf8')) : 0;
  return (await freePort(Number.isInteger(last) ? last : 0)) ?? (await freePort(0)) ?? 0;
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

function portFile(place: Place): string {
  return join(place.dataDir, 'postgres.port');
}

/** The running server of a data directory; null when none runs. Starts nothing. */
export function embeddedStatus(
  dataDir: string,
): { pid: number; port: number | null; cluster: string } | null {
  const place = existingPlace(dataDir);
  if (place === null) return null;
  const running = postmasterOf(place.cluster);
  return running?.alive === true ? { pid: running.pid, port: running.port, cluster: place.cluster } : null;
}

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { resolve } from 'node:path';
import { clockFrom } from '../clock.ts';
import type { Day } from '../calendar.ts';
import { PoortError } from '../errors.ts';
import { advanceAll } from './advance.ts';
import { booksOf, type Books } from './books.ts';
import { certificatesIn } from './certificates.ts';
import { writeConfiguration } from './configuration.ts';
import { openContext, type Context } from './context.ts';
import { writeDurably } from './journal.ts';
import { createSimulatorServer } from './server.ts';
import { releaseAssignments } from './service/control.ts';
import { readWorld } from './world.ts';
import { packagedXsdDir, releasesIn } from './xsd-folder.ts';

/** How often messages make a step: a demonstration should take seconds. */
const stepMilliseconds = 20;

export interface SimulatorOptions {
  /** Folder for journal, messages, certificates and configuration; made when needed. */
  readonly dir: string;
  /** Fixed port; else the port of an earlier start in this folder, else a free one. */
  readonly port?: number;
  readonly worldFile: string;
  /** Folder with the XSDs, one folder a release (`ijw-3.2`); that of this package when absent. */
  readonly xsdDir?: string;
  /** The day that the exchange and the payers think it is; the clock of the process (POORT_TODAY) when absent. */
  readonly today?: () => Day;
}

/** A running simulator. */
export interface Simulator {
  readonly port: number;
  /** `https://127.0.0.1:port`; the paths of the services come after it. */
  readonly address: string;
  /** A complete configuration for a gateway that talks to this simulator. */
  readonly configurationFile: string;
  books(): Books;
  /** Stops serving; everything is on disk already. */
  close(): Promise<void>;
}

/**
 * Starts a simulated exchange with its payers. The first start in a folder puts the 301 messages of all assignments
 * with release "start" in the inbox; every later one goes on where the last stopped, however that ended.
 * Throws POORT_FILE_UNREADABLE (world), POORT_STANDARD_BROKEN (XSDs) and POORT_NOT_ALLOWED (port in use).
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const dir = resolve(options.dir);
  mkdirSync(dir, { recursive: true });
  const world = readWorld(options.worldFile);
  const xsdDir = resolve(options.xsdDir ?? packagedXsdDir);
  const releases = releasesIn(xsdDir);
  const clock = clockFrom(process.env, false);
  const certificates = certificatesIn(dir);
  const context = openContext({
    dir,
    world,
    xsdDir,
    releases,
    today: options.today ?? (() => clock.today()),
    now: () => clock.now(),
  });
  const server = createSimulatorServer(context, certificates);
  let port: number;
  try {
    port = await listen(server, options.port ?? earlierPort(dir) ?? 0);
  } catch (error) {
    context.close();
    throw error;
  }
  releaseAssignments(
    context,
    world.assignments.filter((assignment) => assignment.release === 'start'),
  );
  const address = `https://127.0.0.1:${port}`;
  writeDurably(portFile(dir), `${JSON.stringify({ port, pid: process.pid })}\n`);
  const configurationFile = writeConfiguration(dir, address, context);
  const steps = setInterval(() => step(context), stepMilliseconds);
  return {
    port,
    address,
    configurationFile,
    books: () => booksOf(context.state),
    close: async () => {
      clearInterval(steps);
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      context.close();
    },
  };
}

/** A step that fails (a full disk) is tried again at the next turn; nothing was recorded. */
function step(context: Context): void {
  try {
    advanceAll(context);
  } catch (error) {
    console.error(`simulator: a step failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function portFile(dir: string): string {
  return resolve(dir, 'simulator.json');
}

function earlierPort(dir: string): number | undefined {
  if (!existsSync(portFile(dir))) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(portFile(dir), 'utf8'));
    if (typeof value !== 'object' || value === null || !('port' in value)) return undefined;
    return typeof value.port === 'number' ? value.port : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (cause) => {
      fail(new PoortError('POORT_NOT_ALLOWED', `The simulator cannot listen on port ${port}.`, { cause }));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

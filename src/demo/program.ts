import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const poort = fileURLToPath(new URL('../../bin/poort.js', import.meta.url));

/** What a command printed and how it ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs `poort` as staff would and waits for its end. Throws when the exit code is none of those expected. */
export async function runPoort(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  expected: readonly number[] = [0],
): Promise<Ended> {
  const child = spawn(process.execPath, [poort, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.stderr += text));
  const code = await ended(child);
  if (code === null || !expected.includes(code)) {
    throw new Error(`poort ${args.join(' ')} ended with ${String(code)}:\n${parts.stderr}${parts.stdout}`);
  }
  return { ...parts, code };
}

/** A `poort` that stays: the simulator or the worker. */
export interface Service {
  readonly child: ChildProcess;
  /** The first line it printed on stdout; null when it ended without one. */
  readonly ready: Promise<string | null>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts a `poort` that stays. What it says on stderr goes to `log`. */
export function startPoort(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  log: (text: string) => void,
): Service {
  const child = spawn(process.execPath, [poort, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', log);
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<string | null>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(null));
  });
  const end = ended(child);
  return {
    child,
    ready,
    async stop() {
      child.kill('SIGTERM');
      await end;
    },
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Terminal } from '../../src/cli/output/terminal.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { createColors } from 'picocolors';

/** Where the program is, for tests that start it in their own way. */
export const poortPath = join(import.meta.dirname, '../../bin/poort.js');

/** What came of one command line. */
export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

const quietEnvironment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  POORT_USER: 'tester',
  LANG: 'C',
};

/** Runs the real program in its own process, without a terminal. */
export function poort(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [poortPath, ...args], {
      env: { ...quietEnvironment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
}

/** Runs a command line in this process: the same program without the start of a process. */
export async function poortHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  columns = 80,
): Promise<Ended> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    print: (text) => void (out += `${text}\n`),
    printBytes: (bytes) => void (out += Buffer.from(bytes).toString('utf8')),
    note: (text) => void (err += `${text}\n`),
    columns,
    colours: createColors(false),
    stderr: new PassThrough(),
    flushed: () => Promise.resolve(),
  };
  const exit = await runCli(args, terminal, { ...quietEnvironment, ...environment });
  return { exit, out, err };
}

/** Looks like a stack trace: what nobody may ever get to see. */
export const stackTrace = /^\s+at .*[:(]\d+/m;

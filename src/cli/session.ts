import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { PoortError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Terminal } from './output/terminal.ts';

/** One call of `poort`: where it writes, what it was started with, and what it will end with. */
export interface Session {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly language: Language;
  /** What the command ends with. Findings do not hide a failure. */
  exit: ExitCode;
}

/** The options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly json?: boolean;
}

/** What a command gets: its arguments, its own options together with the global ones, and the session. */
export interface Call<Options> {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly options: Options & GlobalOptions;
  readonly json: boolean;
  /** The positional arguments; a variadic one is a list at the end. */
  readonly args: readonly string[];
}

/** Makes the work of a command into what commander calls. Options were checked by commander's own parsers. */
export function action<Options extends object>(
  session: Session,
  work: (call: Call<Options>) => Promise<ExitCode>,
): (...received: unknown[]) => Promise<void> {
  return async (...received) => {
    const command = received.at(-1) as Command;
    const options = command.optsWithGlobals<Options & GlobalOptions>();
    const args = (command.processedArgs as (string | string[] | undefined)[])
      .flat()
      .filter((argument) => argument !== undefined);
    session.exit = await work({
      session,
      terminal: session.terminal,
      options,
      json: options.json === true,
      args,
    });
  };
}

/** Who is at work: `--by`, else POORT_USER, else the user of this computer. Throws POORT_USAGE when nobody is known. */
export function actor(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  const name = given ?? environment['POORT_USER'] ?? accountName();
  if (name.trim() === '') {
    throw new PoortError('POORT_USAGE', 'Who does this? Name a person with --by or POORT_USER.');
  }
  return name.trim();
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id that has no name.
    return '';
  }
}

/** Findings, when there are any, else fine. */
export function findingsExit(found: boolean): ExitCode {
  return found ? exitCode.findings : exitCode.ok;
}

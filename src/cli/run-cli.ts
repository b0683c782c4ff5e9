import { CommanderError } from 'commander';
import { languageFrom } from '../language/language.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { failureOf, reportFailure } from './output/failure.ts';
import type { Terminal } from './output/terminal.ts';
import { buildProgram } from './program.ts';
import type { Session } from './session.ts';

/**
 * Runs one command line and gives its exit code: 0 ok, 1 failed, 2 usage, 3 findings present. Never throws, never ends
 * the process: what is still being written gets out.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  const session: Session = { terminal, environment, language: languageFrom(environment), exit: exitCode.ok };
  let exit: ExitCode;
  try {
    await buildProgram(session).parseAsync(args, { from: 'user' });
    exit = session.exit;
  } catch (thrown) {
    exit = afterThrow(thrown, terminal, args.includes('--json'));
  }
  try {
    await terminal.flushed();
    return exit;
  } catch (thrown) {
    return afterThrow(thrown, terminal, false);
  }
}

function afterThrow(thrown: unknown, terminal: Terminal, json: boolean): ExitCode {
  if (thrown instanceof CommanderError) {
    // Commander has said what is wrong; only asking for help or the version is no fault.
    return thrown.exitCode === 0 ? exitCode.ok : exitCode.usage;
  }
  const failure = failureOf(thrown);
  reportFailure(terminal, json, failure);
  return failure.exit;
}

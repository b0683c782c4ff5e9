import { Command } from 'commander';
import { packageVersion } from '../version.ts';
import { commandTable } from './command-table.ts';
import type { Session } from './session.ts';

/** The whole command line, from the command table. */
export function buildProgram(session: Session): Command {
  const program = new Command('poort')
    .description('Declares care in iJw and iWmo messages and keeps every refused item in sight.')
    .version(packageVersion(), '--version', 'show the version')
    .option('--config <file>', 'configuration file (default: POORT_CONFIG, else config/poort.yaml)')
    .option('--json', 'data as JSON on standard output')
    .addHelpText(
      'after',
      '\nExit codes: 0 ok, 1 failed, 2 usage, 3 findings present. POORT_LANG=nl|en sets the language of tables.',
    );
  for (const create of commandTable) program.addCommand(create(session));
  settle(program, 'poort', session);
  return program;
}

/** The same manners for every command: one clear line and where help is, no exit in the middle of output. */
function settle(command: Command, path: string, session: Session): void {
  const { terminal } = session;
  command.exitOverride();
  command.configureHelp({ showGlobalOptions: true, helpWidth: terminal.columns });
  command.configureOutput({
    writeOut: (text) => terminal.print(text.replace(/\n$/, '')),
    writeErr: (text) => terminal.note(text.replace(/\n$/, '')),
    outputError: (text, write) => write(text.replace(/^error: /, 'poort: ')),
  });
  command.showHelpAfterError(`See how it is used: ${path} --help`);
  for (const child of command.commands) settle(child, `${path} ${child.name()}`, session);
}

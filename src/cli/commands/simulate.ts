import { Command } from 'commander';
import { portArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { action, type Call, type Session } from '../session.ts';

interface Options {
  readonly dir: string;
  readonly port?: number;
  readonly world?: string;
  readonly xsd?: string;
}

/** `poort simulate`: a stand-in exchange with payers behind it, for trying out and training. Everything is fictive. */
export function simulateCommand(session: Session): Command {
  return new Command('simulate')
    .description('run a stand-in exchange with payers behind it, on this computer, with made-up data')
    .option(
      '--dir <folder>',
      'where it keeps its books, certificates and a configuration',
      './data/simulator',
    )
    .option('--port <number>', 'on which port (default: the one of last time, else a free one)', portArgument)
    .option('--world <file>', 'who there is: payers, assignments, tariffs (default: our example)')
    .option('--xsd <dir>', 'folder with the XSDs, one folder a release (default: ours)')
    .addHelpText('after', '\nPrints its address and the configuration file to use with --config.')
    .action(action<Options>(session, runSimulator));
}

async function runSimulator({ options: { dir, port, world, xsd } }: Call<Options>): Promise<ExitCode> {
  const { simulate } = await import('../../simulator/command.ts');
  await simulate({ dir, ...given({ port, world, xsd }) });
  return exitCode.ok;
}

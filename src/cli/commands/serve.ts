import { Command } from 'commander';
import type { Gateway } from '../../gateway/open.ts';
import { portArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { action, type Call, type Session } from '../session.ts';
import { untilStopped } from '../until-stopped.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

interface Options {
  readonly host?: string;
  readonly port?: number;
}

/** `poort serve`: health and metrics without a worker. */
export function serveCommand(session: Session): Command {
  return new Command('serve')
    .description('answer /livez, /readyz and /metrics, without doing the work of the worker')
    .option('--host <address>', 'where to listen (default: web.host)')
    .option('--port <number>', 'on which port; 0 takes a free one (default: web.port)', portArgument)
    .action(action<Options>(session, serve));
}

async function serve(call: Call<Options>): Promise<ExitCode> {
  const { session, terminal, options } = call;
  const words = wordsIn(session.language);
  const { startWeb } = await import('../../web/start.ts');
  const answer = (gateway: Gateway): Promise<void> => {
    const { host, port } = {
      ...gateway.configuration.web,
      ...given({ host: options.host, port: options.port }),
    };
    return untilStopped(
      session,
      () => startWeb({ gateway, host, port }),
      ({ address }) => terminal.note(words('service.ready', { name: 'poort', address })),
    );
  };
  await withGateway(call, answer, 'service');
  return exitCode.ok;
}

import { Command } from 'commander';
import type { Gateway } from '../../gateway/open.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { action, type Call, type Session } from '../session.ts';
import { untilStopped } from '../until-stopped.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

interface Options {
  readonly web: boolean;
}

/** `poort worker`: the nightly run, fetching, sending and following, until it is told to stop. */
export function workerCommand(session: Session): Command {
  return new Command('worker')
    .description('do the work: nightly run, sending, fetching, following; answers health and metrics too')
    .option('--no-web', 'without health and metrics')
    .action(action<Options>(session, work));
}

async function work(call: Call<Options>): Promise<ExitCode> {
  const { session, terminal, options } = call;
  const words = wordsIn(session.language);
  const serve = (gateway: Gateway): Promise<void> =>
    untilStopped(
      session,
      () => startBoth(gateway, options.web),
      ({ address }) => {
        terminal.note(words('worker.ready'));
        if (address !== null) terminal.note(words('service.ready', { name: 'poort', address }));
      },
    );
  await withGateway(call, serve, 'service');
  return exitCode.ok;
}

/** Health comes first, so that a start that hangs is seen; it goes last, so that the end is seen too. */
async function startBoth(
  gateway: Gateway,
  withWeb: boolean,
): Promise<{ readonly address: string | null; close(): Promise<void> }> {
  const { startWeb } = await import('../../web/start.ts');
  const { startWorker } = await import('../../worker/main.ts');
  const web = withWeb ? await startWeb({ gateway, ...gateway.configuration.web }) : null;
  try {
    const worker = await startWorker(gateway);
    return {
      address: web?.address ?? null,
      close: async () => {
        await worker.close();
        await web?.close();
      },
    };
  } catch (thrown) {
    await web?.close();
    throw thrown;
  }
}

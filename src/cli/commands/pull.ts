import { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { action, findingsExit, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

/** `poort pull`: fetch, keep and process what the exchange has for us. */
export function pullCommand(session: Session): Command {
  return new Command('pull')
    .description('fetch new messages from the exchange, process them and follow what was sent')
    .action(action(session, pullMessages));
}

async function pullMessages(call: Call<object>): Promise<ExitCode> {
  const { terminal, json, session } = call;
  const words = wordsIn(session.language);
  const report = await withGateway(call, async (gateway) => {
    const { pull } = await import('../../gateway/receive.ts');
    const progress = await startProgress(terminal, json);
    progress.step(words('pull.busy'));
    try {
      return await pull(gateway);
    } finally {
      progress.stop();
    }
  });
  if (json) {
    printJson(terminal, report);
  } else {
    const { received, processed, quarantined } = report;
    terminal.print(words('pull.counts', { received, processed }));
    if (quarantined > 0) terminal.print(words('pull.quarantined', { count: quarantined }));
    if (report.elsewhere) terminal.print(words('pull.elsewhere'));
  }
  return findingsExit(report.quarantined > 0);
}

import { Command, Option } from 'commander';
import type { Month } from '../../calendar.ts';
import type { RunProgress, RunReport } from '../../gateway/views.ts';
import { domains, type Domain } from '../../prestatie-key.ts';
import { monthArgument, payerArgument, wordsArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { noteFindings } from '../output/failure.ts';
import { printJson } from '../output/json.ts';
import { startProgress, type Progress } from '../output/progress.ts';
import { runReport } from '../output/run-report.ts';
import { action, actor, findingsExit, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn, type Words } from '../words.ts';

interface Options {
  readonly domain?: Domain;
  readonly payer?: string;
  readonly month?: Month;
  readonly dryRun?: boolean;
  readonly by?: string;
}

/** `poort run`: the same run that the worker makes at night. */
export function runCommand(session: Session): Command {
  return new Command('run')
    .description('declare what was approved and not declared yet; running it twice declares nothing twice')
    .addOption(new Option('--domain <law>', 'only under this law').choices(domains))
    .option('--payer <code>', 'only to this payer', payerArgument)
    .option('--month <YYYY-MM>', 'only care of this month', monthArgument)
    .option('--dry-run', 'show what it would declare; nothing is sent or kept')
    .option('--by <name>', 'who runs it (default: POORT_USER, else your user name)', wordsArgument)
    .action(action<Options>(session, run));
}

async function run(call: Call<Options>): Promise<ExitCode> {
  const { terminal, options, json, session } = call;
  const words = wordsIn(session.language);
  const by = actor(options.by, session.environment);
  const report = await withGateway(call, async (gateway): Promise<RunReport> => {
    const { completeRun } = await import('../../gateway/complete-run.ts');
    const { previewRun, requestRun } = await import('../../gateway/run.ts');
    const progress = await startProgress(terminal, json);
    try {
      const filter = given({ domain: options.domain, payer: options.payer, month: options.month });
      if (options.dryRun === true) {
        progress.step(words('run.planning'));
        return await previewRun(gateway, filter);
      }
      const runId = await requestRun(gateway, { filter, by });
      progress.step(words('run.waiting', { run: runId }));
      return await completeRun(gateway, runId, (state) => showProgress(progress, words, state));
    } finally {
      progress.stop();
    }
  });
  noteFindings(terminal, report.findings);
  if (json) printJson(terminal, report);
  else terminal.print(runReport(terminal, words, report));
  return report.state === 'failed' ? exitCode.failed : findingsExit(report.findings.length > 0);
}

function showProgress(progress: Progress, words: Words, { step, done, total }: RunProgress): void {
  if (step === 'done') return;
  progress.step(words(`run.${step}`));
  if (total > 0) progress.detail(`${done}/${total}`);
}

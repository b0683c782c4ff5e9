import { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/printable.ts';
import { startProgress } from '../output/progress.ts';
import { action, findingsExit, type Call, type Session } from '../session.ts';
import { wordsIn } from '../words.ts';

/** `poort doctor`: everything that must be right before the night. */
export function doctorCommand(session: Session): Command {
  return new Command('doctor')
    .description(
      'check configuration, certificate, clock, database, queue, exchange, XSDs and disk, all at once',
    )
    .action(action(session, examine));
}

async function examine(call: Call<object>): Promise<ExitCode> {
  const { terminal, session, json, options } = call;
  const words = wordsIn(session.language);
  const { configurationFile } = await import('../../config/load.ts');
  const { doctor } = await import('../../gateway/doctor.ts');
  const progress = await startProgress(terminal, json);
  progress.step(words('doctor.busy'));
  const { checks } = await doctor(
    configurationFile(options.config, session.environment),
    session.environment,
  ).finally(() => progress.stop());
  const faults = checks.filter(({ ok }) => !ok).length;
  if (json) {
    printJson(terminal, { checks });
  } else {
    const { green, red } = terminal.colours;
    for (const { name, ok, detail, remedy } of checks) {
      terminal.print(`${ok ? green('ok   ') : red('FAULT')} ${name}: ${printable(detail)}`);
      if (!ok && remedy !== '') terminal.print(`      ${printable(remedy)}`);
    }
    terminal.print(`\n${faults === 0 ? words('doctor.ok') : words('doctor.faults', { count: faults })}`);
  }
  return findingsExit(faults > 0);
}

import { Command } from 'commander';
import type { StatusReport } from '../../gateway/views.ts';
import { euros } from '../../money.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { action, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn, type Words } from '../words.ts';

/** `poort status`: how things stand. */
export function statusCommand(session: Session): Command {
  return new Command('status')
    .description('show how things stand: care, messages, declarations, uitval')
    .action(action(session, status));
}

async function status(call: Call<object>): Promise<ExitCode> {
  const report = await withGateway(call, async (gateway) => {
    const { statusReport } = await import('../../gateway/views-status.ts');
    return statusReport(gateway);
  });
  if (call.json) printJson(call.terminal, report);
  else printStatus(call.terminal, wordsIn(call.session.language), report);
  return exitCode.ok;
}

type Row = readonly [string, string, number, string | null];

function printStatus(terminal: Terminal, words: Words, report: StatusReport): void {
  const { lastRun, care } = report;
  terminal.print(`${words('status.today')}: ${report.today}`);
  terminal.print(`${words('status.worker')}: ${words(report.workerAlive ? 'status.alive' : 'status.down')}`);
  const run =
    lastRun === null
      ? words('status.never')
      : `${lastRun.startedAt} ${words('run.title', { run: lastRun.runId, state: words(`run.${lastRun.state}`) })}`;
  terminal.print(`${words('status.last-run')}: ${run}\n`);
  const rows: Row[] = [
    [words('status.care'), '', care.lines, null],
    [words('status.care'), words('status.waiting'), care.waitingForApproval, null],
    [words('status.assignments'), '', care.assignments, null],
    ...counts(words('status.outbox'), report.outbox),
    ...counts(words('status.inbox'), report.inbox),
    ...sums(words('status.declaration'), report.declarations),
    ...sums(words('status.uitval'), report.uitval),
  ];
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.subject'), narrow: 'cut' },
        { heading: words('heading.state'), narrow: 'cut' },
        { heading: words('heading.count'), align: 'right' },
        { heading: words('heading.amount'), align: 'right' },
      ],
      rows.map(([subject, state, count, amount]) => [subject, state, count, amount ?? '']),
    ),
  );
}

function counts(subject: string, states: StatusReport['outbox']): Row[] {
  return Object.entries(states).map(([state, count]) => [subject, state, count, null]);
}

function sums(subject: string, states: StatusReport['uitval']): Row[] {
  return Object.entries(states).map(([state, { count, cents }]) => [subject, state, count, euros(cents)]);
}

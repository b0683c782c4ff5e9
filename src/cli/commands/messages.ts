import { Command, Option } from 'commander';
import type { MessageDetail, MessageRow } from '../../gateway/views.ts';
import { countArgument, payerArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { minuteOf } from '../output/instant.ts';
import { printJson } from '../output/json.ts';
import { record } from '../output/record.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { action, actor, findingsExit, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn, type Words } from '../words.ts';

interface ListOptions {
  readonly direction?: 'in' | 'out';
  readonly type?: string;
  readonly state?: string;
  readonly payer?: string;
  readonly limit: number;
}

interface ShowOptions {
  readonly xml?: boolean;
  readonly by?: string;
}

interface ReprocessOptions {
  readonly by?: string;
}

/** `poort messages list|show|reprocess` */
export function messagesCommand(session: Session): Command {
  const command = new Command('messages').description(
    'look at messages sent and received; take one in again',
  );
  command
    .command('list')
    .description('list messages, the newest first')
    .addOption(new Option('--direction <way>', 'only incoming or outgoing').choices(['in', 'out']))
    .option('--type <type>', 'only this type, such as JW323')
    .option('--state <state>', 'only in this state')
    .option('--payer <code>', 'only of this payer', payerArgument)
    .option('--limit <number>', 'at most so many', countArgument, 50)
    .action(action<ListOptions>(session, list));
  command
    .command('show')
    .description('show one message: where it stands and every attempt to send it')
    .argument('<id>', 'number of the message')
    .option('--xml', 'print the message itself; it holds client data, so the look is recorded')
    .option('--by <name>', 'who looks (default: POORT_USER, else your user name)')
    .action(action<ShowOptions>(session, show));
  command
    .command('reprocess')
    .description('take in once more a message that was set apart')
    .argument('<id>', 'number of the message')
    .option('--by <name>', 'who asks (default: POORT_USER, else your user name)')
    .action(action<ReprocessOptions>(session, reprocess));
  return command;
}

async function list(call: Call<ListOptions>): Promise<ExitCode> {
  const { direction, type, state, payer, limit } = call.options;
  const rows = await withGateway(call, async (gateway) => {
    const { listMessages } = await import('../../gateway/views-messages.ts');
    return listMessages(gateway, { ...given({ direction, type: type?.toUpperCase(), state, payer }), limit });
  });
  if (call.json) printJson(call.terminal, rows);
  else printRows(call.terminal, wordsIn(call.session.language), rows);
  return exitCode.ok;
}

function printRows(terminal: Terminal, words: Words, rows: readonly MessageRow[]): void {
  if (rows.length === 0) {
    terminal.note(words('messages.none'));
    return;
  }
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.id'), align: 'right' },
        { heading: words('heading.direction') },
        { heading: words('heading.type') },
        { heading: words('heading.payer') },
        { heading: words('heading.identificatie') },
        { heading: words('heading.state'), narrow: 'cut' },
        { heading: words('heading.status'), narrow: 'cut' },
        { heading: words('heading.created'), narrow: 'cut' },
      ],
      rows.map((row) => [
        row.id,
        words(`direction.${row.direction}`),
        row.type,
        row.payer,
        row.identificatie,
        row.state,
        row.status,
        minuteOf(row.createdAt),
      ]),
    ),
  );
}

async function show(call: Call<ShowOptions>): Promise<ExitCode> {
  const { terminal, session, options, json } = call;
  const id = call.args[0] ?? '';
  await withGateway(call, async (gateway) => {
    const { messageXml, showMessage } = await import('../../gateway/views-messages.ts');
    if (options.xml === true) {
      terminal.printBytes(await messageXml(gateway, id, actor(options.by, session.environment)));
      return;
    }
    const detail = await showMessage(gateway, id);
    if (json) printJson(terminal, detail);
    else printDetail(terminal, wordsIn(session.language), detail);
  });
  return exitCode.ok;
}

async function reprocess(call: Call<ReprocessOptions>): Promise<ExitCode> {
  const { terminal, session, options, json } = call;
  const id = call.args[0] ?? '';
  const by = actor(options.by, session.environment);
  return withGateway(call, async (gateway) => {
    const { reprocessMessage } = await import('../../gateway/reprocess.ts');
    const detail = await reprocessMessage(gateway, id, by);
    if (json) printJson(terminal, detail);
    else printDetail(terminal, wordsIn(session.language), detail);
    return findingsExit(detail.state === 'quarantined');
  });
}

function printDetail(terminal: Terminal, words: Words, detail: MessageDetail): void {
  terminal.print(
    record(terminal, [
      [words('heading.type'), `${detail.type} (${words(`direction.${detail.direction}`)})`],
      [words('heading.payer'), detail.payer],
      [words('heading.identificatie'), detail.identificatie],
      [words('heading.state'), detail.state],
      [words('heading.status'), detail.status],
      [words('heading.created'), detail.createdAt],
      [words('heading.size'), String(detail.size)],
      ['SHA-256', detail.sha256],
      ['TraceerId', detail.traceerId],
      ['ConversatieId', detail.conversatieId],
      [words('message.detail'), detail.detail],
      [words('message.codes'), detail.refusedCodes.join(', ')],
    ]),
  );
  if (detail.attempts.length === 0) return;
  terminal.print(`\n${words('message.attempts')}`);
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.attempt'), align: 'right' },
        { heading: words('heading.time') },
        { heading: words('heading.outcome') },
        { heading: words('message.detail'), narrow: 'cut' },
      ],
      detail.attempts.map((attempt) => [
        attempt.number,
        minuteOf(attempt.startedAt),
        attempt.outcome,
        attempt.detail,
      ]),
    ),
  );
}

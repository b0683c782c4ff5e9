import { maskBsn } from '../../bsn.ts';
import type { Assignment, RegisteredCareLine } from '../../care/types.ts';
import { say, type Language } from '../../language/language.ts';
import { uitvalTexts } from '../../language/uitval.ts';
import { euros } from '../../money.ts';
import type { PrestatieKey } from '../../prestatie-key.ts';
import type { Remedy } from '../../uitval/remedy.ts';
import type { UitvalEvent, UitvalItem } from '../../uitval/types.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { minuteOf } from '../output/instant.ts';
import { printJson } from '../output/json.ts';
import { record } from '../output/record.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { actor, type Call } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn, type Words } from '../words.ts';

export interface ShowOptions {
  readonly by?: string;
}

interface ShownItem {
  readonly item: UitvalItem;
  readonly events: readonly UitvalEvent[];
  readonly careLines: readonly RegisteredCareLine[];
  readonly assignment: Assignment | null;
  readonly remedy: Remedy;
}

/** Shows one item with all that is needed to resolve it. BSNs are masked: nobody needs them here. */
export async function showItem(call: Call<ShowOptions>): Promise<ExitCode> {
  const by = actor(call.options.by, call.session.environment);
  const shown = await withGateway(call, async (gateway) => {
    const { showUitval } = await import('../../gateway/uitval.ts');
    return masked(await showUitval(gateway, call.args[0] ?? '', by));
  });
  if (call.json) printJson(call.terminal, shown);
  else printItem(call, shown);
  return exitCode.ok;
}

function masked(shown: ShownItem): ShownItem {
  return {
    ...shown,
    careLines: shown.careLines.map((line) => ({ ...line, bsn: maskBsn(line.bsn) })),
    assignment:
      shown.assignment === null ? null : { ...shown.assignment, bsn: maskBsn(shown.assignment.bsn) },
  };
}

function printItem({ terminal, session }: Call<ShowOptions>, shown: ShownItem): void {
  const { language } = session;
  const words = wordsIn(language);
  const { item, careLines, events } = shown;
  const state = say(uitvalTexts, language, `state.${item.state}`);
  terminal.print(terminal.colours.bold(words('uitval.title', { id: item.id, state, attempt: item.attempt })));
  terminal.print(say(uitvalTexts, language, `sentence.${item.state}`));
  terminal.print('');
  terminal.print(record(terminal, factsOf(words, shown)));
  if (careLines.length > 0) {
    terminal.print(`\n${words('uitval.care')}\n${careTable(terminal, words, careLines)}`);
  }
  terminal.print(`\n${words('uitval.history')}\n${historyTable(terminal, words, language, events)}`);
}

function factsOf(
  words: Words,
  { item, remedy, assignment }: ShownItem,
): (readonly [string, string | null])[] {
  return [
    [words('uitval.code'), [...new Set([item.diagnosis.code, ...item.codes])].join(', ')],
    [words('uitval.means'), remedy.meaning],
    [words('uitval.situation'), remedy.situation],
    [words('uitval.cause'), remedy.cause],
    [words('uitval.who'), remedy.who],
    [words('uitval.action'), remedy.action],
    [words('uitval.amount'), euros(item.cents)],
    [words('uitval.payer'), `${item.book.payer} (${item.book.domain})`],
    [words('uitval.member'), item.member],
    [words('uitval.declaration'), item.declaratieNummer],
    [words('uitval.reference'), item.referentieNummer],
    [words('uitval.opened'), item.openedOn],
    [words('uitval.until'), item.carriedOverUntil],
    [words('uitval.keys'), item.keys.slice(0, mostKeys).map(keyLine).join('; ')],
    [words('uitval.more-keys'), item.keys.length > mostKeys ? String(item.keys.length - mostKeys) : null],
    [words('uitval.assignment'), assignment === null ? null : assignmentLine(words, assignment)],
  ];
}

const mostKeys = 5;

function keyLine({ toewijzingNummer, productCategorie, productCode, month }: PrestatieKey): string {
  return `${toewijzingNummer} ${productCategorie}/${productCode} ${month}`;
}

function assignmentLine(
  words: Words,
  { toewijzingNummer, product, ingangsdatum, einddatum }: Assignment,
): string {
  const end = einddatum ?? words('assignment.open-end');
  const what = product === null ? '' : ` ${product.categorie}/${product.code ?? '*'}`;
  return `${toewijzingNummer}${what}, ${words('assignment.period', { begin: ingangsdatum, end })}`;
}

function careTable(terminal: Terminal, words: Words, lines: readonly RegisteredCareLine[]): string {
  return table(
    terminal,
    [
      { heading: words('heading.care-line') },
      { heading: words('heading.date') },
      { heading: words('heading.volume'), align: 'right' },
      { heading: words('heading.unit') },
      { heading: words('heading.member'), narrow: 'cut' },
      { heading: words('heading.by'), narrow: 'cut' },
      { heading: words('heading.approved-by'), narrow: 'cut' },
    ],
    lines.map((line) => [
      line.externalId,
      line.date,
      line.volume,
      line.eenheid,
      line.member,
      line.registeredBy,
      line.withdrawn ? words('care.withdrawn') : line.approvedBy,
    ]),
  );
}

function historyTable(
  terminal: Terminal,
  words: Words,
  language: Language,
  events: readonly UitvalEvent[],
): string {
  return table(
    terminal,
    [
      { heading: words('heading.time') },
      { heading: words('heading.event') },
      { heading: words('heading.by'), narrow: 'cut' },
      { heading: words('heading.reason'), narrow: 'cut' },
    ],
    events.map((event) => [
      minuteOf(event.at),
      say(uitvalTexts, language, `event.${event.kind}`),
      event.by,
      event.reason,
    ]),
  );
}

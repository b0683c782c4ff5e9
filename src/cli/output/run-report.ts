import type { RunReport } from '../../gateway/views.ts';
import { euros } from '../../money.ts';
import type { Words } from '../words.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** A run as text: what goes to whom, what waits and why, and the sums. */
export function runReport(terminal: Terminal, words: Words, report: RunReport): string {
  const parts = [title(words, report)];
  const spoken = report.books.filter(
    (book) => book.declarations > 0 || book.held.length > 0 || book.gate.items > 0,
  );
  if (spoken.length > 0) parts.push(bookTable(terminal, words, { ...report, books: spoken }));
  const held = heldTable(terminal, words, report);
  if (held !== null) parts.push(`${words('run.held')}\n${held}`);
  parts.push(
    report.prestaties === 0
      ? words('run.nothing')
      : words('run.sums', {
          messages: report.messages,
          prestaties: report.prestaties,
          amount: euros(report.cents),
        }),
  );
  return parts.join('\n\n');
}

function title(words: Words, report: RunReport): string {
  if (report.dryRun) return words('run.title-dry');
  return words('run.title', { run: report.runId ?? '-', state: words(`run.${report.state}`) });
}

function bookTable(terminal: Terminal, words: Words, report: RunReport): string {
  const number = (heading: string): { heading: string; align: 'right' } => ({ heading, align: 'right' });
  return table(
    terminal,
    [
      { heading: words('heading.payer') },
      { heading: words('heading.law') },
      number(words('heading.messages')),
      number(words('heading.debits')),
      number(words('heading.credits')),
      number(words('heading.amount')),
      number(words('heading.agreed')),
      number(words('heading.held')),
      number(words('heading.gate')),
    ],
    report.books.map(({ book, declarations, debits, credits, cents, agreed, held, gate }) => [
      book.payer,
      book.domain,
      declarations,
      debits,
      credits,
      euros(cents),
      agreed,
      held.reduce((sum, { keys }) => sum + keys, 0),
      gate.items,
    ]),
  );
}

function heldTable(terminal: Terminal, words: Words, report: RunReport): string | null {
  const rows = report.books.flatMap(({ book, held }) =>
    held.map(({ reason, keys, cents }) => [
      book.payer,
      book.domain,
      keys,
      euros(cents),
      words(`hold.${reason}`),
    ]),
  );
  if (rows.length === 0) return null;
  return table(
    terminal,
    [
      { heading: words('heading.payer') },
      { heading: words('heading.law') },
      { heading: words('heading.count'), align: 'right' },
      { heading: words('heading.amount'), align: 'right' },
      { heading: words('heading.reason'), narrow: 'cut' },
    ],
    rows,
  );
}

import { say, type Language } from '../../language/language.ts';
import { kpiTexts } from '../../language/kpi.ts';
import { percentage } from '../../kpi/ratio.ts';
import type { Backlog, KpiFigures, KpiReport, Ratio } from '../../kpi/types.ts';
import { euros } from '../../money.ts';
import { wordsIn } from '../words.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

type Say = (key: keyof (typeof kpiTexts)['en'], values?: Readonly<Record<string, string | number>>) => string;

/** The key figures as text: the totals with what they are made of, then one row a group. */
export function kpiText(terminal: Terminal, language: Language, report: KpiReport): string {
  const text: Say = (key, values = {}) => say(kpiTexts, language, key, values);
  const { today, month } = report;
  const parts = [
    month === null ? text('title', { today }) : text('title.month', { month, today }),
    totals(terminal, text, report),
  ];
  if (report.by !== null) parts.push(groups(terminal, language, text, report));
  return parts.join('\n\n');
}

function totals(terminal: Terminal, text: Say, { total, withinDays, countFrom }: KpiReport): string {
  const { rejection, firstTimeRight, timeToDeclare, resolvedBeforeNextRun } = total;
  const { all, first } = rejection;
  const declared = timeToDeclare.withinCents + timeToDeclare.lateCents + timeToDeclare.overdueCents;
  const partOf = (part: string | number, whole: string | number): string => text('part-of', { part, whole });
  const rows: [string, string, string][] = [
    [text('rejection.all'), share(text, all.ratio), partOf(all.rejected, all.answered)],
    [
      text('rejection.all.cents'),
      share(text, all.centsRatio),
      partOf(euros(all.rejectedCents), euros(all.answeredCents)),
    ],
    [text('rejection.first'), share(text, first.ratio), partOf(first.rejected, first.answered)],
    [
      text('rejection.first.cents'),
      share(text, first.centsRatio),
      partOf(euros(first.rejectedCents), euros(first.answeredCents)),
    ],
    [
      text('firstTimeRight'),
      share(text, firstTimeRight.ratio),
      partOf(firstTimeRight.right, firstTimeRight.keys),
    ],
    [
      text('timeToDeclare', { days: withinDays, from: text(`from.${countFrom}`) }),
      share(text, timeToDeclare.ratio),
      partOf(euros(timeToDeclare.withinCents), euros(declared)),
    ],
    [
      text('resolvedBeforeNextRun'),
      share(text, resolvedBeforeNextRun.ratio),
      partOf(resolvedBeforeNextRun.dealtWith, resolvedBeforeNextRun.items),
    ],
    waiting(text, 'openUitval', total.openUitval),
    waiting(text, 'unsent', total.unsent),
    waiting(text, 'unanswered', total.unanswered),
    waiting(text, 'answersOverdue', total.answersOverdue),
  ];
  return table(
    terminal,
    [{ heading: '', narrow: 'wrap' }, { heading: '', align: 'right' }, { heading: '' }],
    rows,
  );
}

function share(text: Say, ratio: Ratio): string {
  return ratio === null ? '-' : text('percentage', { percentage: percentage(ratio) });
}

function waiting(
  text: Say,
  name: 'openUitval' | 'unsent' | 'unanswered' | 'answersOverdue',
  { count, cents, oldestDays }: Backlog,
): [string, string, string] {
  const oldest =
    oldestDays === null
      ? ''
      : `, ${text(oldestDays === 1 ? 'oldest.one' : 'oldest.more', { days: oldestDays })}`;
  return [text(name), String(count), `€ ${euros(cents)}${oldest}`];
}

function groups(terminal: Terminal, language: Language, text: Say, { by, groups: found }: KpiReport): string {
  const words = wordsIn(language);
  const right = (heading: string): { heading: string; align: 'right' } => ({ heading, align: 'right' });
  const nameOf = (key: string): string => (by === 'member' && key === '-' ? text('member.several') : key);
  return table(
    terminal,
    [
      { heading: by === null ? '' : text(`by.${by}`), narrow: 'cut' },
      right(words('kpi.rejected')),
      right(words('kpi.rejected-euros')),
      right(words('kpi.first-time-right')),
      right(words('kpi.in-time')),
      right(words('kpi.open')),
      right(words('kpi.open-euros')),
      right(words('kpi.overdue')),
    ],
    found.map(({ key, figures }) => [nameOf(key), ...groupRow(text, figures)]),
  );
}

function groupRow(text: Say, figures: KpiFigures): (string | number)[] {
  return [
    share(text, figures.rejection.all.ratio),
    share(text, figures.rejection.all.centsRatio),
    share(text, figures.firstTimeRight.ratio),
    share(text, figures.timeToDeclare.ratio),
    figures.openUitval.count,
    euros(figures.openUitval.cents),
    figures.answersOverdue.count,
  ];
}

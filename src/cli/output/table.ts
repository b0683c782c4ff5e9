import Table from 'cli-table3';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** A column: its heading, and how it gives way when the table is too wide: cut off (with `…`) or on more lines. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  readonly narrow?: 'cut' | 'wrap';
}

type Row = readonly (string | number | null)[];

const gap = '  ';
const shortestCut = 6;

/** A table that fits the terminal; null is shown as `-`. The widest column that may gives way first. Without headings no head. */
export function table(terminal: Terminal, columns: readonly Column[], rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '-' : printable(String(cell)))));
  const widths = fitted(columns, cells, terminal.columns);
  const headings = columns.map(({ heading }) => heading);
  const none = '';
  const drawn = new Table({
    head: headings.every((heading) => heading === '') ? [] : headings.map(terminal.colours.bold),
    colWidths: widths,
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: {
      top: none,
      'top-mid': none,
      'top-left': none,
      'top-right': none,
      bottom: none,
      'bottom-mid': none,
      'bottom-left': none,
      'bottom-right': none,
      left: none,
      'left-mid': none,
      mid: none,
      'mid-mid': none,
      right: none,
      'right-mid': none,
      middle: gap,
    },
  });
  const wordWrap = columns.map(({ narrow }) => narrow === 'wrap');
  drawn.push(
    ...cells.map((row) => row.map((content, index) => ({ content, wordWrap: wordWrap[index] === true }))),
  );
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function fitted(columns: readonly Column[], cells: readonly string[][], available: number): number[] {
  const widths = columns.map((column, index) =>
    Math.max(lengthOf(column.heading), ...cells.map((row) => lengthOf(row[index] ?? ''))),
  );
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap.length * (columns.length - 1) - available;
  while (excess > 0) {
    const widest = widths.reduce(
      (best, width, index) =>
        columns[index]?.narrow !== undefined && width > shortestCut && width > (widths[best] ?? 0)
          ? index
          : best,
      -1,
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Labels with their texts under each other, long texts wrapped beside the label; null is left out. */
export function record(terminal: Terminal, rows: readonly (readonly [string, string | null])[]): string {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== '');
  const width = Math.max(0, ...shown.map(([label]) => label.length)) + 2;
  return shown
    .map(([label, text]) => {
      const lines = wrapped(printable(text), Math.max(20, terminal.columns - width));
      return lines
        .map((line, index) => {
          const left =
            index === 0 ? terminal.colours.bold(label) + ' '.repeat(width - label.length) : ' '.repeat(width);
          return left + line;
        })
        .join('\n');
    })
    .join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

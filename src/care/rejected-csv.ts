import { stringify } from 'csv-stringify/sync';
import { faultColumn } from './columns.ts';
import type { Reading } from './reading.ts';

/**
 * The rows that were not taken as a file of their own: the columns of the original, each cell as it was, and a column
 * `fout` that says what is wrong. Mended, the same file can be imported again. UTF-8 with byte order mark, because
 * spreadsheets here take a file without one for Windows-1252.
 */
export function rejectedCsv(reading: Pick<Reading, 'columns' | 'separator' | 'rejected'>): Uint8Array {
  const { columns, separator, rejected } = reading;
  const kept = columns.flatMap((column, place) => (column.toLowerCase() === faultColumn ? [] : [place]));
  const rows = rejected.map(({ record, findings }) => {
    const faults = findings
      .map(({ code, path, message }) => `${code} ${columnOf(path)}${message}`)
      .join(' | ');
    // Values beyond the last column stay, behind the faults: nothing of the original is lost.
    return [...kept.map((place) => record[place] ?? ''), harmless(faults), ...record.slice(columns.length)];
  });
  const header = [...kept.map((place) => columns[place] ?? ''), faultColumn];
  const text = stringify([header, ...rows], { delimiter: separator, record_delimiter: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** `file:line:column` gives `column: `; a path without column gives nothing. */
function columnOf(path: string): string {
  const column = /:\d+:([^:]+)$/.exec(path)?.[1];
  return column === undefined ? '' : `${column}: `;
}

/** A spreadsheet would run our own text as a formula when it begins so. */
function harmless(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

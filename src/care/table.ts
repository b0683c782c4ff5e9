import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import type { Finding } from '../finding.ts';
import { decodeText } from './decode-text.ts';
import { fileFinding } from './file-finding.ts';
import { jsonTable } from './json-table.ts';
import type { ImportFile, Separator } from './reading.ts';

/** One row of a file. `line` is where it begins (in JSON: which object it is, from 1). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as columns and rows of text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly separator: Separator;
}

/**
 * Reads a file of either form into a table; a file that is no table gives findings instead. `ids` are the columns, in
 * small letters, whose values tell rows apart.
 */
export function readTable(
  input: ImportFile,
  ids: readonly string[],
): { readonly table: Table } | { readonly findings: Finding[] } {
  const { file, bytes } = input;
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return { findings: [fileFinding(file, decoded.unreadable)] };
  if (decoded.text.trim() === '') return { findings: [fileFinding(file, 'empty')] };
  const format = input.format ?? (file.toLowerCase().endsWith('.json') ? 'json' : 'csv');
  if (format === 'csv') return csvTable(file, decoded.text);
  return decoded.encoding === 'utf-8'
    ? jsonTable(file, decoded.text, ids)
    : { findings: [fileFinding(file, 'json-encoding')] };
}

function csvTable(file: string, text: string): { readonly table: Table } | { readonly findings: Finding[] } {
  // A spreadsheet may name its separator on a first line of its own.
  const named = /^sep=([;,])\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const separator = named?.[1] === ',' || named?.[1] === ';' ? named[1] : separatorOf(body);
  let records: unknown;
  try {
    records = parse(body, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    return { findings: [fileFinding(`${file}:${line + (named === null ? 0 : 1)}`, 'quotes')] };
  }
  const [header, ...rows] = rowsOf(records as readonly CsvRecord[], named === null ? 0 : 1);
  if (header === undefined) return { findings: [fileFinding(file, 'empty')] };
  if (header.cells.length < 2) return { findings: [fileFinding(`${file}:${header.line}`, 'no-table')] };
  return {
    table: {
      columns: header.cells.map((cell) => cell.trim()),
      rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')),
      separator,
    },
  };
}

/** The sign that occurs most on the first line, outside quotes. */
function separatorOf(text: string): Separator {
  const first = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  return bare.split(',').length > bare.split(';').length ? ',' : ';';
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/** csv-parse names the line on which a record ends, and takes CR LF inside quotes for two lines. */
function rowsOf(records: readonly CsvRecord[], linesBefore: number): Row[] {
  let countedTwice = 0;
  return records.map(({ record, info }) => {
    const text = record.join('');
    const inside = text.match(/[\r\n]/g)?.length ?? 0;
    const line = info.lines - inside - countedTwice + linesBefore;
    countedTwice += text.match(/\r\n/g)?.length ?? 0;
    return { line, cells: record };
  });
}

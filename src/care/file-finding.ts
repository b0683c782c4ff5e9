import type { Finding } from '../finding.ts';

/** What can be wrong with a whole file. */
export type FileFault =
  | 'empty'
  | 'workbook'
  | 'utf-16'
  | 'binary'
  | 'quotes'
  | 'no-table'
  | 'no-json'
  | 'json-encoding'
  | 'no-list'
  | 'no-object'
  | 'nested'
  | 'inexact'
  | 'no-whole-id';

const saveAsCsv = 'Save it as "CSV UTF-8 (delimited)" and import that file.';

const faults: Readonly<Record<FileFault, readonly [code: string, message: string, remedy: string]>> = {
  empty: ['POORT-C50', 'The file holds nothing.', 'Check the export; a file without rows needs no import.'],
  workbook: ['POORT-C51', 'This is a workbook of a spreadsheet program, not CSV or JSON.', saveAsCsv],
  'utf-16': ['POORT-C51', 'The text is written in UTF-16, which is not read here.', saveAsCsv],
  binary: ['POORT-C51', 'The bytes are no text in UTF-8 or Windows-1252.', saveAsCsv],
  quotes: [
    'POORT-C52',
    'This is no valid CSV: a quotation mark on this line has no partner or stands inside a value.',
    'Put the value between quotation marks and double those inside it, or make the export again.',
  ],
  'no-table': [
    'POORT-C52',
    'The first row holds one column: this is no CSV with `;` or `,`.',
    'Export with a semicolon or a comma between the values and the column names on the first row.',
  ],
  'no-json': ['POORT-C53', 'This is no valid JSON.', 'Make the export again; the file must be complete.'],
  'json-encoding': ['POORT-C53', 'JSON must be written in UTF-8.', 'Export in UTF-8.'],
  'no-list': [
    'POORT-C53',
    'The JSON is not a list of objects.',
    'Write [{...}, {...}], one object a line of care.',
  ],
  'no-object': [
    'POORT-C53',
    'This item of the list is no object.',
    'Write every item as {"name": "value", ...}.',
  ],
  nested: ['POORT-C53', 'This value is neither text nor a number.', 'Give one text or number a name.'],
  inexact: [
    'POORT-C53',
    'This number has more digits than a JSON number keeps.',
    'Write it as text, between quotation marks.',
  ],
  'no-whole-id': [
    'POORT-C53',
    'This number is not whole, and is what tells lines apart: 1.10 and 1.1 are one number in JSON.',
    'Write it as text, between quotation marks.',
  ],
};

/** The finding about a whole file, or about a place in it that makes the whole file unreadable. */
export function fileFinding(path: string, fault: FileFault): Finding {
  const [code, message, remedy] = faults[fault];
  return { code, severity: 'error', path, message, remedy };
}

import type { Finding } from '../finding.ts';
import { matchColumns, type ColumnMatch, type ColumnPlan } from './columns.ts';
import { brokenRules, type DoorContext, type DoorRule, type Fields } from './door-rule.ts';
import type { ImportFile, Reading, RejectedRow } from './reading.ts';
import { readTable, type Row, type Table } from './table.ts';

/** What an import is made of: its columns, its rules, what makes a row unique in its file, and how a row is taken. */
export interface ImportPlan<Name extends string, Value> {
  readonly columns: ColumnPlan<Name>;
  readonly rules: readonly DoorRule<Name>[];
  /** Two rows with the same identity cannot both be right (POORT-C22). */
  readonly identity: { readonly column: Name; readonly of: (fields: Fields<Name>) => string };
  /** Called for rows that pass every rule. */
  readonly take: (fields: Fields<Name>, context: DoorContext) => Value;
}

export interface RowsRead<Value> extends Reading {
  readonly values: readonly Value[];
}

/** Reads a file by a plan: every row is taken or comes back with its findings. */
export function readRows<Name extends string, Value>(
  plan: ImportPlan<Name, Value>,
  input: ImportFile & { readonly columns: Readonly<Record<string, string>> },
  context: DoorContext,
): RowsRead<Value> {
  const nothing = { values: [], rejected: [], warnings: [], columns: [], separator: ';' } as const;
  const id = plan.identity.column;
  const read = readTable(
    input,
    [id, input.columns[id] ?? id].map((name) => name.trim().toLowerCase()),
  );
  if ('findings' in read) return { ...nothing, fileFindings: read.findings };
  const { table } = read;
  const match = matchColumns(plan.columns, table.columns, input.columns, input.file);
  if (match.findings.length > 0) return { ...nothing, fileFindings: match.findings };
  const rows = table.rows.map((row) => ({ row, fields: fieldsOf(plan.columns, match, row) }));
  const linesOf = linesByIdentity(plan, rows);
  const values: Value[] = [];
  const rejected: RejectedRow[] = [];
  for (const { row, fields } of rows) {
    const pathOf = (column: Name): string => `${input.file}:${row.line}:${match.nameInFile(column)}`;
    const findings = [
      ...lengthFindings(table, row, input.file),
      ...brokenRules(plan.rules, fields, context, pathOf),
      ...doubleFindings(linesOf.get(plan.identity.of(fields)) ?? [], pathOf(plan.identity.column)),
    ];
    if (findings.length === 0) values.push(plan.take(fields, context));
    else rejected.push({ line: row.line, record: row.cells, findings });
  }
  return {
    values,
    rejected,
    warnings: match.warnings,
    fileFindings: [],
    columns: table.columns,
    separator: table.separator,
  };
}

function fieldsOf<Name extends string>(
  columns: ColumnPlan<Name>,
  match: ColumnMatch<Name>,
  row: Row,
): Fields<Name> {
  const names = [...columns.required, ...columns.optional];
  return Object.fromEntries(names.map((name) => [name, match.cellOf(name, row.cells)])) as Record<
    Name,
    string
  >;
}

function linesByIdentity<Name extends string, Value>(
  plan: ImportPlan<Name, Value>,
  rows: readonly { readonly row: Row; readonly fields: Fields<Name> }[],
): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { row, fields } of rows) {
    if (fields[plan.identity.column] === '') continue;
    const identity = plan.identity.of(fields);
    const known = lines.get(identity);
    if (known === undefined) lines.set(identity, [row.line]);
    else known.push(row.line);
  }
  return lines;
}

function doubleFindings(lines: readonly number[], path: string): Finding[] {
  if (lines.length < 2) return [];
  const named = lines.slice(0, 5).join(', ');
  return [
    {
      code: 'POORT-C22',
      severity: 'error',
      path,
      message: `This number stands on more than one line of the file: ${named}${lines.length > 5 ? ', …' : ''}.`,
      remedy: 'Keep the line that is right, or give each its own number; none of them was taken.',
    },
  ];
}

function lengthFindings(table: Table, row: Row, file: string): Finding[] {
  if (row.cells.length === table.columns.length) return [];
  return [
    {
      code: 'POORT-C26',
      severity: 'error',
      path: `${file}:${row.line}`,
      message: `This line has ${row.cells.length} values, the first row names ${table.columns.length} columns.`,
      remedy: 'Put a value that holds the separator between quotation marks; keep empty values in place.',
    },
  ];
}

import type { Finding } from '../finding.ts';
import { nearestName } from './nearest-name.ts';

/** The columns that an import knows, by our names. */
export interface ColumnPlan<Name extends string> {
  readonly required: readonly Name[];
  readonly optional: readonly Name[];
}

/** The column with findings that a `.rejected.csv` carries: a mended file may keep it. */
export const faultColumn = 'fout';

/** Where our columns are in a file. */
export interface ColumnMatch<Name extends string> {
  readonly cellOf: (name: Name, cells: readonly string[]) => string;
  readonly nameInFile: (name: Name) => string;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * Finds our columns in the header of a file. `mapping` gives our name the name in the file (a file may also keep our
 * own name); small and capital letters make no difference. Missing, double and misspelled columns are findings; a column that we do not know and that looks
 * like none of ours is a warning: it is not read.
 */
export function matchColumns<Name extends string>(
  plan: ColumnPlan<Name>,
  header: readonly string[],
  mapping: Readonly<Record<string, string>>,
  file: string,
): ColumnMatch<Name> {
  const ours = [...plan.required, ...plan.optional];
  const nameInFile = (name: Name): string => {
    const mapped = mapping[name] ?? name;
    const has = (wanted: string): boolean => header.some((column) => same(column, wanted));
    return !has(mapped) && has(name) ? name : mapped;
  };
  const places = new Map<Name, number>();
  const double: string[] = [];
  const unknown: string[] = [];
  for (const [place, column] of header.entries()) {
    const name = ours.find((candidate) => same(nameInFile(candidate), column));
    if (name === undefined) {
      if (column !== '' && !same(column, faultColumn)) unknown.push(shown(column, place));
    } else if (places.has(name)) double.push(nameInFile(name));
    else places.set(name, place);
  }
  const missing = plan.required.filter((name) => !places.has(name)).map(nameInFile);
  const absent = ours.filter((name) => !places.has(name)).map(nameInFile);
  const misspelled = unknown.filter((column) => nearestName(column, absent) !== null);
  const findings = [
    ...mappingFindings(ours, mapping),
    ...headerFindings(`${file}:1`, places.size === 0, missing, unknown, misspelled, absent),
    ...double.map((column) =>
      fault('POORT-C55', `${file}:1:${column}`, 'This column occurs twice.', 'Keep one.'),
    ),
  ];
  return {
    cellOf: (name, cells) => cells[places.get(name) ?? -1]?.trim() ?? '',
    nameInFile,
    findings,
    warnings: findings.length > 0 || unknown.length === 0 ? [] : [unreadColumns(`${file}:1`, unknown)],
  };
}

function headerFindings(
  path: string,
  nothingKnown: boolean,
  missing: readonly string[],
  unknown: readonly string[],
  misspelled: readonly string[],
  absent: readonly string[],
): Finding[] {
  const remedy = 'Put the column names on the first row, or map them under careImport.columns.';
  if (nothingKnown) {
    return [
      fault(
        'POORT-C54',
        path,
        `The first row holds no column names that we know: ${missing.join(', ')}.`,
        remedy,
      ),
    ];
  }
  if (missing.length === 0 && misspelled.length === 0) return [];
  const parts = [
    missing.length === 0 ? null : `Missing columns: ${missing.join(', ')}.`,
    unknown.length === 0
      ? null
      : `Unknown columns: ${unknown.map((name) => hinted(name, absent)).join(', ')}.`,
  ];
  return [fault('POORT-C54', path, parts.filter((part) => part !== null).join(' '), remedy)];
}

function mappingFindings(ours: readonly string[], mapping: Readonly<Record<string, string>>): Finding[] {
  return Object.keys(mapping)
    .filter((name) => !ours.includes(name))
    .map((name) => {
      const nearest = nearestName(name, ours);
      const hint = nearest === null ? `Use one of: ${ours.join(', ')}.` : `Did you mean ${nearest}?`;
      return fault('POORT-C56', `careImport.columns.${name}`, 'We have no column of this name.', hint);
    });
}

function hinted(column: string, names: readonly string[]): string {
  const nearest = nearestName(column, names);
  return nearest === null ? column : `${column} (meant: ${nearest}?)`;
}

/** A header cell as it may be shown: a file without a header has data of people here. */
function shown(column: string, place: number): string {
  return /^[\p{L}_][\p{L}\p{N}_ .-]{0,40}$/u.test(column) && !/\d{4}/.test(column)
    ? column
    : `column ${place + 1}`;
}

function unreadColumns(path: string, unknown: readonly string[]): Finding {
  return {
    code: 'POORT-C57',
    severity: 'warning',
    path,
    message: `These columns are not read: ${unknown.join(', ')}.`,
    remedy: 'Nothing to do; leave them out of the export if they hold data of people.',
  };
}

function fault(code: string, path: string, message: string, remedy: string): Finding {
  return { code, severity: 'error', path, message, remedy };
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

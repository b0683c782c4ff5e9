import type { Finding } from '../finding.ts';
import { fileFinding } from './file-finding.ts';
import type { Row, Table } from './table.ts';

/**
 * Reads a JSON array of flat objects into a table. Numbers become the digits they were written with (JSON keeps up to
 * fifteen of them exactly), `null` becomes empty, objects and lists are refused.
 */
export function jsonTable(
  file: string,
  text: string,
): { readonly table: Table } | { readonly findings: Finding[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { findings: [fileFinding(file, 'no-json')] };
  }
  if (!Array.isArray(value)) return { findings: [fileFinding(file, 'no-list')] };
  if (value.length === 0) return { findings: [fileFinding(file, 'empty')] };
  const columns = new Map<string, number>();
  const rows: Row[] = [];
  const findings: Finding[] = [];
  for (const [index, item] of (value as unknown[]).entries()) {
    if (!isObject(item)) {
      findings.push(fileFinding(`${file}:${index + 1}`, 'no-object'));
      continue;
    }
    const cells: string[] = [];
    for (const [name, member] of Object.entries(item)) {
      const cell = cellOf(member);
      if (cell === null) findings.push(fileFinding(`${file}:${index + 1}:${name}`, 'nested'));
      const at = columns.get(name) ?? columns.size;
      columns.set(name, at);
      cells[at] = cell ?? '';
    }
    rows.push({ line: index + 1, cells });
  }
  if (findings.length > 0) return { findings };
  const names = [...columns.keys()];
  const full = rows.map((row) => ({ ...row, cells: names.map((_, at) => row.cells[at] ?? '') }));
  return { table: { columns: names, rows: full, separator: ';' } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

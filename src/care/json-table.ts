import type { Finding } from '../finding.ts';
import { fileFinding, type FileFault } from './file-finding.ts';
import type { Row, Table } from './table.ts';

/**
 * Reads a JSON array of flat objects into a table. Numbers become the digits they were written with, `null` becomes
 * empty. Refused are objects and lists, and numbers that are not surely the ones that were written: beyond the safe
 * integers, and those that are not whole where the column is one of `ids`.
 */
export function jsonTable(
  file: string,
  text: string,
  ids: readonly string[],
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
      const cell = cellOf(member, ids.includes(name.trim().toLowerCase()));
      if ('fault' in cell) findings.push(fileFinding(`${file}:${index + 1}:${name}`, cell.fault));
      const at = columns.get(name) ?? columns.size;
      columns.set(name, at);
      cells[at] = 'text' in cell ? cell.text : '';
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

function cellOf(value: unknown, isId: boolean): { readonly text: string } | { readonly fault: FileFault } {
  if (value === null) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value !== 'number') return { fault: 'nested' };
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { fault: 'inexact' };
  return isId && !Number.isInteger(value) ? { fault: 'no-whole-id' } : { text: String(value) };
}

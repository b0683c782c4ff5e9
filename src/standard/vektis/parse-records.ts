import type { StandardFinding } from '../message.ts';
import { readFields, type Layout, type RecordCode, type Values } from './layout.ts';
import { vektisRemedy } from './rule-texts.ts';

/** One record as read: its number in the file from 1, its fields, and the line itself to show beside a rejection. */
export interface VektisRecord {
  readonly number: number;
  readonly code: RecordCode;
  readonly values: Values;
  readonly raw: string;
}

export type ParsedRecords =
  | { readonly ok: true; readonly records: readonly VektisRecord[] }
  | { readonly ok: false; readonly findings: readonly StandardFinding[] };

const codes: readonly string[] = ['01', '02', '04', '98', '99'] satisfies RecordCode[];

function isRecordCode(code: string): code is RecordCode {
  return codes.includes(code);
}

/** A finding of these messages. The rule id is the code; the path is record and field number. */
export function vektisFinding(rule: string, path: string, message: string): StandardFinding {
  const line = Number(path.split('/')[1] ?? 0);
  return {
    level: 'rule',
    code: rule,
    severity: 'error',
    path,
    message,
    remedy: vektisRemedy.en,
    ...(line > 0 ? { line } : {}),
  };
}

/**
 * Cuts bytes into records by a layout. Version, record length and line ends must be exactly those of the layout: another
 * version is never guessed at. `prefix` begins the rule ids.
 */
export function parseRecords(bytes: Uint8Array, layout: Layout, prefix: string): ParsedRecords {
  const text = Buffer.from(bytes).toString('latin1');
  const lines = text.split('\r\n');
  const refuse = (rule: string, path: string, message: string): ParsedRecords => ({
    ok: false,
    findings: [vektisFinding(`${prefix}-${rule}`, path, message)],
  });
  const head = lines[0] ?? '';
  if (!head.startsWith('01') || !layout.codes.includes(head.slice(2, 5))) {
    return refuse(
      'CODE',
      '/1/0102',
      `This is no ${prefix}: the header does not name ${layout.codes.join(', ')}.`,
    );
  }
  const version = head.slice(5, 9);
  if (version !== layout.versie + layout.subversie) {
    const known = `${String(Number(layout.versie))}.${String(Number(layout.subversie))}`;
    const shown = version.replace(/[^0-9]/g, '?');
    return refuse('VERSION', '/1/0103', `Version ${shown} of ${prefix} is not carried, only ${known}.`);
  }
  if (lines.at(-1) !== '' || /[\r\n]/.test(lines.join(''))) {
    return refuse('CRLF', '/', 'Every record, the last one too, must end with CR LF (8095).');
  }
  const findings: StandardFinding[] = [];
  const records: VektisRecord[] = [];
  lines.slice(0, -1).forEach((raw, index) => {
    const number = index + 1;
    const code = raw.slice(0, 2);
    if (raw.length !== layout.recordLength) {
      const message = `The record has ${String(raw.length)} characters, not ${String(layout.recordLength)} (0804).`;
      findings.push(vektisFinding(`${prefix}-LENGTH`, `/${String(number)}`, message));
    } else if (!isRecordCode(code)) {
      findings.push(
        vektisFinding(`${prefix}-RECORD`, `/${String(number)}`, 'There is no record with this code.'),
      );
    } else records.push({ number, code, values: readFields(layout.records[code], raw), raw });
  });
  return findings.length > 0 ? { ok: false, findings } : { ok: true, records };
}

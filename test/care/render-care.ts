import { Buffer } from 'node:buffer';
import type { CareLine } from '../../src/care/types.ts';
import { careColumns } from '../../src/care/care-columns.ts';

export interface Form {
  readonly separator: ';' | ',';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly decimal: ',' | '.';
  readonly dutchDays: boolean;
  readonly lineEnd: '\r\n' | '\n';
}

export const plainForm: Form = {
  separator: ';',
  encoding: 'utf-8',
  decimal: ',',
  dutchDays: false,
  lineEnd: '\r\n',
};

export const allColumns = [...careColumns.required, ...careColumns.optional];

/** Care lines as an export would write them. Its own arithmetic, so that a fault in the reader cannot cancel out. */
export function renderCare(lines: readonly CareLine[], form: Form): Uint8Array {
  return encode([allColumns, ...lines.map((line) => cellsOf(line, form))], form);
}

/** The cells of a line by column. */
export function recordOf(line: CareLine, form: Form): Record<string, string> {
  const day = (value: string): string => (form.dutchDays ? value.split('-').reverse().join('-') : value);
  const money = (cents: number): string =>
    `${Math.floor(cents / 100)}${form.decimal}${String(cents % 100).padStart(2, '0')}`;
  return {
    extern_id: line.externalId,
    declarant: line.declarant,
    aanbieder: line.member,
    domein: line.domain,
    gemeente: line.payer,
    bsn: line.bsn,
    toewijzingnummer: String(line.toewijzingNummer),
    productcategorie: line.productCategorie,
    productcode: line.productCode,
    datum: day(line.date),
    volume: line.eenheid === '83' ? money(line.volume) : String(line.volume),
    eenheid: line.eenheid,
    tarief: line.tarief === null ? '' : money(line.tarief),
    tariefeenheid: line.tariefEenheid,
    geregistreerd_door: line.registeredBy,
    goedgekeurd_door: line.approvedBy ?? '',
    goedgekeurd_op: line.approvedOn === null ? '' : day(line.approvedOn),
    status: line.withdrawn ? 'ingetrokken' : '',
  };
}

function cellsOf(line: CareLine, form: Form): string[] {
  const record = recordOf(line, form);
  return allColumns.map((column) => record[column] ?? '');
}

export function encode(rows: readonly (readonly string[])[], form: Form): Uint8Array {
  const cell = (text: string): string => (/[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(cell).join(form.separator) + form.lineEnd).join('');
  if (form.encoding === 'windows-1252') {
    return Uint8Array.from(Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))));
  }
  return Buffer.from(form.encoding === 'utf-8-bom' ? `\uFEFF${text}` : text, 'utf8');
}

import type { Cents } from '../../money.ts';
import type { StandardFinding } from '../message.ts';
import { vektisLayouts } from './layout.ts';
import { parseRecords, type VektisRecord } from './parse-records.ts';

/** What the zorgkantoor says of one record. `granted` is signed and only there on a prestatie (04). */
export interface Aw320Answer {
  readonly record: VektisRecord;
  readonly codes: readonly string[];
  /** Our own durable reference (0431) on a prestatie. */
  readonly reference: string | null;
  readonly computed: Cents | null;
  readonly granted: Cents | null;
}

export type ParsedAw320 =
  | {
      readonly ok: true;
      /** The reference of the answer at the zorgkantoor (0181), and of our invoice (0116). */
      readonly reference: string;
      readonly invoice: string;
      readonly submitted: Cents;
      readonly granted: Cents;
      readonly answers: readonly Aw320Answer[];
    }
  | { readonly ok: false; readonly findings: readonly StandardFinding[] };

/** Reads an AW320 1.3. Any other version or record length stops with a finding: its layout is not public. */
export function parseAw320(bytes: Uint8Array): ParsedAw320 {
  const parsed = parseRecords(bytes, vektisLayouts().aw320, 'AW320');
  if (!parsed.ok) return parsed;
  const { records } = parsed;
  const header = records.find((record) => record.code === '01');
  const trailer = records.find((record) => record.code === '99');
  return {
    ok: true,
    reference: header?.values['0181'] ?? '',
    invoice: header?.values['0116'] ?? '',
    submitted: signedAmount(trailer, '9907', '9908'),
    granted: signedAmount(trailer, '9909', '9910'),
    answers: records.filter((record) => record.code !== '99').map(answerOf),
  };
}

function answerOf(record: VektisRecord): Aw320Answer {
  const codes = ['96', '97', '98']
    .map((ending) => record.values[record.code + ending] ?? '')
    .filter((code) => code.trim() !== '' && code !== '0000');
  const isPrestatie = record.code === '04';
  return {
    record,
    codes,
    reference: isPrestatie ? (record.values['0431'] ?? null) : null,
    computed: isPrestatie ? signedAmount(record, '0481', '0482') : null,
    granted: isPrestatie ? signedAmount(record, '0483', '0484') : null,
  };
}

function signedAmount(record: VektisRecord | undefined, amount: string, sign: string): Cents {
  const cents = Number(record?.values[amount] ?? 0);
  return record?.values[sign] === 'C' && cents !== 0 ? -cents : cents;
}

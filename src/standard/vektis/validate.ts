import type { StandardFinding } from '../message.ts';
import { parseAw320 } from './aw320.ts';
import { parseAw319 } from './check-aw319.ts';
import { vektisLayouts } from './layout.ts';

/** What a file of fixed-width records is, and what is wrong with it. */
export interface VektisVerdict {
  readonly message: 'AW319' | 'AW320';
  readonly version: string;
  readonly findings: readonly StandardFinding[];
}

/** Checks a file of Vektis records; null when it is none (it does not begin with a header record). */
export function validateVektis(bytes: Uint8Array): VektisVerdict | null {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (!/^01\d{3}$/.test(head)) return null;
  const { aw319, aw320 } = vektisLayouts();
  const isAnswer = aw320.codes.includes(head.slice(2));
  const layout = isAnswer ? aw320 : aw319;
  const parsed = isAnswer ? parseAw320(bytes) : parseAw319(bytes);
  return {
    message: isAnswer ? 'AW320' : 'AW319',
    version: `${String(Number(layout.versie))}.${String(Number(layout.subversie))}`,
    findings: parsed.ok ? [] : parsed.findings,
  };
}

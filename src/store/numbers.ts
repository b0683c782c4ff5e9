import { sql } from 'kysely';
import type { Db } from './db.ts';

const series = {
  identificatie: { sequence: 'identificatie_series', prefix: 'I', width: 11 },
  declaratie: { sequence: 'declaratie_series', prefix: 'D', width: 11 },
  referentie: { sequence: 'referentie_series', prefix: 'R', width: 19 },
} as const;

export type NumberSeries = keyof typeof series;

/**
 * The next numbers of a series, in order: Identificatie `I00000000001`, DeclaratieNummer `D00000000001`,
 * ReferentieNummer `R0000000000000000001`. A number is never given twice, also not when the transaction fails; so each
 * is unique for ever per declarant and domain (TR056, TR333, TR314).
 */
export async function nextNumbers(db: Db, name: NumberSeries, count: number): Promise<string[]> {
  const { sequence, prefix, width } = series[name];
  const { rows } = await sql<{ number: string }>`
    select nextval(${sql.lit(sequence)})::text as number from generate_series(1, ${count})`.execute(db);
  return rows.map(({ number }) => prefix + number.padStart(width, '0'));
}

/** One number of a series. */
export async function nextNumber(db: Db, name: NumberSeries): Promise<string> {
  const [number] = await nextNumbers(db, name, 1);
  if (number === undefined) throw new Error(`The series ${name} gave no number.`);
  return number;
}

import type { Day } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Domain } from '../prestatie-key.ts';
import { careColumns, type CareColumn } from './care-columns.ts';
import { careRules } from './care-rules.ts';
import { domainOf, type DoorContext, type Fields } from './door-rule.ts';
import { readDay } from './read-day.ts';
import { readRows } from './read-rows.ts';
import type { ImportFile, Reading } from './reading.ts';
import type { CareLine } from './types.ts';
import { eenheidOf, keptUnit, readMoney, readVolume } from './volume.ts';

/** A file of delivered care, and what the door must know to judge it. */
export interface CareInput extends ImportFile {
  /** Our column name to the name in the file (careImport.columns). */
  readonly columns: Readonly<Record<string, string>>;
  /** AGB codes of the declarants; the only one is the default for a line that names none. */
  readonly declarants: readonly string[];
  readonly payers: readonly { readonly code: string; readonly domains: readonly Domain[] }[];
  readonly today: Day;
  /** True outside production. */
  readonly fictiveOnly: boolean;
  /** Whether the standard knows a product category; left out, every category of two digits passes. */
  readonly knownCategory?: (domain: Domain, code: string) => boolean;
}

export interface CareReading extends Reading {
  readonly lines: readonly CareLine[];
}

/**
 * Reads a file of delivered care. Lines that pass the door are given in the units we keep (hours as minutes with an
 * hour tariff, euros and tariffs as cents); the others come back with their findings; a file that cannot be read at
 * all gives file findings and nothing else. Pure: the store writes.
 */
export function readCare(input: CareInput): CareReading {
  const { today, declarants, payers, fictiveOnly, knownCategory } = input;
  const { values, ...reading } = readRows(
    {
      columns: careColumns,
      rules: careRules,
      identity: {
        column: 'extern_id',
        of: (fields) => `${declarantOf(fields, declarants)} ${fields.aanbieder} ${fields.extern_id}`,
      },
      take: careLine,
    },
    input,
    { today, declarants, payers, fictiveOnly, knownCategory },
  );
  return { ...reading, lines: values, warnings: [...reading.warnings, ...waiting(input.file, values)] };
}

function careLine(fields: Fields<CareColumn>, context: DoorContext): CareLine {
  const eenheid = passed(eenheidOf(fields.eenheid));
  const tariefEenheid = fields.tariefeenheid === '' ? eenheid : passed(eenheidOf(fields.tariefeenheid));
  return {
    externalId: fields.extern_id,
    declarant: declarantOf(fields, context.declarants),
    member: fields.aanbieder,
    domain: passed(domainOf(fields.domein)),
    payer: fields.gemeente,
    bsn: fields.bsn,
    toewijzingNummer: Number(fields.toewijzingnummer),
    productCategorie: fields.productcategorie,
    productCode: fields.productcode,
    date: passed(readDay(fields.datum)),
    volume: whole(readVolume(fields.volume, eenheid)),
    eenheid: keptUnit(eenheid),
    tarief: fields.tarief === '' ? null : whole(readMoney(fields.tarief)),
    tariefEenheid,
    registeredBy: fields.geregistreerd_door,
    approvedBy: fields.goedgekeurd_door === '' ? null : fields.goedgekeurd_door,
    approvedOn: fields.goedgekeurd_op === '' ? null : passed(readDay(fields.goedgekeurd_op)),
    withdrawn: fields.status.toLowerCase() === 'ingetrokken',
  };
}

function declarantOf(fields: Fields<CareColumn>, declarants: readonly string[]): string {
  return fields.declarant === '' ? (declarants[0] ?? '') : fields.declarant;
}

/** One warning for all lines that wait: they are kept, and not declared. */
function waiting(file: string, lines: readonly CareLine[]): Finding[] {
  const count = lines.filter((line) => line.approvedBy === null && !line.withdrawn).length;
  if (count === 0) return [];
  return [
    {
      code: 'POORT-C30',
      severity: 'warning',
      path: file,
      message: `${count} ${count === 1 ? 'line waits' : 'lines wait'} for approval and ${count === 1 ? 'is' : 'are'} not declared yet.`,
      remedy:
        'Let a second person approve them and import them again with goedgekeurd_door and goedgekeurd_op.',
    },
  ];
}

/** A value that the rules have judged already; null here is a fault of this program. */
function passed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('A value passed the door and cannot be read.');
  return value;
}

function whole(value: number | string): number {
  if (typeof value === 'string') throw new Error('A number passed the door and cannot be read.');
  return value;
}

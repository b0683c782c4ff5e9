import type { Finding } from '../finding.ts';
import { careColumns, type CareColumn } from './care-columns.ts';
import { careRules } from './care-rules.ts';
import type { CorrectionSet } from './correction.ts';
import { correctionFault } from './correction-fault.ts';
import { brokenRules, type DoorContext, type Fields } from './door-rule.ts';
import { nearestName } from './nearest-name.ts';
import type { Eenheid, RegisteredCareLine } from './types.ts';
import { readMoney, readVolume } from './volume.ts';

/** The columns of a care export that a correction may set. */
const correctable = [
  'toewijzingnummer',
  'productcategorie',
  'productcode',
  'tarief',
  'bsn',
  'volume',
  'status',
] as const satisfies readonly CareColumn[];

/**
 * Reads what a person typed after `--set`: the names and forms of a care export, judged by the same rules at the door.
 * A volume is in the unit we keep (minutes for hours, euros for 83), which the chosen lines must share. `status` is
 * `ingetrokken` or `geldig`.
 */
export function readCorrection(
  values: Readonly<Record<string, string>>,
  chosen: readonly RegisteredCareLine[],
  context: Pick<DoorContext, 'today' | 'fictiveOnly' | 'knownCategory'>,
): CorrectionSet | Finding[] {
  const names = Object.keys(values);
  const unknown = names.filter((name) => !isCorrectable(name));
  if (unknown.length > 0) return unknown.map(unknownName);
  const mixed = names.filter((name) => inUnits(name) && unitsOf(chosen) > 1);
  if (mixed.length > 0) return mixed.map(mixedUnits);
  const [first] = chosen;
  const eenheid = first?.eenheid === '04' ? '84' : (first?.eenheid ?? '84');
  const fields = fieldsOf({ ...values, domein: first?.domain ?? '', eenheid });
  const findings = brokenRules(
    careRules.filter(({ column }) => names.includes(column)),
    fields,
    { declarants: [], payers: [], ...context },
    (column) => column,
  );
  return findings.length > 0 ? findings : correctionSet(names, fields, eenheid);
}

function correctionSet(
  names: readonly string[],
  fields: Fields<CareColumn>,
  eenheid: Eenheid,
): CorrectionSet {
  const has = (name: CareColumn): boolean => names.includes(name);
  return {
    ...(has('toewijzingnummer') ? { toewijzingNummer: Number(fields.toewijzingnummer) } : {}),
    ...(has('productcategorie') ? { productCategorie: fields.productcategorie } : {}),
    ...(has('productcode') ? { productCode: fields.productcode } : {}),
    ...(has('tarief') ? { tarief: Number(readMoney(fields.tarief)) } : {}),
    ...(has('bsn') ? { bsn: fields.bsn } : {}),
    ...(has('volume') ? { volume: Number(readVolume(fields.volume, eenheid)) } : {}),
    ...(has('status') ? { withdrawn: fields.status.toLowerCase() === 'ingetrokken' } : {}),
  };
}

function fieldsOf(values: Readonly<Record<string, string>>): Fields<CareColumn> {
  const names = [...careColumns.required, ...careColumns.optional];
  return Object.fromEntries(names.map((name) => [name, values[name]?.trim() ?? ''])) as Record<
    CareColumn,
    string
  >;
}

function inUnits(name: string): boolean {
  return name === 'volume' || name === 'tarief';
}

function unitsOf(lines: readonly RegisteredCareLine[]): number {
  return new Set(lines.map(({ eenheid, tariefEenheid }) => `${eenheid} ${tariefEenheid}`)).size;
}

/** POORT-C70: one value is not the volume or the tariff of different units. */
function mixedUnits(name: string): Finding {
  return correctionFault(
    'POORT-C70',
    name,
    'The lines of care here have different units.',
    'Say which line, with its number.',
  );
}

function isCorrectable(name: string): boolean {
  return correctable.some((candidate) => candidate === name);
}

function unknownName(name: string): Finding {
  const nearest = nearestName(name, correctable);
  const remedy = nearest === null ? `Use one of: ${correctable.join(', ')}.` : `Did you mean ${nearest}?`;
  return correctionFault('POORT-C67', name, 'This cannot be corrected here.', remedy);
}

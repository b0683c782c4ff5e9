import { assignmentColumns, type AssignmentColumn } from './assignment-columns.ts';
import { assignmentRules, sizeVolume } from './assignment-rules.ts';
import { domainOf, type DoorContext, type Fields } from './door-rule.ts';
import type { CareInput } from './read-care.ts';
import { readDay } from './read-day.ts';
import { readRows } from './read-rows.ts';
import type { Reading } from './reading.ts';
import type { Assignment, Frequentie, Omvang } from './types.ts';
import { eenheidOf, readMoney } from './volume.ts';

/** A list of assignments, and what the door must know to judge it. */
export type AssignmentInput = CareInput;

export interface AssignmentReading extends Reading {
  readonly assignments: readonly Assignment[];
}

/**
 * Reads a list of assignments for a first start, in the same two forms as care. Later the 301 messages bring them.
 * Several versions of one assignment may stand in the list when their date and time differ. Pure: the store writes.
 */
export function readAssignments(input: AssignmentInput): AssignmentReading {
  const { today, declarants, payers, fictiveOnly, knownCategory } = input;
  const { values, ...reading } = readRows(
    {
      columns: assignmentColumns,
      rules: assignmentRules,
      identity: {
        column: 'toewijzingnummer',
        of: (fields) =>
          [
            declarantOf(fields, declarants),
            fields.gemeente,
            fields.domein.toLowerCase(),
            String(Number(fields.toewijzingnummer)),
            readDay(fields.toewijzingsdatum) ?? '',
            timeOf(fields),
          ].join(' '),
      },
      take: assignment,
    },
    { ...input, columns: ownMapping(input.columns) },
    { today, declarants, payers, fictiveOnly, knownCategory },
  );
  return { ...reading, assignments: values };
}

/** The mapping of a care export also names columns that a list of assignments does not have. */
function ownMapping(mapping: Readonly<Record<string, string>>): Record<string, string> {
  const ours: readonly string[] = [...assignmentColumns.required, ...assignmentColumns.optional];
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => ours.includes(name)));
}

function assignment(fields: Fields<AssignmentColumn>, context: DoorContext): Assignment {
  return {
    declarant: declarantOf(fields, context.declarants),
    payer: fields.gemeente,
    domain: domainOf(fields.domein) ?? 'jw',
    toewijzingNummer: Number(fields.toewijzingnummer),
    bsn: fields.bsn,
    product:
      fields.productcategorie === ''
        ? null
        : { categorie: fields.productcategorie, code: fields.productcode === '' ? null : fields.productcode },
    toewijzingsdatum: readDay(fields.toewijzingsdatum) ?? '',
    toewijzingstijd: timeOf(fields),
    ingangsdatum: readDay(fields.ingangsdatum) ?? '',
    einddatum: readDay(fields.einddatum),
    redenWijziging: fields.redenwijziging === '' ? null : fields.redenwijziging,
    omvang: omvangOf(fields),
    budget: fields.budget === '' ? null : Number(readMoney(fields.budget)),
  };
}

function omvangOf(fields: Fields<AssignmentColumn>): Omvang | null {
  const eenheid = eenheidOf(fields.eenheid);
  if (fields.volume === '' || eenheid === null) return null;
  const volume = Number(sizeVolume(fields.volume, eenheid));
  return { volume, eenheid, frequentie: fields.frequentie as Frequentie };
}

function timeOf(fields: Fields<AssignmentColumn>): string {
  return fields.toewijzingstijd === '' ? '00:00:00' : fields.toewijzingstijd;
}

function declarantOf(fields: Fields<AssignmentColumn>, declarants: readonly string[]): string {
  return fields.declarant === '' ? (declarants[0] ?? '') : fields.declarant;
}

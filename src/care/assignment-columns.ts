import type { ColumnPlan } from './columns.ts';

/** The columns of a list of assignments, by our names. docs/care-import.md says what each holds. */
export type AssignmentColumn =
  | 'declarant'
  | 'domein'
  | 'gemeente'
  | 'bsn'
  | 'toewijzingnummer'
  | 'productcategorie'
  | 'productcode'
  | 'toewijzingsdatum'
  | 'toewijzingstijd'
  | 'ingangsdatum'
  | 'einddatum'
  | 'redenwijziging'
  | 'volume'
  | 'eenheid'
  | 'frequentie'
  | 'budget';

export const assignmentColumns: ColumnPlan<AssignmentColumn> = {
  required: ['domein', 'gemeente', 'bsn', 'toewijzingnummer', 'toewijzingsdatum', 'ingangsdatum'],
  optional: [
    'declarant',
    'productcategorie',
    'productcode',
    'toewijzingstijd',
    'einddatum',
    'redenwijziging',
    'volume',
    'eenheid',
    'frequentie',
    'budget',
  ],
};

import type { ColumnPlan } from './columns.ts';

/** The columns of a care export, by our names. docs/care-import.md says what each holds. */
export type CareColumn =
  | 'extern_id'
  | 'declarant'
  | 'aanbieder'
  | 'domein'
  | 'gemeente'
  | 'bsn'
  | 'toewijzingnummer'
  | 'productcategorie'
  | 'productcode'
  | 'datum'
  | 'volume'
  | 'eenheid'
  | 'tarief'
  | 'tariefeenheid'
  | 'geregistreerd_door'
  | 'goedgekeurd_door'
  | 'goedgekeurd_op'
  | 'status';

export const careColumns: ColumnPlan<CareColumn> = {
  required: [
    'extern_id',
    'aanbieder',
    'domein',
    'gemeente',
    'bsn',
    'toewijzingnummer',
    'productcategorie',
    'productcode',
    'datum',
    'volume',
    'eenheid',
    'tarief',
    'geregistreerd_door',
    'goedgekeurd_door',
    'goedgekeurd_op',
  ],
  optional: ['declarant', 'tariefeenheid', 'status'],
};

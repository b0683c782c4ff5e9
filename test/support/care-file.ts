import { domainOf, fictiveBsn, member, productOf } from './gateway-world.ts';

/** One delivery, by default of hours on the first product of the payer's law, approved by a second person. */
export interface CareRow {
  readonly id: string;
  readonly payer: string;
  readonly assignment: number;
  /** Whole hours. */
  readonly hours: number;
  readonly date?: string;
  /** Column values that replace the default ones. */
  readonly set?: Readonly<Record<string, string>>;
}

const columns = [
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
  'status',
] as const;

/** A care export of these lines, as a member would send it. */
export function careFile(rows: readonly CareRow[]): string {
  const lines = rows.map((row) => columns.map((column) => valuesOf(row)[column] ?? '').join(';'));
  return `${[columns.join(';'), ...lines].join('\r\n')}\r\n`;
}

function valuesOf({
  id,
  payer,
  assignment,
  hours,
  date = '2026-09-14',
  set,
}: CareRow): Record<string, string> {
  const domain = domainOf(payer);
  const { categorie, code, tarief } = productOf(domain);
  return {
    extern_id: id,
    aanbieder: member,
    domein: domain,
    gemeente: payer,
    bsn: fictiveBsn(assignment % 1000),
    toewijzingnummer: String(assignment),
    productcategorie: categorie,
    productcode: code,
    datum: date,
    volume: String(hours),
    eenheid: '04',
    tarief: (tarief / 100).toFixed(2),
    geregistreerd_door: 'Anna Fictief',
    goedgekeurd_door: 'Bert Fictief',
    goedgekeurd_op: date,
    status: '',
    ...set,
  };
}

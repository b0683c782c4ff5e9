import { PoortError } from '../../errors.ts';
import { vektisLayouts, type Field, type RecordCode } from './layout.ts';
import { transliterate, type Transliteration } from './transliterate.ts';

/** Fields by number (`0116`). Amounts are whole cents, dates `YYYY-MM-DD`; what is left out is empty. */
export type Aw319Fields = Readonly<Record<string, string | number>>;

export interface Aw319Prestatie {
  readonly fields: Aw319Fields;
  readonly comments?: readonly string[];
}

export interface Aw319Insured {
  readonly fields: Aw319Fields;
  readonly comments?: readonly string[];
  readonly prestaties: readonly Aw319Prestatie[];
}

/** A Wlz declaration. Record codes, versions, numbering, counts and totals are filled by the writer. */
export interface Aw319Declaration {
  readonly header: Aw319Fields;
  readonly insured: readonly Aw319Insured[];
}

/** The bytes to hand over, and every text that had to be changed to fit the character set. */
export interface WrittenAw319 {
  readonly bytes: Uint8Array;
  readonly transliterations: readonly Transliteration[];
}

const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Writes an AW319 1.4: records of 310 characters in Latin-1, each with CR LF. Numbers the detail records, counts them
 * and adds up the total. Throws POORT_MESSAGE_INVALID, naming record and field, for a value that does not fit.
 */
export function writeAw319(declaration: Aw319Declaration): WrittenAw319 {
  const { records, recordLength, versie, subversie } = vektisLayouts().aw319;
  const lines: string[] = [];
  const transliterations: Transliteration[] = [];
  const counts = { insured: 0, prestaties: 0, comments: 0 };
  let total = 0;

  const add = (code: RecordCode, values: Aw319Fields): void => {
    const number = lines.length + 1;
    const known = new Set(records[code].map((field) => field.nr));
    const stranger = Object.keys(values).find((nr) => !known.has(nr));
    if (stranger !== undefined) throw refusal(number, stranger, `is no field of record ${code}`);
    const line = records[code]
      .map((field) => fieldText(field, values[field.nr], number, transliterations))
      .join('');
    if (line.length !== recordLength) throw refusal(number, code, 'does not have the length of a record');
    lines.push(line);
  };
  const addComments = (comments: readonly string[] | undefined, detail: number): void => {
    (comments ?? []).forEach((text, index) => {
      counts.comments += 1;
      add('98', { '9801': '98', '9802': detail, '9803': index + 1, '9804': text });
    });
  };

  add('01', { '0103': versie, '0104': subversie, '0119': 'EUR', ...declaration.header, '0101': '01' });
  let detail = 0;
  for (const { fields, comments, prestaties } of declaration.insured) {
    counts.insured += 1;
    detail += 1;
    add('02', { '0209': 1, '0223': 2, ...fields, '0201': '02', '0202': detail });
    addComments(comments, detail);
    for (const prestatie of prestaties) {
      counts.prestaties += 1;
      detail += 1;
      add('04', { '0407': 1, ...inherited(fields), ...prestatie.fields, '0401': '04', '0402': detail });
      addComments(prestatie.comments, detail);
      total += Number(prestatie.fields['0429'] ?? 0) * (prestatie.fields['0430'] === 'C' ? -1 : 1);
    }
  }
  add('99', {
    '9901': '99',
    '9902': counts.insured,
    '9904': counts.prestaties,
    '9905': counts.comments,
    '9906': counts.insured + counts.prestaties + counts.comments,
    '9907': Math.abs(total),
    '9908': total < 0 ? 'C' : 'D',
  });
  const text = lines.map((line) => `${line}\r\n`).join('');
  return { bytes: Buffer.from(text, 'latin1'), transliterations };
}

/** What a prestatie repeats of its insured. */
function inherited(insured: Aw319Fields): Aw319Fields {
  const pairs: readonly (readonly [string, string])[] = [
    ['0403', '0203'],
    ['0404', '0204'],
    ['0405', '0205'],
    ['0408', '0224'],
    ['0409', '0225'],
  ];
  return Object.fromEntries(
    pairs.flatMap(([own, from]) => {
      const value = insured[from];
      return value === undefined ? [] : [[own, value]];
    }),
  );
}

function fieldText(
  field: Field,
  value: string | number | undefined,
  record: number,
  transliterations: Transliteration[],
): string {
  const length = field.end - field.start + 1;
  if (field.type === 'N') {
    const digits = String(value ?? '').replace(isoDate, '$1$2$3');
    if (!/^\d*$/.test(digits)) throw refusal(record, field.nr, 'must hold digits only');
    if (digits.length > length) throw refusal(record, field.nr, 'does not fit');
    return digits.padStart(length, '0');
  }
  const from = String(value ?? '');
  const to = transliterate(from).trimEnd();
  if (to.startsWith(' ')) throw refusal(record, field.nr, 'may not begin with a space');
  const fitting = to.slice(0, length);
  if (fitting !== from) {
    if (to.length > length && !isName(field)) throw refusal(record, field.nr, 'does not fit');
    transliterations.push({ place: `${String(record)}/${field.nr}`, from, to: fitting });
  }
  return fitting.padEnd(length, ' ');
}

/** Names may be cut, which is reported; a number or reference that is cut would be another one. */
function isName(field: Field): boolean {
  return /^(NAAM|VRIJE TEKST)/.test(field.name);
}

function refusal(record: number, field: string, reason: string): PoortError {
  return new PoortError('POORT_MESSAGE_INVALID', `AW319 record ${String(record)} field ${field} ${reason}.`);
}

import { passesElevenTest } from '../../bsn.ts';
import { isDay, type Day } from '../../calendar.ts';
import type { StandardFinding } from '../message.ts';
import { vektisLayouts } from './layout.ts';
import { parseRecords, vektisFinding, type ParsedRecords, type VektisRecord } from './parse-records.ts';

/** One check: its id is the code of its findings; `ei` is the return code that a zorgkantoor would give. */
interface Rule {
  readonly id: string;
  check(
    records: readonly VektisRecord[],
    report: (record: VektisRecord, nr: string, message: string) => void,
  ): void;
}

/** Parses an AW319 1.4 and checks what can be checked before sending (aw319.md). */
export function parseAw319(bytes: Uint8Array): ParsedRecords {
  const parsed = parseRecords(bytes, vektisLayouts().aw319, 'AW319');
  if (!parsed.ok) return parsed;
  const findings: StandardFinding[] = [];
  for (const rule of rules) {
    rule.check(parsed.records, (record, nr, message) => {
      findings.push(vektisFinding(rule.id, `/${String(record.number)}/${nr}`, message));
    });
  }
  return findings.length > 0 ? { ok: false, findings } : parsed;
}

const number = (record: VektisRecord, nr: string): number => Number(record.values[nr] ?? 0);
const day = (record: VektisRecord, nr: string): Day =>
  (record.values[nr] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const ofCode = (records: readonly VektisRecord[], code: VektisRecord['code']): readonly VektisRecord[] =>
  records.filter((record) => record.code === code);

const dateFields = {
  '01': ['0114', '0115', '0117'],
  '02': ['0207'],
  '04': ['0414', '0415'],
  '98': [],
  '99': [],
} as const;

const rules: readonly Rule[] = [
  {
    id: 'AW319-ORDER',
    check: (records, report) => {
      const order = records.map((record) => record.code).join(' ');
      if (/^01(?: 02(?: 98)*(?: 04(?: 98)*)+)+ 99$/.test(order)) return;
      const first = records[0];
      if (first !== undefined)
        report(first, '0101', 'The records do not stand in the order 01 (02 98* (04 98*)+)+ 99.');
    },
  },
  {
    id: 'AW319-FIELD',
    check: (records, report) => {
      const { records: layout } = vektisLayouts().aw319;
      for (const record of records) {
        for (const field of layout[record.code]) {
          const raw = record.raw.slice(field.start - 1, field.end);
          const wrong =
            (field.type === 'N' && !/^\d+$/.test(raw)) ||
            (field.type === 'AN' && field.presence === 'mandatory' && raw.trim() === '') ||
            (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`).test(raw));
          if (wrong) report(record, field.nr, `${field.name} does not have the form that is asked.`);
        }
      }
    },
  },
  {
    id: 'AW319-NUMBERING',
    check: (records, report) => {
      let expected = 0;
      for (const record of records) {
        if (record.code === '01' || record.code === '99') continue;
        if (record.code !== '98') expected += 1;
        const nr = `${record.code}02`;
        if (number(record, nr) !== expected)
          report(record, nr, `Detail records are numbered 1, 2, 3 ... (0801).`);
      }
    },
  },
  {
    id: 'AW319-COUNTS',
    check: (records, report) => {
      const trailer = ofCode(records, '99')[0];
      if (trailer === undefined) return;
      const count = (code: VektisRecord['code']): number => ofCode(records, code).length;
      const expected: readonly (readonly [string, number])[] = [
        ['9902', count('02')],
        ['9903', 0],
        ['9904', count('04')],
        ['9905', count('98')],
        ['9906', count('02') + count('04') + count('98')],
      ];
      for (const [nr, wanted] of expected) {
        if (number(trailer, nr) !== wanted) report(trailer, nr, `The file holds ${String(wanted)} of these.`);
      }
    },
  },
  {
    id: 'AW319-TOTAL',
    check: (records, report) => {
      const trailer = ofCode(records, '99')[0];
      if (trailer === undefined) return;
      const total = ofCode(records, '04').reduce(
        (sum, record) => sum + number(record, '0429') * (record.values['0430'] === 'C' ? -1 : 1),
        0,
      );
      if (number(trailer, '9907') !== Math.abs(total))
        report(trailer, '9907', 'This is not the sum of the amounts.');
      if (trailer.values['9908'] !== (total < 0 ? 'C' : 'D'))
        report(trailer, '9908', 'The sign of the sum is wrong (0631).');
    },
  },
  {
    id: 'AW319-DATE',
    check: (records, report) => {
      for (const record of records) {
        for (const nr of dateFields[record.code]) {
          if (!isDay(day(record, nr))) report(record, nr, 'This is no existing day (EEJJMMDD).');
        }
      }
    },
  },
  {
    id: 'AW319-INVOICE-DATE',
    check: (records, report) => {
      const header = records[0];
      if (header === undefined) return;
      const invoice = day(header, '0117');
      for (const record of ofCode(records, '04')) {
        for (const nr of ['0414', '0415']) {
          if (day(record, nr) > invoice)
            report(record, nr, 'The care lies after the date of the invoice (8176, 8177, 8178).');
        }
      }
    },
  },
  {
    id: 'AW319-PERIOD',
    check: (records, report) => {
      for (const record of ofCode(records, '04')) {
        if (day(record, '0415') < day(record, '0414'))
          report(record, '0415', 'The care ends before it begins (8007).');
        if (day(record, '0414') <= '2012-12-31')
          report(record, '0414', 'The care begins before 2013 (8007).');
      }
    },
  },
  {
    id: 'AW319-BSN',
    check: (records, report) => {
      for (const record of ofCode(records, '02')) {
        if (!passesElevenTest(record.values['0203'] ?? '')) report(record, '0203', 'This is no BSN (0435).');
      }
    },
  },
  {
    id: 'AW319-KEY',
    check: (records, report) => {
      let insured: VektisRecord | null = null;
      for (const record of records) {
        if (record.code === '02') insured = record;
        if (record.code !== '04' || insured === null) continue;
        for (const [own, from] of [
          ['0403', '0203'],
          ['0404', '0204'],
          ['0405', '0205'],
          ['0408', '0224'],
          ['0409', '0225'],
        ] as const) {
          if (record.values[own] !== insured.values[from])
            report(record, own, `This differs from ${from} of the insured above.`);
        }
      }
    },
  },
  {
    id: 'AW319-AMOUNT',
    check: (records, report) => {
      for (const record of ofCode(records, '04')) {
        if (number(record, '0426') !== number(record, '0418') * number(record, '0425')) {
          report(record, '0426', 'This is not the number times the tariff (0611).');
        }
        if (record.values['0427'] !== record.values['0430'])
          report(record, '0430', 'The two signs differ (0631).');
      }
    },
  },
  {
    id: 'AW319-REFERENCE',
    check: (records, report) => {
      const seen = new Set<string>();
      for (const record of ofCode(records, '04')) {
        const reference = record.values['0431'] ?? '';
        if (seen.has(reference)) report(record, '0431', 'The reference of a prestatie must be unique.');
        seen.add(reference);
        if (record.values['0430'] === 'C' && (record.values['0432'] ?? '') === '') {
          report(record, '0432', 'A credit names the reference of its debit.');
        }
      }
    },
  },
];

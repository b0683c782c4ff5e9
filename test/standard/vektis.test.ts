import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAw320 } from '../../src/standard/vektis/aw320.ts';
import { writeAw319 } from '../../src/standard/vektis/aw319.ts';
import { parseAw319 } from '../../src/standard/vektis/check-aw319.ts';
import { vektisLayouts } from '../../src/standard/vektis/layout.ts';
import { transliterate } from '../../src/standard/vektis/transliterate.ts';
import { wlzDeclaration } from '../support/aw319.ts';

const codes = (bytes: Uint8Array): string[] => {
  const parsed = parseAw319(bytes);
  return parsed.ok ? [] : parsed.findings.map((finding) => `${finding.code} ${finding.path}`);
};

describe('the layouts', () => {
  it.each(Object.entries({ ...vektisLayouts() }))(
    '%s: every record is covered from the first to the last character',
    (_name, layout) => {
      for (const fields of Object.values(layout.records)) {
        let at = 1;
        for (const field of fields) {
          expect([field.nr, field.start]).toEqual([field.nr, at]);
          at = field.end + 1;
        }
        expect(at - 1).toBe(layout.recordLength);
      }
    },
  );

  it('AW319 has 93 fields', () => {
    expect(Object.values(vektisLayouts().aw319.records).flat()).toHaveLength(93);
  });
});

describe('AW319', () => {
  const written = writeAw319(wlzDeclaration());
  const text = Buffer.from(written.bytes).toString('latin1');

  it('is written with numbers, counts and total, and read back', () => {
    const lines = text.split('\r\n');
    expect(lines.slice(0, -1).every((line) => line.length === 310)).toBe(true);
    expect(lines.map((line) => line.slice(0, 2)).join(' ')).toBe('01 02 98 04 04 02 04 99 ');
    expect(lines[7]?.slice(0, 45)).toBe('99000002000000000003000001000000600000600000D');
    expect(codes(written.bytes)).toEqual([]);
    const parsed = parseAw319(written.bytes);
    if (!parsed.ok) throw new Error('unreachable');
    expect(parsed.records[1]?.values).toMatchObject({
      '0202': '000000000001',
      '0203': '999900006',
      '0210': 'Voorbeeld',
    });
    expect(parsed.records[4]?.values['0403']).toBe('999900006');
  });

  it.each([
    ['AW319-CRLF /', text.replaceAll('\r\n', '\n')],
    ['AW319-CRLF /', text.slice(0, -2)],
    ['AW319-LENGTH /2', text.replace('Voorbeeld ', 'Voorbeeld')],
    ['AW319-VERSION /1/0103', `011870103${text.slice(9)}`],
    ['AW319-CODE /1/0102', `01188${text.slice(5)}`],
    ['AW319-NUMBERING /4/0402', text.replace('04000000000002', '04000000000007')],
    ['AW319-COUNTS /8/9904', text.replace('99000002000000000003', '99000002000000000004')],
    ['AW319-BSN /2/0203', text.replaceAll('999900006', '999900007')],
    ['AW319-TOTAL /8/9907', text.replace('00000600000D ', '00000600001D ')],
  ])('%s', (expected, changed) => {
    expect(codes(Buffer.from(changed, 'latin1'))).toEqual([expected]);
  });

  it.each([
    ['AW319-INVOICE-DATE /5/0415', { '0415': '2026-10-06' }],
    ['AW319-PERIOD /5/0415', { '0415': '2026-08-31' }],
    ['AW319-DATE /5/0415', { '0415': '2026-09-31' }],
    ['AW319-AMOUNT /5/0426', { '0426': 600_001 }],
    ['AW319-REFERENCE /5/0431', { '0431': 'P1' }],
    ['AW319-KEY /5/0403', { '0403': '999900018' }],
    ['AW319-FIELD /5/0416', { '0416': '001' }],
  ])('%s', (expected, change) => {
    expect(codes(writeAw319(wlzDeclaration(change)).bytes)).toEqual([expected]);
  });

  it('transliterates names and says so', () => {
    const { bytes, transliterations } = writeAw319(wlzDeclaration({}, 'Şahin-Łuczak é'));
    expect(transliterations).toEqual([{ place: '2/0210', from: 'Şahin-Łuczak é', to: 'Sahin-Luczak é' }]);
    expect(codes(bytes)).toEqual([]);
  });

  it('refuses what does not fit', () => {
    const refused = expect.objectContaining({ code: 'POORT_MESSAGE_INVALID' });
    expect(() => writeAw319(wlzDeclaration({ '0431': 'R'.repeat(21) }))).toThrow(refused);
    expect(() => writeAw319(wlzDeclaration({ '0429': -1 }))).toThrow(refused);
    expect(() => writeAw319(wlzDeclaration({ '0499': 'x' }))).toThrow(refused);
  });

  it('transliteration gives characters that a record may hold, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[ -~À-ÿ]*$/.test(transliterate(name))),
    );
  });
});

describe('AW320', () => {
  const base = Buffer.from(writeAw319(wlzDeclaration()).bytes).toString('latin1').split('\r\n').slice(0, -1);
  const answer = base.map((line) => {
    const body = line.startsWith('01') ? `011880103${line.slice(9)}` : line;
    if (line.startsWith('01')) return `${body}${'Z1'.padEnd(24)}20261020${' '.repeat(28)}`;
    if (line.startsWith('04')) return `${body}00600000D00000000D8007${' '.repeat(38)}`;
    if (line.startsWith('99')) return `${line.slice(0, 45)}00000000000D${' '.repeat(313)}`;
    return `${body}${' '.repeat(60)}`;
  });
  const bytes = (lines: readonly string[]): Buffer =>
    Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');

  it('gives codes and amounts by our own reference', () => {
    const parsed = parseAw320(bytes(answer));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    expect(parsed).toMatchObject({ reference: 'Z1', invoice: 'F2026-09', submitted: 600_000, granted: 0 });
    const line = parsed.answers.find((one) => one.reference === 'P1');
    expect(line).toMatchObject({ codes: ['8007'], computed: 600_000, granted: 0 });
    expect(line?.record.raw).toHaveLength(370);
  });

  it('stops at another version or length', () => {
    const other = answer.map((line) => line.replace(/^011880103/, '011880104'));
    expect(parseAw320(bytes(other))).toMatchObject({ ok: false, findings: [{ code: 'AW320-VERSION' }] });
    const short = answer.map((line) => line.slice(0, 369));
    expect(parseAw320(bytes(short))).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'AW320-LENGTH' })]),
    });
  });
});

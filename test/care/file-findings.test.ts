import { describe, expect, it } from '@jest/globals';
import { readCare, type CareReading } from '../../src/care/read-care.ts';
import { rejectedCsv } from '../../src/care/rejected-csv.ts';
import { careLine, door } from './care-line.ts';
import { allColumns, encode, plainForm, recordOf, renderCare } from './render-care.ts';

function read(bytes: Uint8Array | string, more: Partial<Parameters<typeof readCare>[0]> = {}): CareReading {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readCare({ ...door, file: 'zorg.csv', bytes: content, ...more });
}

const record = recordOf(careLine, plainForm);
const row = (columns: readonly string[]): string[] => columns.map((column) => record[column] ?? '');

describe('a file that cannot be read', () => {
  const cases: [what: string, bytes: Uint8Array | string, code: string][] = [
    ['nothing', '', 'POORT-C50'],
    ['white space', ' \r\n\r\n', 'POORT-C50'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'POORT-C51'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'POORT-C51'],
    ['bytes', Uint8Array.of(0x61, 0x3b, 0, 0x62), 'POORT-C51'],
    ['no windows-1252 either', Uint8Array.of(0x61, 0x3b, 0x81, 0xe9), 'POORT-C51'],
    ['an open quote', 'a;b\r\n"1;2\r\n', 'POORT-C52'],
    ['a quote in the middle', 'a;b\r\n1"x;2\r\n', 'POORT-C52'],
    ['one column', 'verslag\r\nvan de dag\r\n', 'POORT-C52'],
    ['no header', 'x1;999900006;1\r\n', 'POORT-C54'],
  ];

  it.each(cases)('%s', (_, bytes, code) => {
    const reading = read(bytes);
    expect(reading.fileFindings.map((finding) => finding.code)).toEqual([code]);
    expect(reading.lines).toEqual([]);
    expect(JSON.stringify(reading)).not.toContain('999900006');
  });

  const json: [what: string, bytes: string][] = [
    ['broken', '[{'],
    ['no list', '{}'],
    ['no objects', '[1]'],
    ['nested', '[{"extern_id":{"a":1}}]'],
    ['an id that JSON rounds', '[{"extern_id":12345678901234567}]'],
    ['an id that is not whole', '[{"extern_id":1.1}]'],
    ['an id under its own name that is not whole', '[{"Nummer":1.1}]'],
    ['any number that JSON rounds', '[{"extern_id":"a","geregistreerd_door":9007199254740993}]'],
    ['a number without end', '[{"extern_id":"a","volume":1e400}]'],
  ];
  it.each(json)('JSON: %s', (_, bytes) => {
    const columns = { extern_id: 'nummer' };
    expect(read(bytes, { format: 'json', columns }).fileFindings.map(({ code }) => code)).toEqual([
      'POORT-C53',
    ]);
  });

  it('lists missing and unknown columns in one finding, with the nearest name', () => {
    const columns = allColumns.map((column) =>
      column === 'toewijzingnummer' ? 'toewijzingsnummer' : column,
    );
    const [finding, ...more] = read(
      encode([columns.slice(1), row(columns.slice(1))], plainForm),
    ).fileFindings;
    expect(more).toEqual([]);
    expect(finding?.code).toBe('POORT-C54');
    expect(finding?.message).toContain('Missing columns: extern_id, toewijzingnummer.');
    expect(finding?.message).toContain('toewijzingsnummer (meant: toewijzingnummer?)');
  });

  it('does not pass over a misspelled column that is not needed', () => {
    const columns = allColumns.map((column) => (column === 'status' ? 'statsu' : column));
    expect(read(encode([columns, row(columns)], plainForm)).fileFindings[0]?.message).toContain(
      'meant: status?',
    );
  });

  it('warns of columns that are not read', () => {
    const columns = [...allColumns, 'opmerking'];
    const reading = read(encode([columns, row(columns)], plainForm));
    expect(reading.lines).toHaveLength(1);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['POORT-C57']);
  });

  it('names a mapping that maps nothing, and a column that occurs twice', () => {
    const findings = read(encode([[...allColumns, 'BSN'], row([...allColumns, 'bsn'])], plainForm), {
      columns: { externid: 'id' },
    }).fileFindings;
    expect(findings.map(({ code }) => code)).toEqual(['POORT-C56', 'POORT-C55']);
    expect(findings[0]?.remedy).toContain('extern_id');
  });
});

describe('the file with rejected lines', () => {
  it('holds the original cells and the faults, and can be mended and imported again', () => {
    const lines = [
      careLine,
      { ...careLine, externalId: '=1+1', bsn: '999900007', registeredBy: 'Boer; "K" de' },
    ];
    const reading = read(renderCare(lines, plainForm));
    const bytes = rejectedCsv(reading);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFFextern_id;')).toBe(true);
    expect(text).toContain(';fout\r\n=1+1;');
    expect(text).toContain('POORT-C04 bsn: ');
    const again = read(bytes);
    expect(again.rejected[0]?.findings.map(({ code, path }) => [code, path])).toEqual([
      ['POORT-C04', 'zorg.csv:2:bsn'],
    ]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(rejectedCsv(again))).toBe(text);
    const mended = new TextEncoder().encode(text.replace('999900007', '999900006'));
    expect(read(mended).lines).toEqual([{ ...lines[1], bsn: '999900006' }]);
  });

  it('keeps what stands beyond the last column', () => {
    const reading = read(encode([allColumns, [...row(allColumns), 'extra']], plainForm));
    expect(reading.rejected[0]?.findings[0]?.code).toBe('POORT-C26');
    expect(new TextDecoder().decode(rejectedCsv(reading))).toMatch(/;extra\r\n$/);
  });
});

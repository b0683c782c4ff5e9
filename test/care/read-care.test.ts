import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCare, type CareReading } from '../../src/care/read-care.ts';
import { anyCareLine, careLine, door } from './care-line.ts';
import { allColumns, encode, plainForm, recordOf, renderCare, type Form } from './render-care.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function readBytes(bytes: Uint8Array, more: Partial<Parameters<typeof readCare>[0]> = {}): CareReading {
  return readCare({ ...door, file: 'zorg.csv', bytes, ...more });
}

/** Reads one good line with some cells changed. */
function readChanged(
  cells: Record<string, string>,
  more: Partial<Parameters<typeof readCare>[0]> = {},
): CareReading {
  const record = { ...recordOf(careLine, plainForm), ...cells };
  return readBytes(encode([allColumns, allColumns.map((column) => record[column] ?? '')], plainForm), more);
}

describe('a care export', () => {
  it('gives the lines that were written, whatever the form', () => {
    const form = fc.record<Form>({
      separator: fc.constantFrom(';', ','),
      encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252'),
      decimal: fc.constantFrom(',', '.'),
      dutchDays: fc.boolean(),
      lineEnd: fc.constantFrom('\r\n', '\n'),
    });
    fc.assert(
      fc.property(fc.array(anyCareLine, { minLength: 1, maxLength: 5 }), form, (lines, how) => {
        const numbered = lines.map((line, index) => ({ ...line, externalId: `${line.externalId}-${index}` }));
        const reading = readBytes(renderCare(numbered, how));
        expect(reading.fileFindings).toEqual([]);
        expect(reading.rejected).toEqual([]);
        expect(reading.lines).toEqual(numbered);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same lines from JSON, with numbers or text', () => {
    const record = recordOf(careLine, { ...plainForm, decimal: '.' });
    const json = JSON.stringify([
      { ...record, tarief: 61.5, volume: 90, toewijzingnummer: 100_001, status: null },
    ]);
    expect(readBytes(text(json), { file: 'zorg.json' }).lines).toEqual([careLine]);
    expect(readBytes(text(`\uFEFF[${JSON.stringify(record)}]`), { format: 'json' }).lines).toEqual([
      careLine,
    ]);
  });

  it('finds columns under other names, in any order and case', () => {
    const record = recordOf(careLine, plainForm);
    const columns = [...allColumns]
      .reverse()
      .map((column) => (column === 'extern_id' ? 'Registratie-ID' : column));
    const row = [...allColumns].reverse().map((column) => record[column] ?? '');
    const bytes = encode([columns.map((column) => column.toUpperCase()), row], plainForm);
    expect(readBytes(bytes, { columns: { extern_id: 'registratie-id' } }).lines).toEqual([careLine]);
  });

  it('takes the only declarant where the column is empty or not there', () => {
    expect(readChanged({ declarant: '' }).lines).toEqual([careLine]);
    const columns = allColumns.filter((column) => column !== 'declarant');
    const record = recordOf(careLine, plainForm);
    expect(
      readBytes(encode([columns, columns.map((column) => record[column] ?? '')], plainForm)).lines,
    ).toHaveLength(1);
  });

  it('turns hours into minutes with an hour tariff, exactly', () => {
    const cases: [string, number][] = [
      ['1,5', 90],
      ['1.25', 75],
      ['0,250', 15],
      ['2', 120],
    ];
    for (const [volume, minutes] of cases) {
      const [line] = readChanged({ eenheid: '04', volume, tariefeenheid: '' }).lines;
      expect({ volume, ...line }).toMatchObject({
        volume: minutes,
        eenheid: '01',
        tariefEenheid: '04',
        tarief: 6150,
      });
    }
  });

  it('reads euros and tariffs exactly to the cent', () => {
    const [euro] = readChanged({ eenheid: '83', volume: '1.234,56', tarief: '', tariefeenheid: '' }).lines;
    expect(euro).toMatchObject({ volume: 123_456, eenheid: '83', tarief: null, tariefEenheid: '83' });
    const cases: [string, number][] = [
      ['61,5', 6150],
      ['€ 61.50', 6150],
      ['0,07', 7],
      ['1,234.50', 123_450],
    ];
    for (const [tarief, cents] of cases) expect(readChanged({ tarief }).lines[0]?.tarief).toBe(cents);
  });

  it('keeps a line that waits for approval, and says so once', () => {
    const reading = readChanged({ goedgekeurd_door: '', goedgekeurd_op: '' });
    expect(reading.lines[0]).toMatchObject({ approvedBy: null, approvedOn: null });
    expect(reading.warnings.map(({ code, severity }) => [code, severity])).toEqual([
      ['POORT-C30', 'warning'],
    ]);
  });
});

describe('the door', () => {
  const cases: [rule: string, column: string, cells: Record<string, string>][] = [
    ['POORT-C01', 'productcode', { productcode: ' ' }],
    ['POORT-C02', 'gemeente', { gemeente: '363' }],
    ['POORT-C02', 'bsn', { bsn: '99990000' }],
    ['POORT-C02', 'aanbieder', { aanbieder: '8000001' }],
    ['POORT-C02', 'eenheid', { eenheid: '1' }],
    ['POORT-C02', 'productcategorie', { domein: 'wmo', productcategorie: '1' }],
    ['POORT-C03', 'bsn', { bsn: '9999.00.006' }],
    ['POORT-C03', 'toewijzingnummer', { toewijzingnummer: '1e5' }],
    ['POORT-C04', 'bsn', { bsn: '999900007' }],
    ['POORT-C05', 'bsn', { bsn: '123456782' }],
    ['POORT-C06', 'datum', { datum: '31-09-2026' }],
    ['POORT-C06', 'goedgekeurd_op', { goedgekeurd_op: '2026-02-30' }],
    ['POORT-C07', 'datum', { datum: '2026-11-04' }],
    ['POORT-C08', 'datum', { datum: '2021-10-31' }],
    ['POORT-C09', 'eenheid', { eenheid: '99' }],
    ['POORT-C10', 'productcategorie', { productcategorie: '39' }],
    ['POORT-C11', 'volume', { volume: '1.500' }],
    ['POORT-C11', 'volume', { volume: '-90' }],
    ['POORT-C11', 'volume', { volume: '1,5' }],
    ['POORT-C11', 'volume', { volume: '0,33', eenheid: '04' }],
    ['POORT-C11', 'volume', { volume: '100000000' }],
    ['POORT-C12', 'volume', { volume: '0' }],
    ['POORT-C13', 'tarief', { tarief: '' }],
    ['POORT-C13', 'tarief', { eenheid: '83', tariefeenheid: '83' }],
    ['POORT-C14', 'tarief', { tarief: '61,505' }],
    ['POORT-C14', 'tarief', { tarief: '61,5000' }],
    ['POORT-C14', 'tarief', { tarief: '0,00' }],
    ['POORT-C15', 'tariefeenheid', { tariefeenheid: '14' }],
    ['POORT-C16', 'goedgekeurd_door', { goedgekeurd_door: 'n.PROEFSTRA ' }],
    ['POORT-C17', 'goedgekeurd_op', { goedgekeurd_op: '' }],
    ['POORT-C17', 'goedgekeurd_op', { goedgekeurd_door: '' }],
    ['POORT-C18', 'goedgekeurd_op', { goedgekeurd_op: '2026-09-06' }],
    ['POORT-C18', 'goedgekeurd_op', { goedgekeurd_op: '2026-11-04' }],
    ['POORT-C20', 'gemeente', { gemeente: '9999' }],
    ['POORT-C20', 'gemeente', { gemeente: '9102', domein: 'wmo', productcategorie: '02' }],
    ['POORT-C21', 'declarant', { declarant: '98765433' }],
    ['POORT-C23', 'domein', { domein: 'wlz' }],
    ['POORT-C24', 'status', { status: 'fout' }],
    ['POORT-C25', 'productcode', { productcode: '45A045' }],
    ['POORT-C25', 'extern_id', { extern_id: 'a\tb' }],
  ];

  it.each(cases)('%s on %s', (rule, column, cells) => {
    const reading = readChanged(cells, { knownCategory: (_, code) => code !== '39' });
    expect(reading.lines).toEqual([]);
    const findings = reading.rejected.flatMap((row) => row.findings);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([[rule, `zorg.csv:2:${column}`]]);
    expect(findings.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  it('says that leading zeros were lost, and repairs nothing', () => {
    const [row] = readChanged({ gemeente: '363' }).rejected;
    expect(row?.findings[0]?.message).toContain('Leading zeros were lost');
  });

  it('lets real BSNs in where that is wanted', () => {
    expect(readChanged({ bsn: '123456782' }, { fictiveOnly: false }).lines).toHaveLength(1);
  });

  it('asks for the declarant where there is more than one', () => {
    const reading = readChanged({ declarant: '' }, { declarants: ['98765432', '98765433'] });
    expect(reading.rejected[0]?.findings[0]?.code).toBe('POORT-C21');
  });

  it('takes none of the lines that share a number, and all others', () => {
    const lines = ['a', 'b', 'a'].map((externalId) => ({ ...careLine, externalId }));
    const reading = readBytes(renderCare(lines, plainForm));
    expect(reading.lines.map(({ externalId }) => externalId)).toEqual(['b']);
    expect(reading.rejected.map(({ line, findings }) => [line, findings[0]?.code])).toEqual([
      [2, 'POORT-C22'],
      [4, 'POORT-C22'],
    ]);
  });

  it('takes lines of two members with the same number', () => {
    const lines = ['98000001', '98000002'].map((member) => ({ ...careLine, member }));
    expect(readBytes(renderCare(lines, plainForm)).lines).toEqual(lines);
  });

  it('names the line in the file, also after empty lines and line breaks in a value', () => {
    const row = (cells: Record<string, string>): string =>
      allColumns.map((column) => ({ ...recordOf(careLine, plainForm), ...cells })[column] ?? '').join(';');
    const file = [
      'sep=;',
      allColumns.join(';'),
      row({ extern_id: 'x', registered: '', geregistreerd_door: '"A\r\nB"' }),
      '',
      ';'.repeat(allColumns.length - 1),
      row({ extern_id: 'y', status: 'fout' }),
    ].join('\r\n');
    const reading = readBytes(text(file));
    expect(reading.rejected.map(({ line }) => line)).toEqual([3, 7]);
  });

  it('never repeats a BSN', () => {
    const slips = fc.constantFrom(...allColumns);
    fc.assert(
      fc.property(slips, slips, (column, other) => {
        // The BSN in a column where it does not belong, as when columns have shifted.
        const reading = readChanged({ [column]: '999900006', [other]: '123456782' });
        expect(JSON.stringify(reading.rejected.map(({ findings }) => findings))).not.toMatch(
          /999900006|123456782/,
        );
      }),
      { numRuns: 100 },
    );
  });
});

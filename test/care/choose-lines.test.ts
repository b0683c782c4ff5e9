import { describe, expect, it } from '@jest/globals';
import { chooseLines } from '../../src/care/choose-lines.ts';
import type { KeptCareLine } from '../../src/care/types.ts';
import { careLine } from './care-line.ts';

const line = (externalId: string, more: Partial<KeptCareLine> = {}): KeptCareLine => ({
  ...{ ...careLine, id: externalId, version: 1, writtenOff: false, externalId },
  ...more,
});

/** The ids of the chosen lines, or the code of the finding. */
function chosen(lines: readonly KeptCareLine[], name?: string): readonly string[] {
  const result = chooseLines(lines, name);
  return Array.isArray(result)
    ? result.map(({ code }) => code)
    : result.lines.map(({ member, externalId }) => `${member}:${externalId}`);
}

const first = line('A');
const notCounting = [
  line('B', { approvedBy: null, approvedOn: null }),
  line('C', { withdrawn: true }),
  line('D', { writtenOff: true }),
];

describe('the lines that a correction is of', () => {
  it('are those that count, or the one that is named', () => {
    expect(chosen([first, ...notCounting, line('E')])).toEqual(['98000001:A', '98000001:E']);
    expect(chosen([first, ...notCounting], 'B')).toEqual(['98000001:B']);
    expect(chosen([first, ...notCounting], 'D')).toEqual(['98000001:D']);
  });

  it('are asked for when nothing counts, or the name is not there', () => {
    for (const [lines, name] of [
      [notCounting, undefined],
      [[first], 'Z'],
      [[], undefined],
    ] as const) {
      expect(chosen(lines, name)).toEqual(['POORT-C62']);
    }
    expect(chooseLines(notCounting)).toMatchObject([{ remedy: 'Choose from: B, C, D.' }]);
  });

  it.each<Partial<KeptCareLine>>([
    { bsn: '999900018', toewijzingNummer: 7 },
    { date: '2026-10-01' },
    { productCode: '45A05' },
  ])('are never of two keys: %j', (other) => {
    const both = [first, line('B', other)];
    expect(chosen(both)).toEqual(['POORT-C68']);
    expect(chosen([first, line('B', { ...other, withdrawn: true })])).toEqual(['POORT-C68']);
    expect(chosen(both, 'B')).toEqual(['98000001:B']);
  });

  it('are named with their member where two members use one number', () => {
    const both = [first, line('A', { member: '98000002' })];
    expect(chooseLines(both, 'A')).toMatchObject([
      { code: 'POORT-C69', remedy: 'Name the member too: 98000001:A, 98000002:A.' },
    ]);
    expect(chosen(both, '98000002:A')).toEqual(['98000002:A']);
    expect(chosen(both)).toEqual(['98000001:A', '98000002:A']);
  });

  it('are not shown by a number that is a BSN', () => {
    const named = [line('999900006'), line('x-999900006', { member: '98000002' })];
    expect(JSON.stringify(chooseLines(named, 'nothing'))).not.toContain('999900006');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownValue } from '../../src/standard/codec/shown-value.ts';
import { builtIn } from '../../src/standard/model/read-simple-type.ts';

const type = (name: string, base = 'string') => ({ ...builtIn(base), name });

describe('a value in a finding', () => {
  it.each([
    ['LDT_Eenheid', 'string', 'Eenheid', '05', '"05"'],
    ['LDT_Datum', 'date', 'Ingangsdatum', '2026-02-30', '"2026-02-30"'],
    ['LDT_Datum', 'date', 'Datum', '2012-02-30', '***** (10)'],
    ['LDT_BurgerServicenummer', 'string', 'Bsn', '12345678', '*****5678'],
    ['LDT_BurgerServicenummer', 'string', 'Bsn', 'Van Dijk', '***** (8)'],
    ['LDT_Naam', 'string', 'Achternaam', 'x', '***** (1)'],
    ['LDT_Eenheid', 'string', 'Eenheid', 'Bos', '***** (3)'],
    ['LDT_Datum', 'date', 'Ingangsdatum', '999900006', '"*****0006"'],
    ['LDT_Referentie', 'string', 'ReferentieAanbieder', '9999.00.006', '"*****.006"'],
  ])('%s %s %s %s is shown as %s', (name, base, element, text, shown) => {
    expect(shownValue(text, type(name, base), element)).toBe(shown);
  });

  it('never holds a BSN, wherever it stands', () => {
    const bsn = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
    fc.assert(
      fc.property(bsn, fc.constantFrom('', ' ', 'A', '-1'), (number, beside) => {
        const shown = shownValue(beside + number, type('LDT_Referentie'), 'ReferentieAanbieder');
        return !shown.includes(number.slice(0, 6));
      }),
    );
  });
});

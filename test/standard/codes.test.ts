import { describe, expect, it } from '@jest/globals';
import { codeList, codeLists, codeOf, isValidOn, labelOf } from '../../src/standard/codelists.ts';
import { causeText, retourCode, retourCodes } from '../../src/standard/retourcodes.ts';
import { standard } from '../support/standard.ts';

describe('return codes', () => {
  it('all 107 have a remedy in both languages', () => {
    expect(retourCodes()).toHaveLength(107);
    for (const code of retourCodes()) {
      expect(code.remedy.length).toBeGreaterThan(3);
      expect(code.remedyNl).toMatch(/^[A-Z].*\.$/);
      expect(causeText(code.cause, 'nl')).not.toBe(causeText(code.cause, 'en'));
    }
  });

  it('are found by code', () => {
    expect(retourCode('9322')).toMatchObject({ rule: 'TR322', cause: 'volume', resubmittable: true });
    expect(retourCode('BRS03')?.cause).toBe('authorisation');
    expect(retourCode('nothing')).toBeUndefined();
  });
});

describe('code lists', () => {
  it('give the text of a code', () => {
    expect(codeLists()).toHaveLength(64);
    expect(labelOf('WJ756', '04')).toBe('Uur');
    expect(labelOf('LDT_Gemeente', '0363')).toBe('Amsterdam');
    expect(labelOf('LDT_ProductCategorie', '01', 'iWmo')).toBe('Hulp bij het huishouden');
    expect(labelOf('LDT_ProductCategorie', '01', 'iJw')).toBe('01');
    expect(labelOf('nothing', '7')).toBe('7');
  });

  it('know when a code holds', () => {
    const withdrawn = codeOf('JZ002', '01');
    expect(withdrawn?.withdrawn).toBe(true);
    expect(withdrawn !== undefined && isValidOn(withdrawn, '2026-11-03')).toBe(false);
    const death = codeOf('JZ588', '02');
    expect(death !== undefined && isValidOn(death, '2014-12-31')).toBe(false);
    expect(death !== undefined && isValidOn(death, '2015-01-01')).toBe(true);
  });

  it('know every code that an XSD enumerates, but for 9355, which is in no list', () => {
    const unknown = new Set<string>();
    for (const model of standard.messages) {
      for (const type of model.complexTypes) {
        for (const element of type.elements) {
          if (element.type.kind !== 'simple') continue;
          const list = codeList(element.type.name, model.standard);
          for (const code of element.type.enumeration ?? []) {
            if (list !== undefined && codeOf(list.id, code) === undefined) unknown.add(`${list.id} ${code}`);
          }
        }
      }
    }
    expect([...unknown]).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { explain } from '../../src/standard/explain.ts';
import { retourCodes } from '../../src/standard/retourcodes.ts';
import { rules } from '../../src/standard/rules/registry.ts';

describe('explain', () => {
  it('knows every listed code and every rule, in both languages', () => {
    for (const code of [...retourCodes().map((one) => one.code), ...rules.map((rule) => rule.id)]) {
      const [first] = explain(code.toLowerCase());
      expect([code, first?.meaning.nl.length ?? 0]).not.toEqual([code, 0]);
      expect(first?.meaning.en).not.toBe('');
    }
  });

  it('says what a return code means, who must act and what to do', () => {
    expect(explain('9322')).toEqual([
      expect.objectContaining({ family: 'return-code', fixedBy: 'municipality', related: ['TR322'] }),
    ]);
    expect(explain('brs03')[0]).toMatchObject({ family: 'exchange', fixedBy: 'provider' });
    expect(explain('IB014')[0]?.remedy?.nl).toContain('Valideer');
  });

  it('gives nothing for a code that nobody knows', () => {
    expect(explain('XX999')).toEqual([]);
  });
});

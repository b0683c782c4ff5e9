import { describe, expect, it } from '@jest/globals';
import { kpiTexts } from '../../src/language/kpi.ts';
import { uitvalTexts } from '../../src/language/uitval.ts';

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each([
  ['uitval', uitvalTexts],
  ['kpi', kpiTexts],
] as const)('the texts of %s', (_, { nl, en }) => {
  const dutch: Readonly<Record<string, string>> = nl;
  const english: Readonly<Record<string, string>> = en;

  it('have the same keys in both languages', () => {
    expect(Object.keys(dutch)).toEqual(Object.keys(english));
  });

  it.each(Object.keys(dutch))('%s has the same places in both languages, and is not empty', (key) => {
    expect(places(dutch[key] ?? '')).toEqual(places(english[key] ?? ''));
    expect(dutch[key]?.trim()).not.toBe('');
    expect(english[key]?.trim()).not.toBe('');
  });
});

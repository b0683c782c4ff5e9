import { describe, expect, it } from '@jest/globals';
import type { MessageType } from '../../../../src/standard/catalogue.ts';
import type { ElementType } from '../../../../src/standard/model/model.ts';
import { fitsPattern } from '../../../../src/standard/rules/iwlz/character-pattern.ts';
import { iwlzRules } from '../../../../src/standard/rules/iwlz/rules.ts';
import { standard } from '../../../support/standard.ts';

const published = { AW33: 55, AW35: 24, AW39: 39, AW317: 28, ZK31: 60, ZK33: 56, ZK35: 23, ZK39: 38 };

/** What stands at a path below the root of a message; undefined when its XSD has no such element. */
function elementType(type: MessageType, path: string): ElementType | undefined {
  return path
    .split('/')
    .reduce<ElementType | undefined>(
      (at, name) => (at?.kind === 'complex' ? at.elements.find((one) => one.name === name)?.type : undefined),
      standard.model(type).root.type,
    );
}

describe('the list of iWlz rules', () => {
  it('has all 93, each once, with a sentence in both languages and a return code of its own', () => {
    expect(iwlzRules).toHaveLength(93);
    expect(new Set(iwlzRules.map(({ id }) => id)).size).toBe(93);
    expect(new Set(iwlzRules.map(({ returnCode }) => returnCode)).size).toBe(93);
    for (const { sentence } of iwlzRules) {
      expect(sentence.nl).not.toBe('');
      expect(sentence.en).not.toBe(sentence.nl);
    }
  });

  it('has as many rules a message as are published', () => {
    for (const [type, count] of Object.entries({ ...published, CA317: 15, CA319: 10, IO31: 39 })) {
      const rules = iwlzRules.filter(({ messages }) => messages.includes(type as MessageType));
      expect([type, rules.length]).toEqual([type, count]);
    }
  });

  it('says of what it cannot check why not', () => {
    const unchecked = iwlzRules.filter(({ state }) => state.status !== 'checked');
    expect(unchecked.map(({ id }) => id)).toEqual(['TR042', 'TR100']);
  });

  it('looks only at elements that the messages have', () => {
    const unknown = iwlzRules.flatMap(({ id, targets }) =>
      targets.flatMap((target) =>
        Object.entries(target).flatMap(([type, paths]) =>
          paths
            .filter((path) => elementType(type as MessageType, path) === undefined)
            .map((path) => `${id} ${type} ${path}`),
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('refuses with codes that the answers have', () => {
    const codes = elementType('AW34', 'Header/RetourCodes/RetourCode');
    const known = codes?.kind === 'simple' ? (codes.enumeration ?? []) : [];
    expect(iwlzRules.filter(({ returnCode }) => !known.includes(returnCode ?? ''))).toEqual([]);
  });
});

describe('the forms of iWlz values', () => {
  it.each([
    ['1234AB', '1000ZZ', true],
    ['0234AB', '1000ZZ', false],
    ['123\nAB', '1000ZZ', true],
    [' 234A ', '1000ZZ', true],
    ['123\tAB', '1000ZZ', false],
    ['1234A', '1000ZZ', false],
    ['1234ABC', '1000ZZ', false],
    ['01000000', '\\0\\1000000', true],
    [' 1000000', '\\0\\1000000', false],
    ['😀00', '1\\0\\0', false],
    ['', '1000', false],
  ])('%j fits %s: %s', (text, pattern, fits) => {
    expect(fitsPattern(text, pattern)).toBe(fits);
  });
});

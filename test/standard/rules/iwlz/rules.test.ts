import { describe, expect, it } from '@jest/globals';
import { checkRules } from '../../../../src/standard/rules/check-rules.ts';
import { iwlzRules } from '../../../../src/standard/rules/iwlz/rules.ts';
import type { MessageType } from '../../../../src/standard/catalogue.ts';
import { baseTypes, fullPath, messageOf, ruleCases, type RuleCase } from './cases.ts';

const found = (type: MessageType, { change }: Pick<RuleCase, 'change'>): readonly string[] =>
  checkRules(messageOf(type, change))
    .map(({ code, path }) => `${code} ${path}`)
    .sort();

const expected = (type: MessageType, rule: string, { at, also }: RuleCase): readonly string[] =>
  [...at.map((path) => `${rule} ${path}`), ...also]
    .map((text) => {
      const [id = '', path = ''] = text.split(' ');
      return `${id} /Bericht/${fullPath(type, path)}`;
    })
    .sort();

describe('the rules of iWlz', () => {
  it.each(baseTypes)('the base message %s breaks none', (type) => {
    expect(found(type, { change: {} })).toEqual([]);
  });

  for (const { rule, types, breaks, keeps } of ruleCases) {
    for (const one of breaks) {
      it.each(types)(`${rule} is broken in %s: ${one.case}`, (type) => {
        expect(one.at).not.toEqual([]);
        expect(found(type, one)).toEqual(expected(type, rule, one));
      });
    }
    for (const one of keeps) {
      it.each(types)(`${rule} just holds in %s: ${one.case}`, (type) => {
        expect(found(type, one)).toEqual(expected(type, rule, one));
      });
    }
  }

  it('each is broken by a case and just held by one, in every message that it is checked in', () => {
    const tried = new Set(
      ruleCases.flatMap(({ rule, types, breaks, keeps }) =>
        types.flatMap((type) => [
          ...breaks.map(() => `${rule} ${type} breaks`),
          ...keeps.map(() => `${rule} ${type} keeps`),
        ]),
      ),
    );
    const wanted = iwlzRules.flatMap(({ id, state }) =>
      state.status === 'checked'
        ? Object.keys(state.checks).flatMap((type) => [`${id} ${type} breaks`, `${id} ${type} keeps`])
        : [],
    );
    expect(wanted.filter((one) => !tried.has(one))).toEqual([]);
  });
});

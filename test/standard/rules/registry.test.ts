import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { messageTypes } from '../../../src/standard/generated/messages.ts';
import { rulesPage } from '../../../src/standard/rules/generate/rules-page.ts';
import { rules, rulesFor, rulesNamed } from '../../../src/standard/rules/registry.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Every rule of iJw and iWmo 3.2 with its level, return code and messages, as the public texts have them. */
const facts = z
  .record(
    z.string(),
    z.object({
      kind: z.string(),
      level: z.number().nullable(),
      returnCode: z.string().nullable(),
      messages: z.string(),
    }),
  )
  .parse(JSON.parse(read('fixtures/rules/ijw-iwmo/facts.json')));

const own = rules.filter(({ standards }) => !standards.includes('iwlz'));

describe('the registry, iJw and iWmo', () => {
  it('holds all 303 rules, each once', () => {
    expect(own.map(({ id }) => id)).toEqual(Object.keys(facts).sort());
    expect(own).toHaveLength(303);
  });

  it('has the kind, level, code and messages of the public texts', () => {
    for (const { id, kind, level, returnCode, messages, state } of own) {
      const fact = facts[id];
      expect({ id, kind, returnCode, messages: [...messages].sort() }).toEqual({
        id,
        kind: fact?.kind,
        returnCode: fact?.returnCode,
        messages: (fact?.messages ?? '').split(' ').filter(Boolean).sort(),
      });
      expect({ id, level }).toEqual({ id, level: state.status === 'xsd' ? 1 : fact?.level });
    }
  });

  it('counts what is done with them', () => {
    const count = (status: string): number => own.filter(({ state }) => state.status === status).length;
    expect({
      checked: count('checked'),
      xsd: count('xsd'),
      covered: count('covered'),
      later: count('later'),
      notCheckable: count('not-checkable'),
    }).toEqual({ checked: 63, xsd: 44, covered: 59, later: 64, notCheckable: 73 });
  });

  it('checks every rule of level 2 that the XSD leaves, but for fill instructions and what is no message', () => {
    const left = own.filter(
      ({ level, state, kind }) =>
        level === 2 && state.status !== 'checked' && kind !== 'fill-instruction' && kind !== 'operational',
    );
    expect(left).toEqual([]);
  });

  it('says of what is later what it needs', () => {
    const silent = own.filter(({ state, needs }) => state.status === 'later' && needs.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('refers to rules that are done or will be', () => {
    for (const { state, standards } of own) {
      if (state.status !== 'covered') continue;
      for (const id of state.by) {
        const found = rulesNamed(id, standards[0]);
        expect({ id, found: found.map((rule) => rule.state.status) }).toEqual({
          id,
          found: [expect.stringMatching(/^(?:checked|xsd|later)$/)],
        });
      }
    }
  });
});

describe('the registry', () => {
  it('has a sentence in both languages for every rule', () => {
    for (const { id, sentence } of rules) {
      expect({ id, en: sentence.en.length > 8, nl: sentence.nl.length > 8 }).toEqual({
        id,
        en: true,
        nl: true,
      });
      expect({ id, other: sentence.nl }).not.toEqual({ id, other: sentence.en });
    }
  });

  it('has a check for exactly the messages of every checked rule', () => {
    for (const { id, messages, state } of own) {
      if (state.status !== 'checked') continue;
      expect({ id, messages: Object.keys(state.checks).sort() }).toEqual({
        id,
        messages: [...messages].sort(),
      });
    }
  });

  it('finds rules by message and by name', () => {
    expect(rulesFor('JW319').map(({ id }) => id)).toContain('TR377');
    expect(rulesFor('WMO319').map(({ id }) => id)).not.toContain('TR377');
    expect(rulesNamed('tr101').map(({ standards }) => standards)).toEqual([['ijw', 'iwmo'], ['iwlz']]);
    expect(rulesNamed('TR101', 'iwlz').map(({ standards }) => standards)).toEqual([['iwlz']]);
    expect(rulesNamed('tr416').map(({ id }) => id)).toEqual(['TR416']);
    expect(rulesNamed('TR999')).toEqual([]);
    for (const type of messageTypes) for (const rule of rulesFor(type)) expect(rule.messages).toContain(type);
  });

  it('has its page: npm run generate -- rules', () => {
    expect(read('docs/rules.md')).toBe(rulesPage(rules));
  });
});

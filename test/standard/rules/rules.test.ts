import { describe, expect, it } from '@jest/globals';
import { checkRules } from '../../../src/standard/rules/check-rules.ts';
import { rules } from '../../../src/standard/rules/registry.ts';
import { families, fullPath, messageOf, ruleCases, type PassCase } from './cases.ts';

const prefixesOf = ({ only }: PassCase): readonly ('JW' | 'WMO')[] =>
  only === undefined ? ['JW', 'WMO'] : [only];

const broken = (family: string, prefix: 'JW' | 'WMO', { change, today }: PassCase): readonly string[] =>
  checkRules(messageOf(family, prefix, change), today === undefined ? {} : { today }).map(
    ({ code, path, severity }) => `${code} ${path}${severity === 'warning' ? ' (warning)' : ''}`,
  );

describe('the rules of iJw and iWmo, inside the message', () => {
  it.each(families)('the base message %s breaks none', (family) => {
    for (const prefix of ['JW', 'WMO'] as const) {
      expect(broken(family, prefix, { case: 'base', change: {} })).toEqual([]);
    }
  });

  for (const { rule, message, breaks, keeps } of ruleCases) {
    for (const fail of breaks) {
      it.each(prefixesOf(fail))(`${rule} is broken in %s${message}: ${fail.case}`, (prefix) => {
        const mark = fail.severity === 'warning' ? ' (warning)' : '';
        const own = fail.at.map((path) => `${rule} /Bericht/${fullPath(message, path)}${mark}`);
        const others = fail.also.map((text) => {
          const [id = '', path = ''] = text.split(/ (.*)/);
          return `${id} /Bericht/${fullPath(message, path)}`;
        });
        expect([...broken(message, prefix, fail)].sort()).toEqual([...own, ...others].sort());
      });
    }
    for (const pass of keeps) {
      it.each(prefixesOf(pass))(`${rule} just holds in %s${message}: ${pass.case}`, (prefix) => {
        expect(broken(message, prefix, pass)).toEqual([]);
      });
    }
  }

  it('each is broken by a case and just held by one, in every message that it is checked in', () => {
    const tried = new Set<string>();
    for (const { rule, message, breaks, keeps } of ruleCases) {
      for (const fail of breaks)
        for (const prefix of prefixesOf(fail)) tried.add(`${rule} ${prefix}${message} breaks`);
      for (const pass of keeps)
        for (const prefix of prefixesOf(pass)) tried.add(`${rule} ${prefix}${message} keeps`);
    }
    const untried = rules
      .filter(({ standards, state }) => !standards.includes('iwlz') && state.status === 'checked')
      .flatMap(({ id, messages }) =>
        messages.flatMap((type) => [`${id} ${type} breaks`, `${id} ${type} keeps`]),
      )
      .filter((wanted) => !tried.has(wanted));
    expect(untried).toEqual([]);
  });

  it('is broken alone in some case, but where another rule must say the same', () => {
    const alone = new Set<string>();
    const every = new Set<string>();
    for (const { rule, message, breaks } of ruleCases) {
      every.add(`${rule} ${message}`);
      if (breaks.some(({ also }) => also.length === 0)) alone.add(`${rule} ${message}`);
    }
    expect([...every].filter((one) => !alone.has(one)).sort()).toEqual(neverAlone);
  });
});

/** CD077 mirrors CD078; TR383 is the key of TR101 in a 315; who begins after the message date ends after it (TR137). */
const neverAlone = [
  'CD077 301',
  'CD077 315',
  'CD077 317',
  'CD078 301',
  'CD078 315',
  'CD078 317',
  'TR101 315',
  'TR134 323',
  'TR134 325',
  'TR383 315',
];

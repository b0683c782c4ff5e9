import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../../src/standard/catalogue.ts';
import { checkRules } from '../../../src/standard/rules/check-rules.ts';
import { declaration } from '../../support/declaration.ts';
import { sampleOf, standard } from '../../support/standard.ts';
import { messageOf, ruleCases } from './cases.ts';

/** A declaration of as many lines, ten a client, that breaks no rule. */
function declarationOf(lines: number): Message<'JW323'> {
  const clients = Array.from({ length: lines / 10 }, (_, index) => bsnOf(index));
  const message = declaration(10, clients);
  const { Declaratie } = message.bericht;
  let number = 100_000;
  const Client = Declaratie.Clienten.Client.map(({ Bsn, Prestaties }) => ({
    Bsn,
    Prestaties: { Prestatie: Prestaties.Prestatie.map((line) => ({ ...line, ToewijzingNummer: number++ })) },
  }));
  return {
    type: 'JW323',
    bericht: { ...message.bericht, Declaratie: { ...Declaratie, Clienten: { Client } } },
  };
}

/** A number that passes the eleven test: the last digit is chosen to fit, or the count moves on. */
function bsnOf(index: number): string {
  for (let head = 10_000_000 + index * 3; ; head += 1) {
    const sum = Array.from(String(head), Number).reduce((total, digit, at) => total + digit * (9 - at), 0);
    if (sum % 11 < 10) return `${String(head)}${String(sum % 11)}`;
  }
}

/** Time of the processor, not of the clock: other programs on the machine do not count. */
const milliseconds = (work: () => void): number => {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
};

describe('checkRules', () => {
  it('gives id, code, path, sentence and remedy, in either language', () => {
    const message = messageOf('323', 'JW', { 'line1/ProductPeriode/Einddatum': '2026-04-01' });
    const [finding] = checkRules(message).filter(({ code }) => code === 'TR319');
    expect(finding).toEqual({
      level: 'rule',
      code: 'TR319',
      severity: 'error',
      path: '/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductPeriode/Einddatum',
      message:
        'A declaration contains only lines whose product period lies in the current or an earlier declaration period.',
      remedy: expect.stringContaining('month') as unknown,
      returnCode: '9319',
    });
    const [dutch] = checkRules(message, { language: 'nl' }).filter(({ code }) => code === 'TR319');
    expect(dutch?.message).toBe('Een declaratie bevat geen regels over een periode na de declaratieperiode.');
    expect(dutch?.remedy).not.toBe(finding?.remedy);
  });

  it('holds no value of a message', () => {
    const persons = /9999000|000000000|Voorbeeld|Proef|1234 ?AB|0201234567|Voorbeeldstraat|2012-04/i;
    for (const { message, breaks } of ruleCases) {
      for (const { change, only } of breaks) {
        const found = checkRules(messageOf(message, only ?? 'JW', change), { today: '2026-01-01' });
        expect(found.length).toBeGreaterThan(0);
        expect(JSON.stringify(found)).not.toMatch(persons);
      }
    }
  });

  it('judges any valid message of any type without falling', () => {
    for (const model of standard.messages) {
      for (let seed = 1; seed <= 3; seed += 1) {
        const found = checkRules(sampleOf(model, seed), { today: '2026-11-03' });
        for (const { path } of found) expect(path).toMatch(/^\/Bericht(?:\/[A-Za-z0-9]+(?:\[\d+\])?)+$/);
      }
    }
  });

  it('takes at most 400 ms on a declaration of 20,000 lines, also when every line is wrong', () => {
    const right = declarationOf(20_000);
    expect(checkRules(right)).toEqual([]);
    const best = Math.min(...[1, 2, 3].map(() => milliseconds(() => void checkRules(right))));
    expect(best).toBeLessThan(400);
    const wrong = declaration(20_000, ['999900006']);
    const worst = Math.min(...[1, 2].map(() => milliseconds(() => void checkRules(wrong))));
    expect(checkRules(wrong)).toHaveLength(19_999);
    expect(worst).toBeLessThan(400);
  });
});

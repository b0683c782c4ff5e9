import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retourCode, retourCodes } from '../../src/standard/retourcodes.ts';
import { explainingCode } from '../../src/uitval/explaining-code.ts';
import { ownCodes } from '../../src/uitval/own-codes.ts';
import { remedyFor } from '../../src/uitval/remedy.ts';
import { triage } from '../../src/uitval/triage.ts';

const line = (...codes: string[]) => triage({ scope: 'prestatie', level: 'line', codes, lookup: retourCode });

describe('triage', () => {
  it.each([
    [['0233', '8187'], '8187'],
    [['0200', '0611'], '0611'],
    [['9322', '9338'], '9338'],
    [['9389', '8017'], '8017'],
    [['9321', '9308'], '9308'],
    [['9346', '9369'], '9346'],
    [['0001', '9321'], '9321'],
    [['0200', '0233', '8001'], '0233'],
    [['ZZZ9', '0233'], 'ZZZ9'],
  ])('explains %j by %s', (codes, code) => {
    expect(explainingCode(codes)).toBe(code);
    expect(explainingCode([...codes].reverse())).toBe(code);
  });

  it('never explains by 0200, 0233 or 8001 when another code is there', () => {
    const known = retourCodes().map(({ code }) => code);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 6 }), (codes) => {
        const speaking = codes.filter((code) => !['0200', '0233', '8001'].includes(code));
        const found = explainingCode(codes);
        expect(codes).toContain(found);
        if (speaking.length > 0) expect(speaking).toContain(found);
      }),
    );
  });

  it.each([
    ['9338', 'municipality'],
    ['9322', 'municipality'],
    ['0611', 'contract'],
    ['9321', 'member'],
    ['9339', 'member'],
    ['8187', 'member'],
    ['9346', 'office'],
    ['9389', 'office'],
    ['9388', 'office'],
    ['8017', 'office'],
    ['0233', 'office'],
    ['0200', 'nobody'],
  ])('knows who mends a line with %s: %s', (code, fixedBy) => {
    expect(line(code)).toMatchObject({ code, fixedBy, cause: retourCode(code)?.cause });
  });

  it.each([
    ['header', '8848', 'office'],
    ['declaration', '8214', 'office'],
    ['exchange', 'BRS13', 'office'],
    ['exchange', 'BRS03', 'exchange'],
    ['exchange', 'BRS33', 'exchange'],
    ['exchange', 'IB023', 'exchange'],
    ['exchange', 'IB019', 'nobody'],
  ] as const)('knows who mends a message refused at %s with %s: %s', (level, code, fixedBy) => {
    expect(triage({ scope: 'declaration', level, codes: [code], lookup: retourCode })).toMatchObject({
      fixedBy,
    });
  });

  it('gives a diagnosis for codes that nobody knows, and for none at all', () => {
    expect(line('Q777')).toEqual({ code: 'Q777', cause: 'unknown', fixedBy: 'office', resubmittable: false });
    expect(line().code).toBe('POORT-NO-CODE');
    fc.assert(
      fc.property(fc.array(fc.string()), (codes) => {
        expect(line(...codes).code).not.toBeUndefined();
      }),
    );
  });

  it('has codes of its own where no payer gives one', () => {
    const own = (scope: 'silence' | 'answer-held' | 'data', ...codes: string[]) =>
      triage({ scope, level: 'none', codes, lookup: retourCode });
    expect(own('silence')).toMatchObject({ code: 'POORT-SILENCE', resubmittable: false });
    expect(own('answer-held', 'TR342', 'POORT-ANSWER-HELD')).toMatchObject({ code: 'POORT-ANSWER-HELD' });
    expect(own('data', 'POORT-W02')).toMatchObject({ code: 'POORT-W02', fixedBy: 'member', cause: 'data' });
    expect(own('data', 'NEW-FAULT')).toMatchObject({ code: 'NEW-FAULT', fixedBy: 'member', cause: 'data' });
  });
});

describe('remedy', () => {
  const item = (code: string) => ({ scope: 'prestatie', level: 'client', diagnosis: line(code) }) as const;

  it('says in both languages what a code means, who must act and what to do', () => {
    expect(remedyFor(item('9338'), retourCode, 'en')).toEqual({
      code: '9338',
      meaning: retourCode('9338')?.label,
      situation: 'The payer refused all prestaties of this client in the message.',
      cause: 'assignment missing',
      who: 'the payer',
      action: retourCode('9338')?.remedy,
    });
    expect(remedyFor(item('9338'), retourCode, 'nl')).toMatchObject({
      meaning: retourCode('9338')?.labelNl,
      cause: 'toewijzing ontbreekt',
      action: retourCode('9338')?.remedyNl,
    });
  });

  it('has words for every code of the list, every own code and unknown ones', () => {
    const codes = [...retourCodes().map(({ code }) => code), ...Object.keys(ownCodes), 'Q777'];
    for (const code of codes) {
      for (const language of ['nl', 'en'] as const) {
        const texts = Object.values({ ...remedyFor(item(code), retourCode, language) });
        expect(texts.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
      }
    }
  });
});

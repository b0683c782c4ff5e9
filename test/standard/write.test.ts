import { describe, expect, it } from '@jest/globals';
import { openStandard, type Message } from '../../src/standard/catalogue.ts';
import { declaration } from '../support/declaration.ts';
import { standard } from '../support/standard.ts';

/** The declaration with a field changed in a way that the compiler would not allow. */
function bent(change: (bericht: Record<string, Record<string, unknown>>) => void): Message {
  const bericht = structuredClone(declaration().bericht) as unknown as Record<
    string,
    Record<string, unknown>
  >;
  change(bericht);
  return { type: 'JW323', bericht } as unknown as Message;
}

describe('write', () => {
  it('emits UTF-8 without BOM, with the prefixes of the standard and CR LF', () => {
    const text = Buffer.from(standard.write(declaration())).toString();
    const [first, second] = text.split('\r\n');
    expect(first).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(second).toBe(
      '<jw323:Bericht xmlns:jw323="http://www.istandaarden.nl/ijw/3_2/jw323/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">',
    );
    expect(text).toContain('<ijw:Dagtekening>2026-10-05</ijw:Dagtekening>\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('writes LF when asked', () => {
    const text = Buffer.from(openStandard({ lineEnd: 'lf' }).write(declaration())).toString();
    expect(text).not.toContain('\r');
  });

  it('keeps every character that XML can carry', () => {
    const text = ' <&>"\' \r\n\t é😀]]> ';
    const message = bent((bericht) => {
      Object.assign(bericht['Header'] ?? {}, {
        BerichtIdentificatie: { Identificatie: text, Dagtekening: '2026-10-05' },
      });
    });
    const xml = Buffer.from(standard.write(message)).toString();
    expect(xml).toContain(' &lt;&amp;&gt;"\' &#13;\n\t é😀]]&gt; ');
  });

  it.each([
    [
      'a control character',
      'Header',
      { Afzender: '1\u0007' },
      '/Bericht/Header/Afzender holds a control character',
    ],
    [
      'half a character',
      'Header',
      { Afzender: '\ud800' },
      '/Bericht/Header/Afzender holds a control character',
    ],
    ['a missing field', 'Header', { Afzender: undefined }, '/Bericht/Header/Afzender is missing'],
    [
      'an unknown field',
      'Header',
      { Bsn: '999900006' },
      '/Bericht/Header has a field that Header does not know',
    ],
    ['a fraction', 'Header', { BerichtVersie: 3.5 }, '/Bericht/Header/BerichtVersie must be a whole number'],
    ['a number for text', 'Header', { Afzender: 98765432 }, '/Bericht/Header/Afzender must be text'],
    [
      'an empty list',
      'Declaratie',
      { Clienten: { Client: [] } },
      '/Bericht/Declaratie/Clienten/Client holds nothing',
    ],
    [
      'no list',
      'Declaratie',
      { Clienten: { Client: {} } },
      '/Bericht/Declaratie/Clienten/Client must be an array',
    ],
  ])('refuses %s, naming the path and not the value', (_name, part, change, detail) => {
    const message = bent((bericht) => Object.assign(bericht[part] ?? {}, change));
    expect(() => standard.write(message)).toThrow(
      expect.objectContaining({ code: 'POORT_MESSAGE_INVALID', detail: expect.stringContaining(detail) }),
    );
  });
});

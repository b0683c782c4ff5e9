import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../src/standard/catalogue.ts';
import { declaration } from '../support/declaration.ts';
import { sampleOf, standard } from '../support/standard.ts';

const valid = Buffer.from(standard.write(declaration())).toString();

function codes(xml: string): string[] {
  return standard.validate(Buffer.from(xml)).map((finding) => finding.code);
}

function read(xml: string): Message {
  const result = standard.parse(Buffer.from(xml));
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.message).join('\n'));
  return result.message;
}

/** A sample of a type with every element there, as XML. */
function full(type: Message['type']): string {
  return Buffer.from(
    standard.write(sampleOf(standard.model(type), 3, { optional: 1, repeat: 1 })),
  ).toString();
}

const withElement = (xml: string, name: string, value: string): string =>
  xml.replace(new RegExp(`(<\\w+:${name}>)[^<]*`), `$1${value}`);

describe('quirks of the standards (shared/standard/README.md)', () => {
  it('integers collapse white space and take +5, 007 and -0', () => {
    for (const [text, number] of [
      [' 3 ', 3],
      ['+12', 12],
      ['007', 7],
      ['\n9\t', 9],
    ] as const) {
      const message = read(withElement(valid, 'GeleverdVolume', text));
      if (message.type !== 'JW323') throw new Error(message.type);
      const client = message.bericht.Declaratie.Clienten.Client[0];
      expect(client?.Prestaties.Prestatie[0]?.GeleverdVolume).toBe(number);
    }
    const zero = JSON.stringify(read(withElement(valid, 'GeleverdVolume', '-0')));
    expect(zero).toContain('"GeleverdVolume":0');
  });

  it('white space: " 3 " is a BerichtVersie, " 490" is no BerichtCode', () => {
    expect(codes(withElement(valid, 'BerichtVersie', ' 3 '))).toEqual([]);
    expect(codes(withElement(valid, 'BerichtCode', ' 490'))).not.toEqual([]);
  });

  it('strings keep every space, dates do not', () => {
    const message = read(
      withElement(withElement(valid, 'Identificatie', ' B 1 '), 'Dagtekening', ' 2026-10-05 '),
    );
    expect(message.bericht.Header.BerichtIdentificatie).toEqual({
      Identificatie: ' B 1 ',
      Dagtekening: '2026-10-05',
    });
  });

  it('accepts XSD versions 0.1.0 and 1.0.0', () => {
    expect(codes(withElement(valid, 'BasisschemaXsdVersie', '0.1.0'))).toEqual([]);
    expect(codes(withElement(valid, 'BasisschemaXsdVersie', '1.0'))).toEqual(['XSD_PATTERN']);
  });

  it('LDT_Tijd: no time zone, though libxml2 lets some through; 24:00:00 is a time', () => {
    const xml = full('JW301');
    for (const zone of ['12:00:00-01:00', '12:00:00+01:00', '12:00:00Z']) {
      expect(codes(withElement(xml, 'Toewijzingstijd', zone))).toEqual(['XSD_TIME_ZONE']);
    }
    expect(codes(withElement(xml, 'Toewijzingstijd', '24:00:00'))).toEqual([]);
    expect(codes(withElement(xml, 'Toewijzingstijd', '24:00:01'))).toEqual(['XSD_TIME']);
  });

  it('LDT_Datum takes a negative and a five-digit year', () => {
    const xml = withElement(valid, 'Dagtekening', '-0001-02-03');
    expect(codes(xml)).toEqual([]);
    expect(codes(withElement(valid, 'Dagtekening', '12026-02-03'))).toEqual([]);
    expect(codes(withElement(valid, 'Dagtekening', '2026-02-03Z'))).toEqual(['XSD_DATE']);
  });

  it('lengths count code points', () => {
    expect(codes(withElement(valid, 'Identificatie', '😀'.repeat(12)))).toEqual([]);
    expect(codes(withElement(valid, 'Identificatie', '😀'.repeat(13)))).toEqual(['XSD_LENGTH']);
  });

  it('LDT_Commentaar: anything with a character that is not white space, at once', () => {
    const xml = full('JW301');
    const start = performance.now();
    for (const text of ['. '.repeat(50_000), `${' '.repeat(100_000)}x`, 'a. b\n'.repeat(20_000), '\u00a0']) {
      expect(codes(withElement(xml, 'Commentaar', text))).toEqual([]);
    }
    expect(codes(withElement(xml, 'Commentaar', ' \n '.repeat(50_000)))).toEqual(['XSD_PATTERN']);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('an empty CDT_Adres is valid; a blank ReferentieNummer too', () => {
    const xml = full('JW301').replace(/<ijw:Huis>[\s\S]*?<\/ijw:LandCode>/, '');
    expect(codes(xml)).toEqual([]);
    expect(codes(withElement(valid, 'ReferentieNummer', '   '))).toEqual([]);
    expect(codes(withElement(valid, 'DeclaratieNummer', ' '))).toEqual(['XSD_PATTERN']);
  });

  it('LDT_Gemeente is any four digits, LDT_ZorgkantoorCode is a list', () => {
    expect(codes(withElement(valid, 'Ontvanger', '0000'))).toEqual([]);
    const wlz = full('AW33');
    expect(codes(wlz)).toEqual([]);
    expect(codes(withElement(wlz, 'Afzender', '0000'))).toEqual(['XSD_ENUMERATION']);
  });

  it('comments and CDATA in a value are one text', () => {
    const message = read(valid.replace('>D1<', '>D<!-- x -->1<![CDATA[2]]><?p x?>3<'));
    expect(JSON.stringify(message)).toContain('"DeclaratieNummer":"D123"');
  });

  it('iWlz: headers without Ontvanger or Afzender, one or more clients', () => {
    const names = (type: Message['type'], element: string): string[] => {
      const found = standard.model(type).root.type.elements.find((child) => child.name === element);
      return found?.type.kind === 'complex' ? found.type.elements.map((child) => child.name) : [];
    };
    for (const type of ['AW317', 'AW318', 'CA317', 'CA320'] as const) {
      expect(names(type, 'Header')).not.toContain('Ontvanger');
    }
    expect(names('IO31', 'Header')).not.toContain('Afzender');
    expect(names('ZK31', 'Client')).toContain('Bsn');
    expect(names('AW33', 'Clienten')).toEqual(['Client']);
  });

  it('public code 9355 is in the XSD', () => {
    const rejected = full('JW325');
    expect(codes(withElement(rejected, 'RetourCode', '9355'))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { openStandard, type StandardFinding } from '../../src/standard/catalogue.ts';
import { declaration } from '../support/declaration.ts';
import { standard } from '../support/standard.ts';

const valid = Buffer.from(standard.write(declaration())).toString();

function findings(xml: string): readonly StandardFinding[] {
  const result = standard.parse(Buffer.from(xml));
  return result.ok ? [] : result.findings;
}

const brief = (xml: string): string[] => findings(xml).map(({ code, path }) => `${code} ${path}`);

describe('findings', () => {
  it('there are none on a valid message', () => {
    expect(brief(valid)).toEqual([]);
  });

  it('names path with indices, line, value and what is allowed', () => {
    const lines = valid.split('\r\n');
    const line = lines.findLastIndex((text) => text.includes('Eenheid')) + 1;
    lines[line - 1] = (lines[line - 1] ?? '').replace('>04<', '>05<');
    expect(findings(lines.join('\r\n'))).toEqual([
      expect.objectContaining({
        level: 'xsd',
        code: 'XSD_ENUMERATION',
        path: '/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[2]/Eenheid',
        line,
        message: 'The value "05" is not in the list. Allowed: LDT_Eenheid 01 04 14 16 82 83 84.',
      }),
    ]);
  });

  it('names all of them, also after one that stops an XSD engine', () => {
    const xml = valid
      .replace('<jw323:BerichtVersie>', '<jw323:Vreemd/><jw323:BerichtVersie>')
      .replace('>98765432<', '>1<')
      .replace(/<jw323:ToewijzingNummer>\d+<\/jw323:ToewijzingNummer>/, '')
      .replace('<jw323:Eenheid>04<', '<jw323:Eenheid a="1">99<');
    expect(brief(xml)).toEqual([
      'XSD_ELEMENT_UNKNOWN /Bericht/Header/Vreemd',
      'XSD_PATTERN /Bericht/Header/Afzender',
      'XSD_ATTRIBUTE /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/Eenheid',
      'XSD_ENUMERATION /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/Eenheid',
      'XSD_ELEMENT_MISSING /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ToewijzingNummer',
    ]);
  });

  it.each([
    [
      'swapped',
      /(<jw323:Afzender>.*?<\/jw323:Afzender>)(\s*)(<jw323:Ontvanger>.*?<\/jw323:Ontvanger>)/,
      '$3$2$1',
      'XSD_ELEMENT_MISPLACED /Bericht/Header/Afzender',
    ],
    [
      'doubled',
      /(<jw323:Afzender>.*?<\/jw323:Afzender>)/,
      '$1$1',
      'XSD_ELEMENT_REPEATED /Bericht/Header/Afzender[2]',
    ],
    ['namespace', /jw323:Afzender/g, 'ijw:Afzender', 'XSD_ELEMENT_NAMESPACE /Bericht/Header/Afzender'],
    ['text', '<jw323:BerichtCode>', 'x<jw323:BerichtCode>', 'XSD_TEXT /Bericht/Header'],
    ['child', '>490<', '><b/>490<', 'XSD_CHILD_IN_VALUE /Bericht/Header/BerichtCode'],
    ['day', '>2026-10-05<', '>2026-02-30<', 'XSD_DATE /Bericht/Header/BerichtIdentificatie/Dagtekening'],
    ['long', '>D1<', `>${'9'.repeat(30)}<`, 'XSD_LENGTH /Bericht/Declaratie/DeclaratieNummer'],
    [
      'range',
      '>12<',
      '>123456789012<',
      'XSD_RANGE /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume',
    ],
    [
      'number',
      '>12<',
      '>1,5<',
      'XSD_INTEGER /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume',
    ],
    ['version', '>3<', '>2<', 'XSD_PATTERN /Bericht/Header/BerichtVersie'],
  ])('%s', (_name, from, to, expected) => {
    expect(brief(valid.replace(from, to))).toEqual([expected]);
  });

  it('masks BSN and names, also where they do not belong', () => {
    const xml = valid
      .replace('>999900006<', '>9999000061<')
      .replace('>D1<', '>999900018 Van Dijk<')
      .replace('>04<', '>Jansen<');
    const text = JSON.stringify(findings(xml));
    expect(findings(xml)).toHaveLength(3);
    expect(text).not.toMatch(/9999000|Dijk|Jansen/);
    expect(text).toContain('*****0061');
  });

  it('keeps the first thousand and says that there are more', () => {
    const item = /<jw323:Prestatie>[\s\S]*?<\/jw323:Prestatie>/.exec(valid)?.[0] ?? '';
    const bad = item.replace('>04<', '>x<').repeat(1_200);
    const all = findings(valid.replace(item, bad));
    expect(all).toHaveLength(1_001);
    expect(all.at(-1)?.code).toBe('FINDINGS_CAPPED');
  });

  it('speaks Dutch when asked', () => {
    const dutch = openStandard({ language: 'nl' });
    const [finding] = dutch.validate(Buffer.from(valid.replace('>490<', '>999<')));
    expect(finding?.message).toContain('heeft niet de juiste vorm');
  });
});

describe('detection', () => {
  const head = 'http://www.istandaarden.nl/ijw/3_2/jw323/schema';

  it.each([
    ['no XML at all', 'Beste gemeente,', null, 'XML_NOT_WELL_FORMED /'],
    ['an empty file', '', null, 'XML_EMPTY /'],
    ['some other XML', '<a xmlns="urn:x"/>', null, 'MESSAGE_UNKNOWN /a'],
    ['another root of ours', `<Header xmlns="${head}"/>`, null, 'MESSAGE_UNKNOWN /Header'],
    [
      'a release that we do not carry',
      valid.replaceAll('3_2', '3_3'),
      null,
      'MESSAGE_RELEASE_UNKNOWN /Bericht',
    ],
    [
      'a message that does not exist',
      valid.replaceAll('/jw323/', '/jw399/'),
      null,
      'MESSAGE_TYPE_UNKNOWN /Bericht',
    ],
    [
      'the code of another message',
      valid.replace('>490<', '>485<'),
      'JW323',
      'MESSAGE_CODE_MISMATCH /Bericht/Header/BerichtCode',
    ],
  ])('%s', (_name, xml, detected, expected) => {
    expect(standard.parse(Buffer.from(xml))).toMatchObject({ ok: false, detected });
    expect(brief(xml)).toEqual([expected]);
  });

  it('reads any prefix', () => {
    const other = valid
      .replaceAll('jw323:', 'x:')
      .replaceAll(':jw323', ':x')
      .replaceAll('ijw:', 'b:')
      .replaceAll(':ijw', ':b');
    expect(standard.parse(Buffer.from(other))).toEqual(standard.parse(Buffer.from(valid)));
  });
});

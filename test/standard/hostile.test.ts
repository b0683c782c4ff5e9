import { describe, expect, it } from '@jest/globals';
import { openStandard } from '../../src/standard/catalogue.ts';
import { declaration } from '../support/declaration.ts';
import { standard } from '../support/standard.ts';

const valid = Buffer.from(standard.write(declaration())).toString();
const body = valid.slice(valid.indexOf('<jw323:Bericht'));

function codes(bytes: Uint8Array): string[] {
  return standard.validate(bytes).map((finding) => finding.code);
}

const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('hostile input is refused with a finding', () => {
  it.each([
    [
      'external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body.replace('>D1<', '>&x;<')}`,
      'XML_DOCTYPE',
    ],
    [
      'external DTD',
      `<?xml version="1.0"?>\n<!-- x --><?p?>\n<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd">${body}`,
      'XML_DOCTYPE',
    ],
    [
      'entity bomb',
      `<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(1000)}">]>${body}`,
      'XML_DOCTYPE',
    ],
    ['undeclared entity', body.replace('>D1<', '>&x;<'), 'XML_NOT_WELL_FORMED'],
    ['depth', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'XML_DEPTH'],
    ['NUL', body.replace('>D1<', '>D\u00001<'), 'XML_NUL'],
    ['control character', body.replace('>D1<', '>D\u00011<'), 'XML_NOT_WELL_FORMED'],
    ['latin-1 declared', `<?xml version="1.0" encoding="ISO-8859-1"?>${body}`, 'XML_ENCODING'],
    ['tiny tags', `<a>${'<b/>'.repeat(2_100_000)}</a>`, 'XML_TOO_MANY_TAGS'],
    ['a value of ten megabytes', body.replace('>D1<', `>${'x'.repeat(10_500_000)}<`), 'XML_LIMIT'],
    ['a cut file', body.slice(0, -20), 'XML_NOT_WELL_FORMED'],
    ['two roots', body + body, 'XML_NOT_WELL_FORMED'],
    ['undeclared prefix', body.replaceAll('ijw:', 'x:'), 'XML_NOT_WELL_FORMED'],
  ])('%s', (_name, xml, code) => {
    expect(codes(Buffer.from(xml))).toEqual([code]);
  });

  it('UTF-16, in which a DOCTYPE would not be seen', () => {
    expect(codes(utf16(`<!DOCTYPE a>${body}`))).toEqual(['XML_ENCODING']);
    expect(codes(Buffer.from(body, 'utf16le'))).toEqual(['XML_ENCODING']);
  });

  it('bytes that are no UTF-8', () => {
    expect(codes(Buffer.from(body.replace('>D1<', '>é<'), 'latin1'))).toEqual(['XML_NOT_WELL_FORMED']);
  });

  it('size, before anything is parsed', () => {
    const small = openStandard({ limits: { maxBytes: 1_000 } });
    expect(small.validate(Buffer.from(valid)).map((finding) => finding.code)).toEqual(['XML_TOO_LARGE']);
  });

  it('a BOM of UTF-8 does no harm', () => {
    expect(codes(Buffer.from(`\ufeff${valid}`))).toEqual([]);
  });

  it('a schemaLocation is not followed', () => {
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    const located = body.replace(' xmlns:', ` ${xsi} xsi:schemaLocation="urn:x basisschema.xsd" xmlns:`);
    expect(codes(Buffer.from(located))).toEqual([]);
  });

  it('a value cut up by comments is not put together', () => {
    const start = performance.now();
    expect(codes(Buffer.from(body.replace('>490<', `>${'4<!---->'.repeat(300_000)}<`)))).toContain(
      'XML_CUT_UP',
    );
    expect(codes(Buffer.from(body.replace('>490<', '><!-- 1 -->49<!-- 2 -->0<')))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('a million faults cost no more than a thousand', () => {
    const code = '<jw325:RetourCode>x</jw325:RetourCode>';
    const head = 'xmlns:jw325="http://www.istandaarden.nl/ijw/3_2/jw325/schema"';
    const xml = `<jw325:Bericht ${head}><jw325:Header><jw325:RetourCodes>${code.repeat(500_000)}</jw325:RetourCodes></jw325:Header></jw325:Bericht>`;
    const start = performance.now();
    expect(codes(Buffer.from(xml))).toHaveLength(1_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

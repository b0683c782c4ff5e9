import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openStandard, type Message } from '../../src/standard/catalogue.ts';
import { importRelease } from '../../src/standard/official/import.ts';
import { verifyOfficial } from '../../src/standard/official/verify.ts';
import { packagedXsdDir } from '../../src/standard/xsd-folder.ts';
import { sampleOf } from '../support/standard.ts';

const root = mkdtempSync(join(tmpdir(), 'poort-xsd-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A copy of iwmo-3.2 as an official download writes it: other case, documentation; changed at will. */
function download(name: string, change: (text: string, file: string) => string): string {
  const target = join(root, name);
  cpSync(join(packagedXsdDir, 'iwmo-3.2'), target, { recursive: true });
  const documentation =
    '<xs:annotation><xs:documentation>Uitleg &amp; meer</xs:documentation><xs:appinfo><x/></xs:appinfo></xs:annotation>';
  for (const file of readdirSync(target)) {
    const text = readFileSync(join(target, file), 'utf8').replace(/<xs:sequence>/g, `<xs:sequence>`);
    const documented = text.replace(/(<xs:complexType name="\w+">)/g, `$1${documentation}`);
    writeFileSync(join(target, file), change(documented, file));
  }
  renameSync(join(target, 'basisschema.xsd'), join(target, 'Basisschema.xsd'));
  return target;
}

describe('xsdDir', () => {
  it('may be one release itself, or hold them under any name', () => {
    const own = download('own/any name', (text) => text);
    expect(openStandard({ xsdDir: own }).messages).toHaveLength(14);
    const standard = openStandard({ xsdDir: join(root, 'own') });
    const model = standard.model('WMO323');
    expect(model.folder).toBe('any name');
    expect(standard.validate(standard.write(sampleOf(model, 3)))).toEqual([]);
  });

  it('may not hold one release twice', () => {
    download('own/twice', (text) => text);
    expect(() => openStandard({ xsdDir: join(root, 'own') })).toThrow(/are the same message/);
  });
});

describe('xsd verify', () => {
  it('finds nothing on the same set in other words', () => {
    const report = verifyOfficial(
      download('same', (text) => text),
      { valid: 2, mutated: 6 },
    );
    expect(report.messages).toHaveLength(14);
    expect(report.messages.flatMap((message) => message.differences)).toEqual([]);
    expect([report.onlyOurs, report.onlyTheirs]).toEqual([[], []]);
  });

  it('names what differs, in structure and in verdicts', () => {
    const changed = download('changed', (text, file) => {
      if (file === 'WMO323.xsd')
        return text.replace(
          'name="ProductTarief" type="iwmo:LDT_Bedrag" minOccurs="0"',
          'name="ProductTarief" type="iwmo:LDT_Bedrag"',
        );
      return text
        .replace('<xs:enumeration value="84"/>', '')
        .replace('<xs:maxLength value="24"/>', '<xs:maxLength value="20"/>');
    });
    rmSync(join(changed, 'WMO325.xsd'));
    const report = verifyOfficial(changed, { valid: 10, mutated: 10 });
    const declaration = report.messages.find((message) => message.type === 'WMO323');
    const path = '/Bericht/Declaratie/Clienten/Client/Prestaties/Prestatie';
    expect(declaration?.differences).toContain(`${path}/ProductTarief: min 0 here, 1 there`);
    expect(declaration?.differences).toContain(`${path}/Eenheid: code 84 only here`);
    expect(report.onlyOurs).toEqual(['WMO325']);
  });
});

describe('xsd import', () => {
  const xsdDir = join(root, 'xsd');
  cpSync(packagedXsdDir, xsdDir, { recursive: true });
  const next = download('next', (text, file) => {
    const released = text.replaceAll('iwmo/3_2', 'iwmo/3_3');
    if (file === 'WMO323.xsd') {
      return released.replace(
        /(<xs:element name="IngediendBedrag"[^>]*>)/,
        '$1<xs:element name="Toelichting" type="iwmo:LDT_Commentaar" minOccurs="0"/>',
      );
    }
    return released.replace(
      '<xs:enumeration value="84"/>',
      '<xs:enumeration value="84"/><xs:enumeration value="85"/>',
    );
  });

  it('adds a release beside the old one: read, written, detected', () => {
    const report = importRelease(next, 'iwmo-3.3', xsdDir);
    const declaration = report.messages.find((message) => message.type === 'WMO323');
    expect(declaration?.differences.join('\n')).toMatch(/Toelichting[\s\S]*code 85 only there/);

    const both = openStandard({ xsdDir });
    expect(both.messages).toHaveLength(64);
    expect(both.model('WMO323').release).toBe('3.2');
    const model = both.model('WMO323', '3.3');
    const message = sampleOf(model, 5, { optional: 1, repeat: 2 });
    const bytes = both.write(message, '3.3');
    expect(Buffer.from(bytes).toString()).toContain('<wmo323:Toelichting>');
    expect(both.parse(bytes)).toEqual({ ok: true, message, release: '3.3' });
    const old: Message = sampleOf(both.model('WMO301'), 5);
    expect(both.parse(both.write(old))).toEqual({ ok: true, message: old, release: '3.2' });
    const alone = openStandard();
    expect(alone.validate(bytes)[0]?.code).toBe('MESSAGE_RELEASE_UNKNOWN');
  });

  it('writes nothing when the release is not what it should be', () => {
    const refused = (code: string): unknown => expect.objectContaining({ code });
    expect(() => importRelease(next, 'iwmo-3.4', xsdDir)).toThrow(refused('POORT_STANDARD_BROKEN'));
    expect(() => importRelease(next, 'iwmo-3.3', xsdDir)).toThrow(refused('POORT_NOT_ALLOWED'));
    expect(() => importRelease(next, 'next', xsdDir)).toThrow(refused('POORT_USAGE'));
    expect(readdirSync(xsdDir)).not.toContain('iwmo-3.4');
  });
});

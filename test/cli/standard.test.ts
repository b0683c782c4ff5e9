import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { packagedXsdDir } from '../../src/standard/xsd-folder.ts';
import { vektisRuleTexts } from '../../src/standard/vektis/rule-texts.ts';
import { testConfiguration } from '../support/configuration.ts';
import { nextRelease } from '../support/next-release.ts';
import { poortHere } from './poort.ts';

const folder = mkdtempSync(join(tmpdir(), 'poort-standard-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Explained {
  readonly code: string;
  readonly family: string;
  readonly meaning: { readonly en: string; readonly nl: string };
}

describe('poort explain', () => {
  it('says what codes of every kind mean, who must act and what to do', async () => {
    const codes = ['9322', 'brs03', 'IB014', 'TR358', 'CD087', 'aw319-total', 'POORT-SILENCE'];
    const { exit, out } = await poortHere(['explain', '--json', ...codes]);
    const found = JSON.parse(out) as Explained[];
    expect(exit).toBe(0);
    expect(found.map(({ code, family }) => `${code} ${family}`)).toEqual([
      ...['9322 return-code', 'BRS03 exchange', 'IB014 exchange', 'TR358 rule', 'CD087 rule'],
      ...['AW319-TOTAL rule', 'POORT-SILENCE own'],
    ]);
    const dutch = await poortHere(['explain', '9322'], { POORT_LANG: 'nl' });
    expect(dutch.out).toMatch(/Betekenis +\S[\s\S]*Wie is aan zet +de gemeente\nWat te doen +\S/);
    expect((await poortHere(['explain', '9322'])).out).toMatch(/Who must act +the municipality/);
  });

  it('names the nearest of an unknown code, after what it does know', async () => {
    const { exit, out, err } = await poortHere(['explain', '9322', 'TR35X'], { POORT_LANG: 'nl' });
    expect(exit).toBe(1);
    expect(out).toContain('9322');
    expect(err).toMatch(/TR35X is geen code die wij kennen\. Bedoelt u TR35\d\?/);
    const json = await poortHere(['explain', '--json', 'nonsense']);
    expect([json.exit, JSON.parse(json.out)]).toEqual([1, []]);
    expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'POORT_NOT_FOUND' } });
  });

  it('knows every check of the Vektis records', () => {
    const source = ['check-aw319', 'parse-records'].map((name) =>
      readFileSync(new URL(`../../src/standard/vektis/${name}.ts`, import.meta.url), 'utf8'),
    );
    const ids = source.flatMap((text) =>
      Array.from(text.matchAll(/(?:id: 'AW319-|refuse\(\s*'|\$\{prefix\}-)([A-Z-]+)/g), ([, name]) => name),
    );
    expect(ids.length).toBeGreaterThan(15);
    const known = vektisRuleTexts.map(({ id }) => id);
    expect(ids.filter((id) => !known.includes(`AW319-${id ?? ''}`))).toEqual([]);
  });
});

describe('poort standard', () => {
  it('lists all messages of the three standards', async () => {
    const { exit, out } = await poortHere(['standard', 'list', '--json']);
    const list = JSON.parse(out) as { type: string; purpose: { nl: string } }[];
    expect([exit, list.length]).toEqual([0, 50]);
    expect(list.find(({ type }) => type === 'AW33')).toMatchObject({
      ...{ standard: 'iWlz', release: '2.2', kind: 'heen', pair: 'AW34' },
      purpose: { nl: expect.stringMatching(/\w/) },
    });
    const table = await poortHere(['standard', 'list'], { POORT_LANG: 'nl' }, 120);
    expect(table.out).toMatch(/JW323 +iJw 3\.2 +490 +aanbieder - gemeente +JW325/);
  });

  it('shows a message with its elements', async () => {
    const { out } = await poortHere(['standard', 'show', 'jw323', '--json']);
    const shown = JSON.parse(out) as { elements: { path: string }[] };
    const element = (path: string): unknown => shown.elements.find((one) => one.path === path);
    expect(shown).toMatchObject({ type: 'JW323', berichtCode: '490', version: '3.2', pair: 'JW325' });
    const prestatie = 'Declaratie/Clienten/Client/Prestaties/Prestatie';
    expect(element(prestatie)).toEqual({ path: prestatie, min: 1, max: null, type: null });
    expect(element(`${prestatie}/ProductTarief`)).toMatchObject({ min: 0, max: 1, base: 'integer' });
    const people = await poortHere(['standard', 'show', 'JW323'], {}, 120);
    expect(people.out).toMatch(/Eenheid +1\.\.1 +LDT_Eenheid +01 04 14/);
  });

  it.each([
    [['JW333'], /JW3\d\d\?/],
    [['JW323', '--release', '9.9'], /3\.2/],
  ])('says that there is no %j', async (args, text) => {
    const { exit, out, err } = await poortHere(['standard', 'show', ...args]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(text);
  });
});

describe('poort xsd', () => {
  const few = ['--valid', '1', '--mutated', '2'];

  it('verify finds nothing in our own files, and ends with 0', async () => {
    const official = join(folder, 'official', 'iJw release 3.2', 'XSD');
    cpSync(join(packagedXsdDir, 'ijw-3.2'), official, { recursive: true });
    const { exit, out } = await poortHere(['xsd', 'verify', join(folder, 'official'), ...few]);
    expect({ exit, out }).toEqual({ exit: 0, out: 'iJw 3.2: 14 messages compared, no difference.\n' });
    const validated = join(packagedXsdDir, '../fixtures/messages/examples/JW323.xml');
    const checked = await poortHere(['validate', '--xsd', join(folder, 'official'), validated]);
    expect(checked).toMatchObject({ exit: 0, out: expect.stringContaining('JW323 (ijw-3.2), valid') });
  });

  it('verify prints every difference, and ends with 3', async () => {
    const changed = join(folder, 'changed');
    cpSync(join(packagedXsdDir, 'iwmo-3.2'), changed, { recursive: true });
    const file = join(changed, 'basisschema.xsd');
    writeFileSync(file, readFileSync(file, 'utf8').replace('<xs:enumeration value="84"/>', ''));
    rmSync(join(changed, 'WMO302.xsd'));
    const { exit, out } = await poortHere(['xsd', 'verify', changed, ...few], { POORT_LANG: 'nl' });
    expect(exit).toBe(3);
    expect(out).toMatch(/WMO323 \S+\/Eenheid: code 84 only here/);
    expect(out).toContain('WMO302: alleen bij ons');
  });

  it('import adds a release to xsdDir of the configuration, once', async () => {
    const xsdDir = join(folder, 'releases');
    const { file, folder: own } = testConfiguration({ xsdDir });
    const args = ['xsd', 'import', nextRelease(join(folder, 'next')), '--as', 'iwmo-3.3', '--config', file];
    const { exit, out } = await poortHere([...args, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ release: 'iwmo-3.3', xsdDir });
    const list = await poortHere(['standard', 'list', '--json', '--config', file]);
    expect(JSON.parse(list.out)).toHaveLength(64);
    const again = await poortHere(args);
    expect(again).toMatchObject({ exit: 1, err: expect.stringContaining('POORT_NOT_ALLOWED') });
    const doctor = await poortHere(['doctor', '--json', '--config', file]);
    const { checks } = JSON.parse(doctor.out) as { checks: { name: string; detail: string }[] };
    expect(checks.find(({ name }) => name === 'xsd')?.detail).toBe(
      '64 messages of ijw-3.2, iwlz-2.2, iwmo-3.2, iwmo-3.3',
    );
    rmSync(own, { recursive: true });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeAw319 } from '../../src/standard/vektis/aw319.ts';
import { vektisLayouts } from '../../src/standard/vektis/layout.ts';
import { wlzDeclaration } from '../support/aw319.ts';
import { sampleOf, standard } from '../support/standard.ts';
import { poort, poortHere, stackTrace } from './poort.ts';

const folder = mkdtempSync(join(tmpdir(), 'poort-validate-'));
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  const bytes = Buffer.from(standard.write(sampleOf(standard.model('JW323'), 7)));
  writeFileSync(file('good.xml'), bytes);
  writeFileSync(
    file('bad.xml'),
    bytes.toString('utf8').replace(/<(\w+:)?Declarant>|<(\w+:)?Afzender>/, '<$1$2Nobody>'),
  );
  writeFileSync(file('wrong.xml'), bytes.toString('utf8').replace(/(BerichtVersie>)\d+/, '$19'));
  writeFileSync(file('empty.xml'), '');
  writeFileSync(file('escape.xml'), '<a>\u001b]0;owned\u0007</a>');
});

afterAll(() => rmSync(folder, { recursive: true }));

function lines(out: string): Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('poort validate', () => {
  it('prints one object a file, in order, and ends with 3 when any is invalid', async () => {
    const names = ['good.xml', 'bad.xml', 'wrong.xml', 'empty.xml', 'none.xml', '.'];
    const { exit, out, err } = await poort(['validate', '--json', ...names.map(file)]);
    expect({ exit, err }).toEqual({ exit: 3, err: '' });
    const found = lines(out);
    expect(found.map((one) => one['file'])).toEqual(names.map(file));
    for (const one of found) {
      expect(Object.keys(one)).toEqual(['file', 'standard', 'message', 'valid', 'findings']);
      for (const finding of one['findings'] as object[]) {
        expect(Object.keys(finding)).toEqual(['level', 'code', 'path', 'message']);
      }
    }
    expect(found[0]).toMatchObject({ standard: 'ijw-3.2', message: 'JW323', valid: true, findings: [] });
    expect(found[1]).toMatchObject({ valid: false, findings: [{ level: 'xml' }] });
    expect(found[2]).toMatchObject({ standard: 'ijw-3.2', message: 'JW323', valid: false });
    expect(found[2]?.['findings']).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'xsd' })]),
    );
    expect(found[3]).toMatchObject({ standard: null, message: null, valid: false });
    expect(found[4]).toMatchObject({
      valid: false,
      findings: [{ level: 'xml', code: 'POORT_FILE_UNREADABLE' }],
    });
    expect(found[5]).toMatchObject({ valid: false, findings: [{ code: 'POORT_FILE_UNREADABLE' }] });
  });

  it('ends with 0 when all are valid, and with 1 when none could be checked', async () => {
    expect(await poortHere(['validate', '--json', file('good.xml')])).toMatchObject({ exit: 0 });
    expect(await poortHere(['validate', file('none.xml')])).toMatchObject({ exit: 1 });
  });

  it('recognises the records of AW319 and AW320', async () => {
    const { bytes } = writeAw319(wlzDeclaration());
    writeFileSync(file('good.asc'), bytes);
    writeFileSync(
      file('bad.asc'),
      Buffer.from(bytes).toString('latin1').replace('999900006', '999900007'),
      'latin1',
    );
    const answer = Buffer.from(`01${vektisLayouts().aw320.codes[0] ?? ''}0199\r\n`);
    writeFileSync(file('answer.asc'), answer);
    const { exit, out } = await poortHere([
      ...['validate', '--json', file('good.asc'), file('bad.asc'), file('answer.asc')],
    ]);
    expect(exit).toBe(3);
    const [good, bad, other] = lines(out);
    expect(good).toMatchObject({ standard: 'aw319-1.4', message: 'AW319', valid: true, findings: [] });
    expect(bad).toMatchObject({ valid: false });
    expect(JSON.stringify(bad)).toContain('AW319-BSN');
    expect(JSON.stringify(bad)).not.toContain('999900007');
    expect(other).toMatchObject({ message: 'AW320', findings: [{ code: 'AW320-VERSION', level: 'rule' }] });
  });

  it('says the same for people, in their language, without control characters', async () => {
    const dutch = await poortHere(['validate', file('good.xml'), file('escape.xml')], { POORT_LANG: 'nl' });
    expect(dutch.exit).toBe(3);
    expect(dutch.out).toContain('good.xml: JW323 (ijw-3.2), geldig');
    expect(dutch.out).toContain('geen bekend bericht');
    expect(dutch.out).not.toMatch(/[^\P{Cc}\n]/u);
    expect((await poortHere(['validate', file('good.xml')])).out).toContain('valid');
  });

  it('says that the folder with XSDs cannot be used', async () => {
    const { exit, out, err } = await poortHere(['validate', '--xsd', file('none'), file('good.xml')]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('POORT_STANDARD_BROKEN');
  });

  it('ends in peace when its reader has seen enough', async () => {
    const program = join(import.meta.dirname, '../../bin/poort.js');
    const many = Array.from({ length: 50 }, () => file('good.xml'));
    const child = spawn(process.execPath, [program, 'validate', '--json', ...many], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(err).not.toMatch(stackTrace);
  });
});

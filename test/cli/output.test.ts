import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { failureOf } from '../../src/cli/output/failure.ts';
import { printable } from '../../src/cli/output/printable.ts';
import { table } from '../../src/cli/output/table.ts';
import { processTerminal } from '../../src/cli/output/terminal.ts';
import { PoortError } from '../../src/errors.ts';

describe('failureOf', () => {
  it('gives code, text and remedy of what the catalogue knows, also deep down', () => {
    const known = new PoortError('POORT_QUEUE_UNREACHABLE', 'redisUrl.');
    expect(failureOf(new Error('outer', { cause: known }))).toMatchObject({ code: known.code, exit: 1 });
    expect(failureOf(new PoortError('POORT_USAGE', 'Give a name.'))).toMatchObject({
      message: 'Give a name.',
      exit: 2,
    });
  });

  it('takes a full disk and a closed folder for what they are', () => {
    const full = Object.assign(new Error('x'), { code: 'ENOSPC', path: '/data/a' });
    expect(failureOf(full)).toMatchObject({
      code: 'POORT_FILE_UNWRITABLE',
      message: expect.stringContaining('/data/a'),
    });
  });

  it('keeps what it does not know, and any BSN in it, off the screen', () => {
    const failure = failureOf(new TypeError('no such client 999900001'));
    expect(failure).toMatchObject({ code: 'POORT_UNEXPECTED', exit: 1 });
    expect(`${failure.message} ${failure.remedy}`).not.toContain('client 9');
    const file = /\S+details\.txt/.exec(failure.remedy)?.[0] ?? '';
    expect(readFileSync(file, 'utf8')).not.toContain('999900001');
    expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(dirname(file), { recursive: true });
  });
});

describe('table', () => {
  const terminal = { ...processTerminal({}), colours: createColors(false) };

  it('fits the terminal as long as what may not be cut does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 200 })), { maxLength: 5 }),
        fc.integer({ min: 60, max: 120 }),
        (rows, columns) => {
          const text = table(
            { ...terminal, columns },
            [{ heading: 'a' }, { heading: 'b', narrow: 'cut' }],
            rows,
          );
          for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('wraps without losing a word, and cuts with a mark', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const narrow = { ...terminal, columns: 60 };
    expect(
      table(narrow, [{ heading: '', narrow: 'wrap' }], [[words]])
        .split(/\s+/)
        .join(' '),
    ).toBe(words);
    expect(table(narrow, [{ heading: '', narrow: 'cut' }], [[words]])).toMatch(/…$/);
  });
});

describe('printable', () => {
  it('lets no control character through', () => {
    expect(printable('a\u001b[2Jb\r\nc\u202Ed')).toBe('a?[2Jb c?d');
  });
});

describe('processTerminal', () => {
  it('has no colours with NO_COLOR, and takes its width from COLUMNS where there is no terminal', () => {
    expect(processTerminal({ NO_COLOR: '1' }).colours.isColorSupported).toBe(false);
    expect(processTerminal({ COLUMNS: '132' }).columns).toBe(
      process.stdout.isTTY ? process.stdout.columns : 132,
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { poort, poortHere, stackTrace } from './poort.ts';
import { processTerminal } from '../../src/cli/output/terminal.ts';

const root = join(import.meta.dirname, '../..');
const program = buildProgram({ terminal: processTerminal({}), environment: {}, language: 'en', exit: 0 });

function paths(command: Command, path = 'poort'): { path: string; command: Command }[] {
  return command.commands.flatMap((child) => {
    const own = `${path} ${child.name()}`;
    return child.commands.length > 0 ? paths(child, own) : [{ path: own, command: child }];
  });
}

describe('poort', () => {
  it('shows help and version as a program of its own', async () => {
    const [help, version] = await Promise.all([poort(['--help']), poort(['--version'])]);
    expect(help).toMatchObject({ exit: 0, err: '' });
    for (const { command } of paths(program)) {
      expect(help.out).toContain(command.parent === program ? command.name() : command.parent?.name());
    }
    expect(version).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });

  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['run', '--frob'], /unknown option '--frob'/],
    [['run', '--month', '2026-13'], /YYYY-MM/],
    [['run', '--domain', 'zvw'], /jw, wmo/],
    [['run', '--payer', '363'], /four digits/],
    [['validate'], /missing required argument 'file'/],
    [['messages', 'list', '--limit', '0'], /above 0/],
    [['uitval', 'write-off', '1'], /--reason/],
    [['uitval', 'write-off', '1', '--reason', ' '], /may not be empty/],
    [['uitval', 'carry-over', '1', '--reason', 'x', '--until', '2026-02-30'], /YYYY-MM-DD/],
    [['uitval', 'fix', '1', '--set', 'volume'], /key=value/],
    [['uitval', 'fix', '1', '--set', 'volume=1', '--set', 'volume=2'], /set twice/],
    [['uitval', 'fix', '1'], /--set/],
    [['uitval', 'fix', '1', '--set', 'volume=1'], /--approved-by/],
    [['kpi', '--by', 'client'], /payer, member, code, month/],
    [['serve', '--port', '70000'], /0 to 65535/],
  ])('%j is refused with one clear line and where help is', async (args, text) => {
    const { exit, out, err } = await poortHere(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(text);
    expect(err).toMatch(/--help/);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
    expect(err).not.toMatch(stackTrace);
  });

  it.each([[[]], [['uitval']], [['import']]])('%j shows what there is and is no success', async (args) => {
    const { exit, out, err } = await poortHere(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Commands:');
  });
});

describe('docs/cli.md', () => {
  const text = readFileSync(join(root, 'docs/cli.md'), 'utf8').replaceAll('\\|', '|');

  it.each(paths(program).map(({ path, command }) => [path, command] as const))(
    'tells of %s',
    (path, command) => {
      expect(text).toContain(path);
      for (const { long } of command.options) expect(text).toContain(long);
    },
  );

  it('tells of no command that is not there', () => {
    const told = Array.from(text.matchAll(/`poort ([a-z]+(?: [a-z-]+)?)/g), (match) => match[1] ?? '');
    const known = paths(program).map(({ path }) => path.slice('poort '.length));
    const unknown = told.filter(
      (name) =>
        !known.some((one) => one === name || name.startsWith(`${one} `) || one.startsWith(`${name} `)),
    );
    expect(unknown).toEqual([]);
  });
});

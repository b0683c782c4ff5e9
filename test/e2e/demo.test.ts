import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { removeEmbedded } from '../../src/store/embedded/stop.ts';

const root = join(import.meta.dirname, '../..');

/** The last line of the demo, as the issue that asked for it writes it. */
interface Told {
  readonly runs: readonly { readonly sent: number; readonly lines: number; readonly cents: number }[];
  readonly accepted: number;
  readonly rejected: number;
  readonly resolved: number;
  readonly open: number;
  readonly doubleClaims: number;
  readonly lost: number;
}

/** Runs `npm run demo` in a folder of its own. */
async function demo(dir: string): Promise<{ code: number | null; lines: string[]; stderr: string }> {
  const child = spawn('npm', ['run', '--silent', 'demo'], {
    cwd: root,
    env: { ...process.env, POORT_DEMO_DIR: dir, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: said.stdout.trimEnd().split('\n'), stderr: said.stderr };
}

it('the demo does the main job: nothing is open, claimed twice or lost', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'poort-demo-'));
  const dir = join(parent, 'demo');
  try {
    const { code, lines, stderr } = await demo(dir);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const steps = lines.flatMap((line) => /^\[(\d)\/8\] /.exec(line)?.[1] ?? []);
    expect(steps).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const told = JSON.parse(lines.at(-1) ?? '') as Told;
    expect(told).toMatchObject({ open: 0, doubleClaims: 0, lost: 0 });
    const [first, second, third] = told.runs;
    expect(told.runs).toHaveLength(3);
    expect(first?.lines).toBeGreaterThanOrEqual(200);
    expect(second?.sent).toBeGreaterThan(0);
    expect(third).toEqual({ sent: 0, lines: 0, cents: 0 });
    expect(told.accepted + told.rejected).toBe((first?.lines ?? 0) + (second?.lines ?? 0));
    expect(told.resolved).toBeGreaterThan(0);
  } finally {
    await removeEmbedded(join(dir, 'data'));
    rmSync(parent, { recursive: true, force: true });
  }
}, 300_000);

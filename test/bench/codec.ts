import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openStandard } from '../../src/standard/catalogue.ts';
import { openValidationPool } from '../../src/standard/pool/pool.ts';
import { packagedXsdDir } from '../../src/standard/xsd-folder.ts';
import { declaration } from '../support/declaration.ts';
import { median, peakMegabytes, row, timed } from './measure.ts';

/**
 * `npm run bench -- codec`: how fast messages are read and written, as JSON lines. Each large job runs in a process of
 * its own, so that its peak memory is its own; `xmllint` on the same file is the reference (bench/README.md).
 */
const prestaties = 20_000;
const rounds = 5;
const [job = 'all', file = ''] = process.argv.slice(2).filter((argument) => argument !== 'codec');

const bsns = ['999900006', '999900018', '999900020', '999900031', '999900043'];
const largeMessage = () => declaration(prestaties / bsns.length, bsns);

function validateLarge(): void {
  const standard = openStandard();
  const bytes = readFileSync(file);
  const milliseconds = median(Array.from({ length: rounds }, () => timed(() => standard.validate(bytes))));
  report({ milliseconds, megabytes: bytes.length / 1e6, peakMb: peakMegabytes() });
}

function writeLarge(): void {
  const standard = openStandard();
  const message = largeMessage();
  let size = 0;
  const once = (): void => {
    size = standard.write(message).length;
  };
  once();
  const milliseconds = median(Array.from({ length: rounds }, () => timed(once)));
  report({ milliseconds, megabytes: size / 1e6, peakMb: peakMegabytes() });
}

function validateSmall(): void {
  const standard = openStandard();
  const bytes = standard.write(declaration(2, bsns));
  const warmUp = 500;
  const count = 4_000;
  for (let index = 0; index < warmUp; index += 1) standard.parse(bytes);
  const milliseconds = timed(() => {
    for (let index = 0; index < count; index += 1) standard.parse(bytes);
  });
  report({ perSecond: Math.round((count / milliseconds) * 1_000), bytes: bytes.length });
}

async function eventLoop(): Promise<void> {
  const pool = openValidationPool();
  const bytes = readFileSync(file);
  await pool.validate(Buffer.from('<a/>'));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const result = await pool.parse(bytes);
  const milliseconds = performance.now() - start;
  delay.disable();
  await pool.close();
  report({ milliseconds, ok: result.ok, blockedMs: delay.max / 1e6 - 5 });
}

function report(values: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(values)}\n`);
}

/** Runs one job in a process of its own and gives what it reported. */
function inProcess(name: string, path: string): Record<string, number> {
  const launcher = new URL('../../bin/bench.js', import.meta.url).pathname;
  const { stdout, stderr, status } = spawnSync(process.execPath, [launcher, 'codec', name, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

function xmllintMilliseconds(path: string): number {
  const schema = join(packagedXsdDir, 'ijw-3.2', 'JW323.xsd');
  const once = (): number =>
    timed(() => {
      const { status, error } = spawnSync('xmllint', ['--schema', schema, '--noout', path]);
      if (error !== undefined || status !== 0)
        throw new Error('xmllint (libxml2-utils) is needed as reference.');
    });
  return median(Array.from({ length: rounds }, once));
}

function all(): void {
  const directory = mkdtempSync(join(tmpdir(), 'poort-bench-'));
  const path = join(directory, 'JW323.xml');
  writeFileSync(path, openStandard().write(largeMessage()));
  const reference = xmllintMilliseconds(path);
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cpus: cpus().length };
  const large = inProcess('validate-large', path);
  row({
    name: 'validate-large',
    ratio: (large['milliseconds'] ?? 0) / reference,
    ...large,
    xmllintMs: reference,
    ...machine,
  });
  row({ name: 'event-loop', ...inProcess('event-loop', path) });
  row({ name: 'validate-small', ...inProcess('validate-small', path) });
  const write = inProcess('write-large', path);
  row({
    name: 'write-large',
    mbPerSecond: (write['megabytes'] ?? 0) / ((write['milliseconds'] ?? 1) / 1_000),
    ...write,
  });
  rmSync(directory, { recursive: true });
}

if (job === 'validate-large') validateLarge();
else if (job === 'write-large') writeLarge();
else if (job === 'validate-small') validateSmall();
else if (job === 'event-loop') await eventLoop();
else all();

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveCareLines } from '../../src/store/save-care-lines.ts';
import { embeddedStatus } from '../../src/store/embedded/server.ts';
import { removeEmbedded, stopEmbedded } from '../../src/store/embedded/stop.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { lastRuns, startRun } from '../../src/store/runs.ts';
import { aLine, importInfo, secretBsn } from './examples.ts';

const asRoot = process.getuid?.() === 0;
let root = '';
let dataDir = '';
const children: Child[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'berichtenpoort-embedded-'));
  chmodSync(root, 0o755);
  dataDir = join(root, 'data');
});
afterAll(async () => {
  for (const child of children) child.process.kill('SIGKILL');
  await removeEmbedded(dataDir);
  rmSync(root, { recursive: true, force: true });
});

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly serverPid: number;
}

/** Another process of ours that opens the same data directory. */
async function another(): Promise<Child> {
  const program = fileURLToPath(new URL('open-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir]);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const lines: Promise<unknown[]> = once(child.stdout, 'data');
  const [line] = await Promise.race([
    lines,
    once(child, 'exit').then(() => Promise.reject(new Error(`The other process ended: ${said}`))),
  ]);
  const status = JSON.parse(String(line)) as { pid: number };
  const opened = { process: child, serverPid: status.pid };
  children.push(opened);
  return opened;
}

async function close(child: Child): Promise<void> {
  child.process.stdin.write('close\n');
  await once(child.process, 'exit');
}

/** Does the work again until it succeeds; after a crash the first tries may fail. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}

const aRun = { night: null, startedBy: 'tester', filter: {} };

describe('the embedded server', () => {
  it('is one for two processes that start it at the same moment, and stops with the last', async () => {
    const [one, two] = await Promise.all([another(), another()]);
    expect(one.serverPid).toBe(two.serverPid);
    await close(one);
    expect(embeddedStatus(dataDir)?.pid).toBe(two.serverPid);
    await close(two);
    expect(embeddedStatus(dataDir)).toBeNull();
  });

  it('goes on when the process that started it is killed, and is joined by the next', async () => {
    const killed = await another();
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    const store = await openStore({ dataDir });
    expect(embeddedStatus(dataDir)?.pid).toBe(killed.serverPid);
    await store.close();
    expect(embeddedStatus(dataDir)).toBeNull();
  });

  it('is started again by whoever misses it, with everything that was committed', async () => {
    const store = await openStore({ dataDir });
    const { run } = await startRun(store.db, aRun);
    const before = embeddedStatus(dataDir);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    // The children of a killed server may still answer for a moment.
    const after = await eventually(async () => {
      const [last] = await lastRuns(store.db, 1);
      const status = embeddedStatus(dataDir);
      if (status === null || status.pid === before?.pid) throw new Error('It is not there yet.');
      return { ...status, last: last?.id };
    });
    expect([after.port, after.last]).toEqual([before?.port, run.id]);
    await store.close();
  });

  it('is started again by two processes at once after it was killed', async () => {
    const child = await another();
    const store = await openStore({ dataDir });
    process.kill(child.serverPid, 'SIGKILL');
    const [, other] = await Promise.all([eventually(() => lastRuns(store.db, 1)), another()]);
    expect(embeddedStatus(dataDir)?.pid).toBe(other.serverPid);
    await Promise.all([close(child), close(other)]);
    await store.close();
    expect(embeddedStatus(dataDir)).toBeNull();
  });

  it('is not fooled by a postmaster.pid that names another program', async () => {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${String(process.pid)}\n`);
    expect(embeddedStatus(dataDir)).toBeNull();
    const store = await openStore({ dataDir });
    expect(embeddedStatus(dataDir)?.pid).not.toBe(process.pid);
    await stopEmbedded(dataDir);
    await expect(eventually(() => lastRuns(store.db, 1))).resolves.toHaveLength(1);
    await store.close();
  });

  it('keeps its password to the owner and rows out of its log', async () => {
    const store = await openStore({ dataDir });
    await expect(saveCareLines(store.db, [aLine({ volume: -1 })], importInfo)).rejects.toThrow();
    await store.close();
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('violates check constraint');
    expect(log).not.toContain(secretBsn);
    expect(log).not.toContain(password);
  });

  it('keeps its data where it may, when only root may enter the data directory', async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const store: Store = await openStore({ dataDir: join(closed, 'data') });
    await startRun(store.db, aRun);
    await store.close();
    const pointer = join(closed, 'data', 'postgres.location');
    expect(existsSync(pointer)).toBe(asRoot);
    const again = await openStore({ dataDir: join(closed, 'data') });
    expect(await lastRuns(again.db, 9)).toHaveLength(1);
    await again.close();
    const home = asRoot ? readFileSync(pointer, 'utf8').trim() : join(closed, 'data', 'postgres');
    await removeEmbedded(join(closed, 'data'));
    expect(existsSync(home)).toBe(false);
  });

  it('says what is wrong with a data directory that cannot be used', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(openStore({ dataDir: file })).rejects.toMatchObject({ code: 'POORT_DATABASE_START' });
    const lost = join(root, 'lost');
    mkdirSync(lost);
    writeFileSync(join(lost, 'postgres.location'), '/var/tmp/berichtenpoort-data-gone\n');
    await expect(openStore({ dataDir: lost })).rejects.toThrow('which is gone');
    const foreign = join(root, 'foreign');
    mkdirSync(join(foreign, 'postgres'), { recursive: true });
    writeFileSync(join(foreign, 'postgres', 'PG_VERSION'), '12\n');
    await expect(openStore({ dataDir: foreign })).rejects.toMatchObject({ code: 'POORT_DATABASE_START' });
  });
});

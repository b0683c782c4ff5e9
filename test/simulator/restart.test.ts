import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PoortError } from '../../src/errors.ts';
import type { Books } from '../../src/simulator/books.ts';
import { paths } from '../../src/simulator/service/call.ts';
import { startSimulator } from '../../src/simulator/start.ts';
import { agentFor, startRig, today, worldFile, type Rig } from './rig.ts';
import { declarationText } from './xml.ts';
import { request } from 'undici';

const text = (number: number): string =>
  declarationText({
    identification: `M${number}`,
    number: `D${number}`,
    clients: [{ bsn: '999900006', lines: [{ reference: `R${number}` }] }],
  });

describe('a restart', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(async () => {
    await rig.end();
  });

  it('gives the same books, inbox, faults, port and certificates', async () => {
    await rig.settle('JW323', text(1));
    await rig.settle('JW323', text(2));
    await rig.settle('JW323', 'no XML');
    await rig.call(
      'DELETE',
      `${paths.pull}/berichten/${(await rig.list(1))[0]?.referentiegegevens.traceerId ?? ''}`,
    );
    await rig.call('POST', '/simulator/assignments/release', { toewijzingNummers: [100003] });
    await rig.fault({ kind: 'silent', times: 2 });
    await rig.push('JW323', text(3));
    await rig.call('GET', `${paths.status}/berichtstatussen?traceerId=x`);
    const seen = async (): Promise<unknown> => [
      (await rig.books()).prestaties.filter((one) => one.referentieNummer !== 'R3'),
      (await rig.books()).offered,
      await rig.list(),
      rig.simulator().port,
      readFileSync(join(rig.dir, 'certificates', 'client.pem'), 'utf8'),
    ];
    const before = await seen();
    await rig.restart();
    expect(await seen()).toEqual(before);
    expect(JSON.parse(readFileSync(join(rig.dir, 'simulator.json'), 'utf8'))).toEqual({
      port: rig.simulator().port,
      pid: process.pid,
    });
  });

  it('cuts off a line that was written half', async () => {
    await rig.settle('JW323', text(1));
    const before = await rig.books();
    appendFileSync(join(rig.dir, 'journal.ndjson'), '{"kind":"received","mess');
    await rig.restart();
    expect(await rig.books()).toEqual(before);
    await rig.settle('JW323', text(2));
    await rig.restart();
    expect((await rig.books()).prestaties).toHaveLength(2);
  });
});

describe('a start that cannot be', () => {
  it('names the faults of a world, and a port in use', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'simulator-'));
    const bad = join(dir, 'world.json');
    writeFileSync(bad, '{"declarants":[],"payers":[],"assignments":[{"payer":"1"}]}');
    await expect(startSimulator({ dir, worldFile: bad })).rejects.toThrow(
      /declarants.*assignments\.0\.payer/,
    );
    const running = await startSimulator({ dir, worldFile, today: () => today });
    const other = mkdtempSync(join(tmpdir(), 'simulator-'));
    await expect(startSimulator({ dir: other, worldFile, port: running.port })).rejects.toBeInstanceOf(
      PoortError,
    );
    await running.close();
    for (const folder of [dir, other]) rmSync(folder, { recursive: true, force: true });
  });
});

describe('the command', () => {
  const dir = mkdtempSync(join(tmpdir(), 'simulator-'));
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  async function start(): Promise<{ address: string; configuration: string }> {
    const command = pathToFileURL(join(process.cwd(), 'src/simulator/command.ts')).href;
    const script = `import { simulate } from ${JSON.stringify(command)}; await simulate(${JSON.stringify({ dir, world: worldFile })});`;
    child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, POORT_TODAY: today, NODE_OPTIONS: '' },
    });
    if (child.stdout === null) throw new Error('no stdout');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [address = '', configuration = ''] = line.toString().trim().split(' ');
    return { address, configuration };
  }

  it('loses nothing that was answered when it is killed, and stops quietly on SIGTERM', async () => {
    const first = await start();
    expect(first.configuration).toBe(join(dir, 'poort.yaml'));
    const agent = agentFor(dir, 'client');
    const books = async (address: string): Promise<Books> =>
      (await (await request(`${address}/simulator/books`, { dispatcher: agent })).body.json()) as Books;
    const inbox = (await books(first.address)).offered;
    const body = JSON.stringify({ toewijzingNummers: [100003] });
    await request(`${first.address}/simulator/assignments/release`, {
      method: 'POST',
      dispatcher: agent,
      body,
    });
    child?.kill('SIGKILL');
    if (child !== undefined) await once(child, 'exit');
    const second = await start();
    expect(second.address).toBe(first.address);
    const after = (await books(second.address)).offered;
    expect(after.slice(0, inbox.length)).toEqual(inbox);
    expect(after).toHaveLength(inbox.length + 1);
    await agent.close();
    child?.kill('SIGTERM');
    expect(child === undefined ? null : (await once(child, 'exit'))[0]).toBe(0);
  });
});

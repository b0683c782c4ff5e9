import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { embeddedStatus } from '../../src/store/embedded/server.ts';
import { statusReport } from '../../src/gateway/views-status.ts';
import { chanceOf } from './chance.ts';
import { eventually } from '../support/eventually.ts';
import { playRun1, undisturbed, type Story } from './story.ts';

/** The processes that this one started (Linux; empty elsewhere). */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      const parent = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
      return Number(parent) === pid ? [Number(name)] : [];
    });
  } catch {
    // A process ended while we looked.
    return [];
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Kills the server as it runs now: only the postmaster, or its children with it. Gives the port it had. */
function killDatabase(dataDir: string, whole: boolean): { pid: number; port: number } {
  const status = embeddedStatus(dataDir);
  if (status === null) throw new Error('There is no server to kill.');
  const children = whole ? childrenOf(status.pid) : [];
  for (const pid of [status.pid, ...children]) end(pid);
  return { pid: status.pid, port: status.port ?? 0 };
}

/** Waits until somebody started the server again. This test must not do that itself, so it asks nothing of the database. */
function comesBack(dataDir: string, killed: number): Promise<{ pid: number; port: number }> {
  return eventually('the worker starts the database again', () => {
    const status = embeddedStatus(dataDir);
    return status === null || status.pid === killed || status.port === null
      ? null
      : { pid: status.pid, port: status.port };
  });
}

/** Takes a port so that nobody else can have it; null when somebody has it already. */
function occupy(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1' }, () => resolve(server));
  });
}

/** Kills the server and takes its port, so that it must come back on another. */
async function driveFromPort(dataDir: string): Promise<{ pid: number; port: number; blocker: Server }> {
  return eventually('the port of the database is ours', async () => {
    if (embeddedStatus(dataDir) === null) return null;
    const { pid, port } = killDatabase(dataDir, true);
    const blocker = await occupy(port);
    return blocker === null ? null : { pid, port, blocker };
  });
}

it('a database that is killed in run 1 comes back by the worker alone, on whatever port, to the same books', async () => {
  const chance = chanceOf();
  process.stdout.write(`POORT_CHAOS_SEED=${chance.seed}\n`);
  const disturb = async ({ stage, dataDir, declared, worker }: Story): Promise<void> => {
    // The first pushes take so long that others are tried before they are through, once the locks of theirs are lost.
    await stage.control.fault({ kind: 'slow', seconds: 6, times: 3, match: { call: 'push' } });
    // While it plans, which takes a few hundred milliseconds.
    await pause(chance.below(300));
    await comesBack(dataDir, killDatabase(dataDir, false).pid);
    await stage.withGateway((gateway) =>
      eventually('a push is under way', async () => {
        const { outbox } = await statusReport(gateway);
        return (outbox['sending'] ?? 0) > 0 ? true : null;
      }),
    );
    await stage.control.fault({ kind: 'slow', seconds: 0.3, times: 1_000, match: { call: 'push' } });
    await pause(chance.below(300));
    await comesBack(dataDir, killDatabase(dataDir, true).pid);
    const some = 1 + chance.below(6);
    await eventually('some messages left', async () => ((await declared()) >= some ? true : null));
    const { pid, port, blocker } = await driveFromPort(dataDir);
    try {
      const back = await comesBack(dataDir, pid);
      expect(back.port).not.toBe(port);
      await eventually('the last message left', async () => ((await declared()) >= 12 ? true : null));
    } finally {
      blocker.close();
    }
    expect([worker.child.exitCode, worker.child.signalCode]).toEqual([null, null]);
  };
  const ending = await playRun1(disturb);
  expect(ending.balance).toMatchObject({ doubleClaims: 0, lost: 0 });
  expect(ending).toEqual(await undisturbed());
});

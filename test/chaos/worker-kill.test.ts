import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Service } from '../../src/demo/program.ts';
import type { Gateway } from '../../src/gateway/open.ts';
import type { JobName } from '../../src/worker/jobs.ts';
import { chanceOf, type Chance } from './chance.ts';
import { eventually } from '../support/eventually.ts';
import { playRun1, undisturbed, type Story } from './story.ts';

const kills = 10;

const inOrder: readonly JobName[] = ['run', 'build', 'send', 'follow', 'pull', 'process'];

/** Every step once, in the order in which a run comes to them, and those that come many times some times more. */
function moments(chance: Chance): JobName[] {
  const more = Array.from({ length: kills - inOrder.length }, () => chance.pick(inOrder.slice(2)));
  return [...inOrder, ...more].sort((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other));
}

/** Which steps are being done now by a worker that was started after this moment (milliseconds). */
async function underWay(gateway: Gateway, since: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select name from bullmq.job where state = 'active' and processed_at_ms >= ${since}`.execute(
    gateway.store.db,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Waits until the worker does a step of this name; goes on when it does not come, for a run has an end. */
async function comesTo(gateway: Gateway, step: JobName, since: number): Promise<void> {
  const reached = async (): Promise<true | null> =>
    (await underWay(gateway, since)).has(step) ? true : null;
  await eventually(`the worker does ${step}`, reached, 3_000).catch(() => undefined);
}

async function kill({ child }: Service): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

it('a worker that is killed ten times in run 1 comes to the same books', async () => {
  const chance = chanceOf();
  const told: string[] = [];
  const disturb = ({ stage, worker: first }: Story): Promise<void> =>
    stage.withGateway(async (gateway) => {
      // Every call takes a moment, or the kills would find little under way.
      for (const [call, seconds] of [
        ['push', 0.4],
        ['status', 0.15],
        ['payload', 0.1],
      ] as const)
        await stage.control.fault({ kind: 'slow', seconds, times: 1_000, match: { call } });
      let worker = first;
      let since = 0;
      for (const step of moments(chance)) {
        await comesTo(gateway, step, since);
        await pause(chance.below(step === 'run' ? 400 : 25));
        const doing = await underWay(gateway, since);
        await kill(worker);
        told.push(`${step} (${[...doing].join(' ') || 'nothing'})`);
        since = Date.now();
        worker = stage.startWorker();
      }
    });
  const ending = await playRun1(disturb);
  process.stdout.write(`POORT_CHAOS_SEED=${chance.seed}; killed in: ${told.join(', ')}\n`);
  expect(told).toHaveLength(kills);
  expect(ending.balance).toMatchObject({ doubleClaims: 0, lost: 0 });
  expect(ending).toEqual(await undisturbed());
});

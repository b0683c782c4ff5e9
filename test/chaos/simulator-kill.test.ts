import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { chanceOf } from './chance.ts';
import { eventually } from '../support/eventually.ts';
import { playRun1, undisturbed, type Story } from './story.ts';

it('an exchange that is killed in run 1 and comes back ends with the same books', async () => {
  const chance = chanceOf();
  const told: string[] = [];
  const disturb = async ({ stage, declared }: Story): Promise<void> => {
    let { simulator } = stage;
    for (const some of [1, 3 + chance.below(4), 8 + chance.below(4)]) {
      await eventually(`${some} messages left`, async () => ((await declared()) >= some ? true : null));
      await pause(chance.below(250));
      const ended = once(simulator.child, 'close');
      simulator.child.kill('SIGKILL');
      await ended;
      // It stays away for a moment: the worker must find nobody there.
      await pause(chance.below(1_500));
      simulator = await stage.startSimulator();
      told.push(`${String(await declared())} declarations`);
    }
  };
  const ending = await playRun1(disturb);
  process.stdout.write(`POORT_CHAOS_SEED=${chance.seed}; killed at: ${told.join(', ')}\n`);
  expect(ending.balance).toMatchObject({ doubleClaims: 0, lost: 0 });
  expect(ending).toEqual(await undisturbed());
});

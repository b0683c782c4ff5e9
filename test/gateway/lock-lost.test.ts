import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { balance } from '../../src/demo/balance.ts';
import { dueJobs } from '../../src/gateway/due.ts';
import { sendMessage } from '../../src/gateway/send.ts';
import { work } from '../../src/gateway/work.ts';
import { messageById } from '../../src/store/messages.ts';
import { attemptsOf } from '../../src/store/send-attempts.ts';
import { eventually } from '../support/eventually.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;
beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

/** Breaks every connection that holds a lock, as a database that is killed and comes back does. */
async function loseLocks(): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and objsubid = 1 and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`.execute(
    stage.gateway.store.db,
  );
}

it('a push whose lock was lost and that is overtaken by another does not undo what that one did', async () => {
  const { db } = stage.gateway.store;
  await stage.care([{ id: 'L1', payer: '0363', assignment: 100_001, hours: 2 }]);
  await stage.requestRun();
  for (const name of ['run', 'build'] as const) {
    for (const job of await dueJobs(stage.gateway)) if (job.name === name) await work(stage.gateway, job);
  }
  const [{ id } = { id: '' }] = (await dueJobs(stage.gateway)).filter(({ name }) => name === 'send');
  await stage.fault('slow', { seconds: 3, match: { type: 'JW323', call: 'push' } });
  const overtaken = sendMessage(stage.gateway, id).catch((error: unknown) => error);
  await eventually('the first push is under way', async () =>
    (await messageById(db, id))?.state === 'sending' ? true : null,
  );
  await loseLocks();
  await sendMessage(stage.gateway, id);
  expect((await messageById(db, id))?.state).toBe('sent');
  await overtaken;
  // The exchange refused the first push, for it has this message already.
  expect((await attemptsOf(db, id)).map(({ outcome }) => outcome)).toEqual(['refused', 'accepted']);
  expect((await messageById(db, id))?.state).toBe('sent');
  await stage.drain();
  expect((await messageById(db, id))?.state).toBe('answered');
  expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({
    ...{ accepted: 1, open: 0, doubleClaims: 0, lost: 0 },
  });
});

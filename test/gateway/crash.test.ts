import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { balance } from '../../src/demo/balance.ts';
import { PoortError } from '../../src/errors.ts';
import { completeRun } from '../../src/gateway/complete-run.ts';
import { dueJobs } from '../../src/gateway/due.ts';
import { planRun, reportOfRun } from '../../src/gateway/run.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { showMessage } from '../../src/gateway/views-messages.ts';
import { work } from '../../src/gateway/work.ts';
import { inTransaction } from '../../src/store/db.ts';
import { declarationOfMessage, declarationsOfRun } from '../../src/store/declarations.ts';
import { setMessageState } from '../../src/store/message-states.ts';
import { listMessages, type StoredMessage } from '../../src/store/messages.ts';
import { markSent } from '../../src/store/outcomes.ts';
import { startAttempt } from '../../src/store/send-attempts.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { payers } from '../support/gateway-world.ts';

let stage: GatewayStage;
let lines = 0;

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
/** However a test broke it off: everything was said once, and the books agree. */
afterEach(async () => {
  await stage.drain();
  const end = await balance(stage.gateway, stage.simulator().books());
  expect(end).toMatchObject({ open: 0, doubleClaims: 0, lost: 0, rejected: 0 });
  expect(await listUitval(stage.gateway, { all: true })).toEqual([]);
  const types = stage
    .simulator()
    .books()
    .messages.map(({ identificatie, type }) => `${type} ${identificatie ?? ''}`);
  expect(new Set(types).size).toBe(types.length);
});
afterAll(async () => {
  await stage.close();
});

/** One more hour of care of every payer. */
async function moreCare(): Promise<void> {
  lines += 1;
  const date = `2026-10-${String(lines).padStart(2, '0')}`;
  await stage.care(
    payers.map(({ code }, index) => ({
      id: `${code}-${lines}`,
      payer: code,
      assignment: 100_001 + index,
      hours: 1,
      date,
    })),
  );
}

/** The process dies where it would write this: the database is gone for it (57P01), or refuses (other codes). */
async function dying(
  where: {
    readonly event: 'insert' | 'update';
    readonly on: string;
    readonly when: string;
    readonly code?: string;
  },
  during: () => Promise<void>,
): Promise<void> {
  const { db } = stage.gateway.store;
  const { event, on, when, code = '57P01' } = where;
  await sql
    .raw(
      `create function dies() returns trigger language plpgsql as $$ begin
         if ${when} then raise exception 'dies here' using errcode = '${code}'; end if; return new; end $$;
       create trigger a_dies before ${event} on ${on} for each row execute function dies()`,
    )
    .execute(db);
  try {
    await during();
  } finally {
    await sql.raw(`drop function dies() cascade`).execute(db);
  }
}

async function reason(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => 'none',
    (error: unknown) => (error instanceof PoortError ? error.code : 'unexpected'),
  );
}

async function declarations(states?: StoredMessage['state'][]): Promise<StoredMessage[]> {
  const all = await listMessages(stage.gateway.store.db, { direction: 'out', states });
  return all.filter(({ type }) => type?.endsWith('323') === true);
}

/** Does the next steps of this kind. */
async function step(name: 'run' | 'build' | 'send' | 'follow' | 'process'): Promise<string[]> {
  const jobs = (await dueJobs(stage.gateway)).filter((job) => job.name === name);
  const reasons: string[] = [];
  for (const job of jobs) reasons.push(await reason(work(stage.gateway, job)));
  return reasons;
}

describe('a run that dies', () => {
  it('between two payers goes on with those that were not planned', async () => {
    await moreCare();
    const id = await stage.requestRun();
    await dying({ event: 'insert', on: 'declaratie', when: `new.payer = '0599'` }, async () => {
      expect(await reason(planRun(stage.gateway, id))).toBe('POORT_DATABASE_UNREACHABLE');
    });
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({
      state: 'requested',
      messages: 1,
      prestaties: 1,
    });
    await stage.drain();
    const report = await reportOfRun(stage.gateway, id);
    expect(report).toMatchObject({ state: 'done', messages: 4, prestaties: 4 });
    expect(report.cents).toBe(2 * 6150 + 2 * 5930);
    expect(report.books).toHaveLength(4);
  });

  it('on the care of one payer lets the others go, and goes on with that one later', async () => {
    await moreCare();
    const id = await stage.requestRun();
    await dying(
      { event: 'insert', on: 'declaratie', when: `new.payer = '0599'`, code: 'P0001' },
      async () => {
        await expect(planRun(stage.gateway, id)).rejects.toThrow('dies here');
        expect(await reportOfRun(stage.gateway, id)).toMatchObject({ state: 'requested', messages: 3 });
        await step('build');
        await step('send');
        expect(await declarations(['sent'])).toHaveLength(3);
      },
    );
    expect(await completeRun(stage.gateway, id)).toMatchObject({ state: 'done', messages: 4, prestaties: 8 });
  });

  it('while a message is tied to its declaration leaves neither half', async () => {
    await moreCare();
    const id = await stage.requestRun();
    await step('run');
    const before = (await declarations()).length;
    await dying({ event: 'update', on: 'declaratie', when: `new.state = 'built'` }, async () => {
      expect(await step('build')).toEqual(Array(4).fill('POORT_DATABASE_UNREACHABLE'));
    });
    expect(await declarations()).toHaveLength(before);
    await stage.drain();
    expect(await declarations()).toHaveLength(before + 4);
    expect((await declarationsOfRun(stage.gateway.store.db, id)).map(({ state }) => state)).toEqual(
      Array(4).fill('answered'),
    );
  });
});

describe('a push that dies', () => {
  it('before the first byte is asked for and then done, with the same ids', async () => {
    await moreCare();
    await stage.requestRun();
    await step('run');
    await step('build');
    const waiting = await declarations(['built']);
    const { db } = stage.gateway.store;
    for (const { id } of waiting) {
      await inTransaction(db, async (trx) => {
        await setMessageState(trx, id, ['built'], 'sending');
        await markSent(trx, (await declarationOfMessage(trx, id))?.id ?? '', '2026-11-17');
        await startAttempt(trx, id);
      });
    }
    await stage.drain();
    for (const { id, traceerId } of waiting) {
      const { attempts, state } = await showMessage(stage.gateway, id);
      expect(state).toBe('answered');
      expect(attempts.map(({ outcome }) => outcome)).toEqual([null, 'accepted']);
      expect(
        stage
          .simulator()
          .books()
          .messages.filter((one) => one.traceerId === traceerId),
      ).toHaveLength(1);
    }
  });

  it('after the exchange took it is found by its status and not repeated', async () => {
    await moreCare();
    await stage.requestRun();
    await step('run');
    await step('build');
    await dying({ event: 'update', on: 'send_attempt', when: 'true' }, async () => {
      expect(await step('send')).toEqual(Array(4).fill('POORT_DATABASE_UNREACHABLE'));
    });
    const waiting = await declarations(['sending']);
    expect(waiting).toHaveLength(4);
    await stage.drain();
    for (const { id } of waiting) {
      const { attempts, state } = await showMessage(stage.gateway, id);
      expect(state).toBe('answered');
      expect(attempts.map(({ outcome }) => outcome)).toEqual([null]);
    }
  });
});

describe('an answer whose booking dies', () => {
  it('is booked whole, once, later', async () => {
    await moreCare();
    await dying({ event: 'update', on: 'prestatie', when: `new.state = 'accepted'` }, async () => {
      await stage.run(
        {},
        () => stage.simulator().books().unanswered === 0 && stage.simulator().books().unconfirmed === 0,
      );
      expect((await step('process')).every((code) => code === 'POORT_DATABASE_UNREACHABLE')).toBe(true);
      expect(await declarations(['answered'])).toHaveLength(5 * 4);
    });
    await stage.drain();
    expect(await declarations(['answered'])).toHaveLength(6 * 4);
  });
});

describe('many at once', () => {
  it('say everything once', async () => {
    await moreCare();
    await stage.requestRun();
    await stage.requestRun();
    const together = async (): Promise<void> => {
      await Promise.all([stage.round(), stage.round(), stage.round()]);
    };
    await stage.drain(async () => {
      await together();
      return stage.settled();
    });
  });

  it('and lose every connection to the database again and again', async () => {
    await moreCare();
    const id = await stage.requestRun();
    const { db } = stage.gateway.store;
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    stage.failures();
    let broken = 0;
    for (let cuts = 0; cuts < 12; cuts += 1) {
      const rounds = Promise.allSettled([stage.round(), stage.round()]);
      await cut.execute(db).catch(() => undefined);
      const ended = await rounds;
      broken += ended.filter(({ status }) => status === 'rejected').length;
      const strange = ended.filter((one) => one.status === 'rejected' && !(one.reason instanceof PoortError));
      expect(strange).toEqual([]);
    }
    const met = stage.failures();
    expect(met.length + broken).toBeGreaterThan(0);
    await stage.drain();
    expect(await reportOfRun(stage.gateway, id)).toMatchObject({ state: 'done' });
    expect(met.every(({ code }) => code === 'POORT_DATABASE_UNREACHABLE')).toBe(true);
  });
});

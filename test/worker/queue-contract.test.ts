import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueJob } from '../../src/gateway/due.ts';
import { openQueue, type JobQueue } from '../../src/worker/queue.ts';
import { eventually } from '../support/eventually.ts';
import { backEnds, leftOut, type Place } from './back-ends.ts';

describe.each(backEnds())(`the queue on $name${leftOut}`, ({ open }) => {
  let place: Place;
  let opened: JobQueue[] = [];
  beforeAll(async () => {
    place = await open();
  });
  afterEach(async () => {
    await Promise.all(opened.map((queue) => queue.close()));
    opened = [];
    await place.wipe();
  });
  afterAll(async () => {
    await place.close();
  });

  const anotherQueue = async (): Promise<JobQueue> => {
    const { databaseUrl, redisUrl } = place;
    const queue = await openQueue({
      databaseUrl: () => databaseUrl,
      ...(redisUrl === undefined ? {} : { redisUrl }),
      onTrouble: () => undefined,
    });
    opened.push(queue);
    return queue;
  };

  it('does a job once that was added twice', async () => {
    const queue = await anotherQueue();
    const job: DueJob = { name: 'send', id: '7' };
    await queue.add([job, job]);
    await (await anotherQueue()).add([job, { name: 'build', id: '98765432/0363/jw' }]);
    const done: string[] = [];
    await queue.work((name, id) => Promise.resolve(void done.push(`${name} ${id}`)), 1);
    await eventually('both were done', () => (done.length >= 2 ? true : null));
    await queue.close();
    expect(done).toEqual(['send 7', 'build 98765432/0363/jw']);
  });

  it('does a job again that was added again after it was done, or had failed', async () => {
    const queue = await anotherQueue();
    let times = 0;
    await queue.work(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('not now')) : Promise.resolve();
    }, 1);
    for (const time of [1, 2, 3]) {
      await eventually(`it was done ${time} times`, async () => {
        await queue.add([{ name: 'process', id: '8' }]);
        return times >= time ? true : null;
      });
    }
  });

  it('comes again and again, once a time however often it was asked', async () => {
    const [queue, other] = [await anotherQueue(), await anotherQueue()];
    const moments: number[] = [];
    await Promise.all([queue.every('sweep', 300), other.every('sweep', 300)]);
    await queue.every('sweep', 300);
    await queue.work(() => Promise.resolve(void moments.push(Date.now())), 4);
    await eventually('it came eight times', () => (moments.length >= 8 ? true : null));
    // Seven times 300 ms; half of that if it came once for everyone who asked. The first may have been late.
    expect((moments[7] ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(1_200);
  });

  it('comes again when it is asked again after everything was wiped', async () => {
    const queue = await anotherQueue();
    let times = 0;
    await queue.every('sweep', 200);
    await queue.work(() => Promise.resolve(void (times += 1)), 1);
    await eventually('it came', () => (times > 0 ? true : null));
    await place.wipe();
    await queue.every('sweep', 200);
    await queue.add([{ name: 'send', id: '1' }]);
    const before = times;
    await eventually('it comes again', () => (times > before + 2 ? true : null));
  });

  it('waits for the job that runs when it is closed, and begins no other', async () => {
    const queue = await anotherQueue();
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let begun = false;
    await queue.add(['1', '2'].map((id) => ({ name: 'send', id })));
    await queue.work(async (_, id) => {
      begun = true;
      await finished;
      done.push(id);
    }, 1);
    await eventually('one has begun', () => (begun ? true : null));
    let closed = false;
    const closing = queue.close().then(() => (closed = true));
    expect(closed).toBe(false);
    finish();
    await closing;
    expect(done).toEqual(['1']);
    opened = [];
    const next = await anotherQueue();
    await next.work((_, id) => Promise.resolve(void done.push(id)), 1);
    await eventually('the other is done later', () => (done.length === 2 ? true : null));
    expect(done).toEqual(['1', '2']);
  });

  it('gives the job of a killed worker to another', async () => {
    const program = fileURLToPath(new URL('queue-child.ts', import.meta.url));
    const { databaseUrl, redisUrl } = place;
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', program, databaseUrl],
      ...(redisUrl === undefined ? [] : [redisUrl]),
    ]);
    const queue = await anotherQueue();
    try {
      await queue.add([{ name: 'send', id: '9' }]);
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      expect(said.toString()).toBe('send 9\n');
    } finally {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    }
    const done: string[] = [];
    await queue.work((name, id) => Promise.resolve(void done.push(`${name} ${id}`)), 1);
    await eventually('it is done by another', () => (done.length > 0 ? true : null));
    expect(done).toEqual(['send 9']);
  });
});

describe('a queue that is not there', () => {
  it('is said in words', async () => {
    const away = {
      databaseUrl: () => 'postgres://anna:geheim@127.0.0.1:1/poort',
      onTrouble: () => undefined,
    };
    const error: unknown = await openQueue(away).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'POORT_QUEUE_UNREACHABLE' });
    expect(String(error)).not.toContain('geheim');
  });
});

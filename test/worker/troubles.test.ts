import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { PoortError } from '../../src/errors.ts';
import { oneAtATime } from '../../src/worker/one-at-a-time.ts';
import { troublesOf } from '../../src/worker/troubles.ts';

function stage() {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    {},
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const clock = { now: 0 };
  return { lines, clock, troubles: troublesOf(log, () => clock.now) };
}

const away = new PoortError('POORT_EXCHANGE_UNREACHABLE', 'exchange.pull: no connection.');

describe('troubles', () => {
  it('that come back every second are told once a minute, and once that they are over', () => {
    const { lines, clock, troubles } = stage();
    for (let second = 0; second < 90; second += 1) {
      clock.now = second * 1_000;
      troubles.tell('pull', away);
    }
    troubles.over('send');
    troubles.over('pull');
    troubles.over('pull');
    expect(lines.map(({ level, job, code, alsoTimes }) => [level, job, code, alsoTimes])).toEqual([
      [40, 'pull', 'POORT_EXCHANGE_UNREACHABLE', undefined],
      [40, 'pull', 'POORT_EXCHANGE_UNREACHABLE', 59],
      [30, 'pull', undefined, undefined],
    ]);
  });

  it('that a person must mend are told of each item, and success elsewhere does not end them', () => {
    const { lines, troubles } = stage();
    const missing = new PoortError('POORT_ROUTING_MISSING', 'JW305.');
    for (const id of ['1', '2', '1']) {
      troubles.tell('send', missing, { id });
      troubles.over('send');
    }
    expect(lines.map(({ level, id }) => [level, id])).toEqual([
      [50, '1'],
      [50, '2'],
    ]);
  });

  it('that nobody expected are told without their text, which may hold data of a client', () => {
    const { lines, troubles } = stage();
    troubles.tell('process', Object.assign(new Error('Jansen 999900006'), { code: '22P02' }), { id: '7' });
    expect(lines[0]).toMatchObject({ level: 50, job: 'process', id: '7', code: '22P02' });
    expect(lines[0]?.['places']).not.toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/Jansen|999900006/);
  });
});

describe('one at a time', () => {
  it('never runs twice at once, and after the last asking once more', async () => {
    let [now, most, times, asked] = [0, 0, 0, 0];
    const seen: number[] = [];
    const work = oneAtATime(async () => {
      now += 1;
      times += 1;
      most = Math.max(most, now);
      seen.push(asked);
      await Promise.resolve();
      now -= 1;
    });
    const askings = Array.from({ length: 20 }, () => {
      asked += 1;
      return work();
    });
    await Promise.all(askings);
    expect([most, times, seen.at(-1)]).toEqual([1, 2, 20]);
  });

  it('lets a failure be known to those who asked, and goes on', async () => {
    let times = 0;
    const work = oneAtATime(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
    });
    const [first, second] = await Promise.allSettled([work(), work()]);
    expect([first.status, second.status, times]).toEqual(['rejected', 'fulfilled', 2]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Settlement } from '../../src/declaration/types.ts';
import { keyText } from '../../src/prestatie-key.ts';
import { followUp } from '../../src/uitval/follow-up.ts';
import { gate, sentAlong } from '../../src/uitval/gate.ts';
import { itemsFrom } from '../../src/uitval/items.ts';
import { after, isFinished, possibleEvents } from '../../src/uitval/life-cycle.ts';
import type { UitvalItem } from '../../src/uitval/types.ts';
import { claimed, context, item, key, sent, settlement, stored, wanted } from './examples.ts';

const again = sent([claimed('R7', wanted(key(100_001), 10)), claimed('R8', wanted(key(100_002), 10))], 'D2');
const silence = { result: 'silent', level: 'none', codes: [] } as const;

function answered(items: readonly UitvalItem[], answer: Settlement, declaration = again) {
  const drafts = itemsFrom({ ...context, declaration }, answer);
  const { opened, again: refused, events } = followUp(items, declaration, answer, drafts, 'en');
  return {
    opened: opened.map(({ scope, keys }) => [scope, keys.length]),
    again: refused.map(({ item: of, event, draft }) => [of.id, event, draft.referentieNummer]),
    events: events.map(({ item: of, event }) => [of.id, event]),
  };
}

describe('what an answer does to the work list', () => {
  const resubmitted = item({ state: 'resubmitted' });

  it('resolves what was resubmitted and granted', () => {
    expect(answered([resubmitted], settlement(again, {}))).toEqual({
      opened: [],
      again: [],
      events: [[resubmitted.id, 'accepted']],
    });
  });

  it('reopens what was resubmitted and rejected again, and opens what is new', () => {
    expect(answered([resubmitted], settlement(again, { R7: ['9322'], R8: ['0611'] }))).toEqual({
      opened: [['prestatie', 1]],
      again: [[resubmitted.id, 'rejected', 'R7']],
      events: [],
    });
  });

  it('leaves resubmitted items waiting when their message was refused as a whole', () => {
    const header = settlement(again, { result: 'void', level: 'header', codes: ['0001'] });
    expect(answered([resubmitted], header)).toEqual({ opened: [['declaration', 2]], again: [], events: [] });
  });

  it('reopens a whole message that is refused again, and closes it when it got through', () => {
    const whole = item({
      scope: 'declaration',
      state: 'resubmitted',
      level: 'header',
      keys: [key(100_001), key(100_002)],
    });
    const header = settlement(again, { result: 'void', level: 'header', codes: ['0001'] });
    expect(answered([whole], header).again).toEqual([[whole.id, 'rejected', null]]);
    expect(answered([whole], settlement(again, { R8: ['9321'] }))).toEqual({
      opened: [['prestatie', 1]],
      again: [],
      events: [[whole.id, 'accepted']],
    });
  });

  it('closes care data that got through to the payer, and opens what the payer says of it', () => {
    const fault = item({ scope: 'data', level: 'none', state: 'resubmitted', referentieNummer: null });
    expect(answered([fault], settlement(again, { R7: ['9338'] }))).toEqual({
      opened: [['prestatie', 1]],
      again: [],
      events: [[fault.id, 'accepted']],
    });
  });

  it('opens silence once, and ends it with the answer', () => {
    const first = answered([], settlement(again, silence));
    expect(first.opened).toEqual([['silence', 2]]);
    const waiting = item({ scope: 'silence', level: 'none', declaratieNummer: 'D2', keys: [key(100_001)] });
    expect(answered([waiting, resubmitted], settlement(again, silence))).toEqual({
      opened: [],
      again: [],
      events: [],
    });
    expect(answered([waiting], settlement(again, {})).events).toEqual([[waiting.id, 'vanished']]);
  });

  it('opens a held answer once, keeps everything waiting, and ends with a good one', () => {
    const held: Settlement = { outcomes: [], findings: [], held: true, granted: 0 };
    const waiting = item({ scope: 'answer-held', level: 'none', declaratieNummer: 'D2' });
    expect(answered([resubmitted], held).opened).toEqual([['answer-held', 2]]);
    expect(answered([waiting, resubmitted], held)).toEqual({ opened: [], again: [], events: [] });
    expect(answered([waiting], settlement(again, silence))).toEqual({ opened: [], again: [], events: [] });
    expect(answered([waiting], settlement(again, {})).events).toEqual([[waiting.id, 'vanished']]);
  });

  it('has one item a key, also where the item was not seen as resubmitted', () => {
    expect(answered([item({ state: 'in-progress' })], settlement(again, { R7: ['9321'] }))).toEqual({
      opened: [],
      again: [],
      events: [],
    });
  });
});

/** A small office in memory: what the gateway does with the store, on a list. */
class Office {
  items: UitvalItem[] = [];
  numbers = 0;

  move(id: string, event: Parameters<typeof after>[1], more: Partial<UitvalItem> = {}): void {
    this.items = this.items.map((one) => {
      if (one.id !== id) return one;
      const next = after(one, event);
      if (next === null) throw new Error(`${event} is not allowed in ${one.state}`);
      return { ...one, ...more, ...next };
    });
  }

  declare(numbers: readonly number[], answer: (index: number) => 'yes' | 'no' | 'void' | 'silent'): void {
    const held = new Set(gate(this.items, () => 'hold-item').heldKeys.map(keyText));
    const free = numbers.map((number) => key(number)).filter((one) => !held.has(keyText(one)));
    if (free.length === 0) return;
    for (const { item: of, event } of sentAlong(this.items, free, 'en')) this.move(of.id, event);
    this.numbers += 1;
    const said = free.map((one, index) => claimed(`R${this.numbers}.${index}`, wanted(one, 10)));
    const declaration = sent(said, `D${this.numbers}`);
    const results = said.map((_, index) => answer(index));
    const whole = results.find((result) => result === 'void' || result === 'silent');
    const level = whole === 'void' ? 'header' : 'none';
    const refused = said.filter((_, index) => results[index] === 'no').map((one) => one.referentieNummer);
    const settled =
      whole === undefined
        ? settlement(declaration, Object.fromEntries(refused.map((number) => [number, ['9321']])))
        : settlement(declaration, { result: whole === 'silent' ? 'silent' : 'void', level, codes: ['0001'] });
    this.settle(declaration, settled);
    // A silence ends: the answer comes after all, and grants everything.
    if (whole === 'silent') this.settle(declaration, settlement(declaration, {}));
  }

  settle(declaration: ReturnType<typeof sent>, settled: Settlement): void {
    const drafts = itemsFrom({ ...context, declaration }, settled);
    const found = followUp(this.items, declaration, settled, drafts, 'en');
    for (const { item: of, event, draft } of found.again) this.move(of.id, event, draft);
    for (const { item: of, event } of found.events) this.move(of.id, event);
    for (const draft of found.opened) this.items = [...this.items, stored(draft)];
  }
}

describe('the work list over a random history', () => {
  const turn = fc.record({
    keys: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }),
    answers: fc.array(fc.constantFrom('yes', 'no', 'no', 'void', 'silent'), { minLength: 6, maxLength: 6 }),
    staff: fc.array(fc.nat(), { maxLength: 8 }),
  });

  it('has at most one unfinished item a key, loses none, and empties when all is granted', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 8 }), (turns) => {
        const office = new Office();
        for (const { keys, answers, staff } of turns) {
          const before = office.items;
          office.declare(keys, (index) => answers[index] ?? 'yes');
          for (const one of before) {
            const now = office.items.find(({ id }) => id === one.id);
            expect(now?.attempt).toBeGreaterThanOrEqual(one.attempt);
          }
          for (const choice of staff) {
            const one = office.items[choice % Math.max(1, office.items.length)];
            if (one === undefined) break;
            const possible = possibleEvents(one).filter(
              (event) => !['accepted', 'rejected', 'resubmitted'].includes(event),
            );
            const event = possible[choice % Math.max(1, possible.length)];
            if (event !== undefined) office.move(one.id, event, { carriedOverUntil: null });
          }
          const open = office.items.filter(({ state, scope }) => scope === 'prestatie' && !isFinished(state));
          const texts = open.flatMap((one) => one.keys.map(keyText));
          expect(new Set(texts).size).toBe(texts.length);
        }
        for (const one of office.items) if (one.state === 'carried-over') office.move(one.id, 'reopened');
        for (const one of office.items) {
          if (possibleEvents(one).includes('released')) office.move(one.id, 'released');
        }
        office.declare([0, 1, 2, 3, 4, 5], () => 'yes');
        expect(office.items.filter(({ state }) => !isFinished(state))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  after,
  heldAtGate,
  isFinished,
  lifeCycle,
  nextState,
  possibleEvents,
  sentenceOf,
  step,
  uitvalStates,
  whyNot,
  type Standing,
} from '../../src/uitval/life-cycle.ts';
import type { UitvalEventKind, UitvalScope } from '../../src/uitval/types.ts';

const events: readonly UitvalEventKind[] = [
  'rejected',
  'taken',
  'fixed',
  'healed',
  'released',
  'resubmitted',
  'accepted',
  'vanished',
  'written-off',
  'carried-over',
  'reopened',
];
const scopes: readonly UitvalScope[] = ['prestatie', 'declaration', 'silence', 'answer-held', 'data'];

describe('the life of an uitval item', () => {
  it('goes from a rejection over work and resubmission to resolved', () => {
    const path: UitvalEventKind[] = ['rejected', 'taken', 'fixed', 'resubmitted', 'accepted'];
    const states = path.reduce<Standing[]>((seen, event) => {
      const next = after(seen.at(-1) ?? null, event);
      if (next === null) throw new Error(`${event} is not allowed`);
      return [...seen, next];
    }, []);
    expect(states.map(({ state }) => state)).toEqual([
      'open',
      'in-progress',
      'ready',
      'resubmitted',
      'resolved',
    ]);
    expect(states.at(-1)?.attempt).toBe(1);
  });

  it('reopens with the next attempt when it is rejected again', () => {
    expect(after({ state: 'resubmitted', attempt: 1 }, 'rejected')).toEqual({ state: 'open', attempt: 2 });
  });

  it('begins with a rejection and with nothing else', () => {
    expect(events.filter((event) => nextState(null, event) !== null)).toEqual(['rejected']);
  });

  it('comes back from carrying over only', () => {
    expect(nextState('carried-over', 'reopened')).toBe('open');
    expect(nextState('written-off', 'reopened')).toBeNull();
    expect(nextState('open', 'reopened')).toBeNull();
  });

  it('holds at the gate exactly what waits for something', () => {
    expect(uitvalStates.filter(heldAtGate)).toEqual(['open', 'in-progress', 'carried-over']);
    expect(uitvalStates.filter(isFinished)).toEqual(['written-off', 'resolved']);
    expect(uitvalStates.filter((state) => Object.keys(lifeCycle[state].next).length === 0)).toEqual([
      'written-off',
      'resolved',
    ]);
  });

  it('never leaves the table, never leaves a final state, and counts attempts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (sequence) => {
        let standing: Standing | null = null;
        let rejections = 0;
        for (const event of sequence) {
          const before: Standing | null = standing;
          const next = after(before, event);
          if (next === null) continue;
          if (event === 'rejected') rejections += 1;
          expect(Object.keys(lifeCycle)).toContain(next.state);
          expect(next.attempt).toBe(rejections);
          expect(before !== null && isFinished(before.state)).toBe(false);
          standing = next;
        }
      }),
    );
  });

  it('lets every state be left towards a finished one', () => {
    const leadsOn = (state: (typeof uitvalStates)[number]) => Object.values(lifeCycle[state].next);
    const reached = new Set(uitvalStates.filter(isFinished));
    for (let round = 0; round < uitvalStates.length; round += 1) {
      for (const state of uitvalStates) {
        if (leadsOn(state).some((next) => reached.has(next))) reached.add(state);
      }
    }
    expect([...reached].sort()).toEqual([...uitvalStates].sort());
  });

  it('is as strict as the table, or stricter, for every scope', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...uitvalStates),
        fc.constantFrom(...scopes),
        fc.constantFrom(...events),
        (state, scope, event) => {
          const next = step({ state, scope }, event);
          expect([null, nextState(state, event)]).toContain(next);
          expect(possibleEvents({ state, scope }).includes(event)).toBe(next !== null);
          expect(whyNot({ state, scope }, event, 'nl') === null).toBe(next !== null);
        },
      ),
    );
  });

  it('never lets silence be sent again or written off', () => {
    const silence = { state: 'open', scope: 'silence' } as const;
    expect(possibleEvents(silence)).toEqual(['taken', 'vanished', 'carried-over']);
    expect(whyNot(silence, 'released', 'en')).toContain('declare it twice');
    expect(whyNot({ state: 'resolved', scope: 'prestatie' }, 'released', 'en')).toBe(
      'An item that is resolved cannot be released.',
    );
  });

  it('says every state in one sentence, in both languages', () => {
    for (const state of uitvalStates) {
      expect(sentenceOf(state, 'nl')).toMatch(/^[A-Z].*\.$/);
      expect(sentenceOf(state, 'en')).toMatch(/^[A-Z].*\.$/);
    }
  });
});

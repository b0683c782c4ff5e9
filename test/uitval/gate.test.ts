import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gate, sentAlong, type GatePolicy } from '../../src/uitval/gate.ts';
import { uitvalStates } from '../../src/uitval/life-cycle.ts';
import { book, item, key } from './examples.ts';

const states = uitvalStates.map((state, index) =>
  item({ state, keys: [key(200_000 + index)], cents: 100 * (index + 1), openedOn: `2026-10-0${index + 1}` }),
);
const keysIn = (...wanted: (typeof uitvalStates)[number][]) =>
  states.filter(({ state }) => wanted.includes(state)).flatMap(({ keys }) => keys);

describe('the gate', () => {
  it('holds the keys of what waits; ready goes along, resubmitted is pending anyhow', () => {
    const { heldKeys, payerHeld } = gate(states, () => 'hold-item');
    expect(heldKeys).toEqual(keysIn('open', 'in-progress', 'carried-over'));
    expect(payerHeld).toBe(false);
  });

  it('holds the payer while anything is open or in progress, not for what is carried over', () => {
    const held = (state: (typeof uitvalStates)[number]) =>
      gate([item({ state })], () => 'hold-payer').payerHeld;
    expect(uitvalStates.filter(held)).toEqual(['open', 'in-progress']);
  });

  it('only warns when told so, but keeps what somebody carried over', () => {
    const { heldKeys, payerHeld, report } = gate(states, () => 'warn');
    expect(heldKeys).toEqual(keysIn('carried-over'));
    expect(payerHeld).toBe(false);
    expect(report.books[0]).toMatchObject({ policy: 'warn', held: false, items: 5 });
  });

  it('reports per book what is on the work list: count, cents, oldest, by state', () => {
    const other = { ...book, payer: '0599' };
    const credit = item({ book: other, keys: [{ ...key(1), payer: '0599' }], cents: -50 });
    const policy = (payer: string): GatePolicy => (payer === '0599' ? 'hold-payer' : 'hold-item');
    const { report, payerHeld } = gate([credit, ...states], policy);
    expect(payerHeld).toBe(true);
    expect(report.books).toMatchObject([
      {
        book,
        policy: 'hold-item',
        held: false,
        items: 5,
        cents: 100 + 200 + 300 + 400 + 500,
        oldest: '2026-10-01',
        heldKeys: 3,
        byState: { open: { count: 1, cents: 100 }, 'written-off': { count: 1, cents: 600 } },
      },
      { book: other, policy: 'hold-payer', held: true, items: 1, cents: -50, heldKeys: 1 },
    ]);
    expect(gate([], policy)).toEqual({ heldKeys: [], payerHeld: false, report: { books: [] } });
  });

  it('says each held key once, whatever the items', () => {
    const someItem = fc
      .record({
        state: fc.constantFrom(...uitvalStates),
        numbers: fc.array(fc.nat({ max: 5 }), { minLength: 1 }),
      })
      .map(({ state, numbers }) => item({ state, keys: numbers.map((number) => key(number)) }));
    fc.assert(
      fc.property(fc.array(someItem), fc.constantFrom('hold-item', 'hold-payer', 'warn'), (items, policy) => {
        const { heldKeys, report } = gate(items, () => policy);
        const numbers = heldKeys.map(({ toewijzingNummer }) => toewijzingNummer);
        expect(new Set(numbers).size).toBe(numbers.length);
        const counted = report.books.flatMap(({ byState }) => Object.values(byState));
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
      }),
    );
  });
});

describe('what a run does to the items on its keys', () => {
  const along = (items: Parameters<typeof sentAlong>[0]) =>
    sentAlong(items, [key(100_001)], 'en').map(({ event }) => event);

  it('resubmits what was ready', () => {
    expect(along([item({ state: 'ready' })])).toEqual(['resubmitted']);
  });

  it('releases first where the gate only warned', () => {
    expect(along([item({ state: 'in-progress' })])).toEqual(['released', 'resubmitted']);
  });

  it('leaves alone what is finished, under way, elsewhere, or silence', () => {
    expect(along([item({ state: 'written-off' }), item({ state: 'resubmitted' })])).toEqual([]);
    expect(along([item({ state: 'ready', keys: [key(100_002)] })])).toEqual([]);
    expect(along([item({ scope: 'silence' })])).toEqual([]);
  });
});

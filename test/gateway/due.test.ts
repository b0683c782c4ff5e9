import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTurn, laneOf, mayGo } from '../../src/gateway/due.ts';
import type { Domain } from '../../src/prestatie-key.ts';
import type { StoredMessage } from '../../src/store/messages.ts';

/** A message that waits; `lane` is a payer, or null for a return (302). */
function waiting(id: number, lane: string | null, domain: Domain = 'jw'): StoredMessage {
  return {
    id: String(id),
    direction: 'out',
    type: `${domain.toUpperCase()}${lane === null ? '302' : '323'}`,
    standard: null,
    release: '3.2',
    declarant: '98765432',
    payer: lane ?? '0363',
    domain,
    identificatie: `I${id}`,
    dagtekening: '2026-11-03',
    traceerId: '',
    conversatieId: '',
    alsAntwoordOp: null,
    state: 'built',
    sha256: '',
    size: 1,
    createdAt: new Date(0),
    sentAt: null,
    deliveredAt: null,
    confirmedAt: null,
    answeredAt: null,
    processedAt: null,
    status: null,
    statusChangedAt: null,
    notBefore: null,
    refusedCodes: [],
    detail: null,
  };
}

describe('inTurn', () => {
  it('lets returns go and of every book the oldest declaration (TR318)', () => {
    const all = [
      waiting(1, '0363'),
      waiting(2, null),
      waiting(3, '0363'),
      waiting(4, '0363', 'wmo'),
      waiting(5, '0599'),
      waiting(6, null),
      waiting(7, '0599'),
    ];
    expect(inTurn(all).map(({ id }) => id)).toEqual(['1', '2', '4', '5', '6']);
    expect(inTurn([])).toEqual([]);
  });

  it('sends all in the end, each lane in its order', () => {
    const lanes = fc.array(fc.constantFrom('0363', '0599', '0344', null), { maxLength: 30 });
    fc.assert(
      fc.property(lanes, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (names, picks) => {
        let left = names.map((lane, index) => waiting(index, lane));
        const sent: StoredMessage[] = [];
        for (let turn = 0; left.length > 0; turn += 1) {
          const now = inTurn(left);
          const chosen = now[(picks[turn % picks.length] ?? 0) % now.length];
          if (chosen === undefined) throw new Error('Nobody has a turn, yet some wait.');
          sent.push(chosen);
          left = left.filter(({ id }) => id !== chosen.id);
        }
        for (const lane of new Set(sent.map(laneOf))) {
          if (lane === null) continue;
          const ids = sent.filter((one) => laneOf(one) === lane).map(({ id }) => Number(id));
          expect(ids).toEqual(ids.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});

describe('mayGo', () => {
  it('is from the moment on that was set', () => {
    const at = (milliseconds: number) => ({ notBefore: new Date(Date.now() + milliseconds) });
    expect([{ notBefore: null }, at(-1_000), at(0), at(60_000)].map(mayGo)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitUnits } from '../../src/declaration/split.ts';
import type { Wanted } from '../../src/declaration/types.ts';
import { unitFor, type Unit } from '../../src/declaration/unit.ts';
import { debit, hours, planned } from './examples.ts';

const clients = ['999900006', '999900018', '99990002x', '99990003x'];

/** A unit of one client: a debit, or a credit with a debit. */
function unit(client: number, toewijzingNummer: number, changed: boolean): Unit {
  const wanted: Wanted = hours(3, '2026-03', {
    bsn: clients[client] ?? '',
    key: { ...hours(3).key, toewijzingNummer },
  });
  const old = debit(`RN-${toewijzingNummer}`, { ...wanted, volume: 2 });
  return unitFor(wanted.key, changed ? [old] : [], wanted);
}

const units = fc
  .array(fc.tuple(fc.nat(3), fc.boolean()), { maxLength: 20 })
  .map((all) => all.map(([client, changed], index) => unit(client, 1000 + index, changed)));

const sizeOf = (message: readonly Unit[]): number =>
  message.reduce((sum, { drafts }) => sum + drafts.length, 0);

describe('splitting by size', () => {
  it('loses and doubles nothing, keeps units whole and messages small', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 8 }), (all, maxPrestaties) => {
        const messages = splitUnits(all, maxPrestaties);
        expect(
          messages
            .flat()
            .map(({ key }) => key.toewijzingNummer)
            .sort(),
        ).toEqual(all.map(({ key }) => key.toewijzingNummer).sort());
        for (const message of messages) {
          expect(message.length).toBeGreaterThan(0);
          expect(sizeOf(message) <= maxPrestaties || message.length === 1).toBe(true);
        }
      }),
    );
  });

  it('keeps a client that fits in one message together', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 8 }), (all, maxPrestaties) => {
        const messages = splitUnits(all, maxPrestaties);
        for (const bsn of clients) {
          const own = all.filter(({ drafts }) => drafts[0]?.bsn === bsn);
          const holding = messages.filter((message) => message.some(({ drafts }) => drafts[0]?.bsn === bsn));
          if (sizeOf(own) <= maxPrestaties) expect(holding.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives the same messages for the same units in any order', () => {
    const all = [0, 1, 2, 3, 0, 1].map((client, index) => unit(client, 1000 + index, index % 2 === 0));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(splitUnits(shuffled, 3)).toEqual(splitUnits(all, 3));
      }),
      { numRuns: 20 },
    );
  });

  it('puts clients with credits first, and credits before debits in a message (OP366)', () => {
    const [plain, changed] = [unit(0, 1, false), unit(1, 2, true)];
    expect(splitUnits([plain, changed], 100)).toEqual([[changed, plain]]);
    const accepted = [1, 2].map((number) =>
      debit(`RN-${number}`, hours(14, '2026-03', { key: { ...hours(1).key, toewijzingNummer: number } })),
    );
    const wanted = accepted.map(({ key }) => hours(12, '2026-03', { key }));
    const [declaration] = planned({ wanted, claimed: accepted }).declarations;
    expect(declaration?.prestaties.map(({ debetCredit }) => debetCredit).join('')).toBe('CCDD');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyText } from '../../src/prestatie-key.ts';
import { World, type Step } from './world.ts';

const often = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const rarely = fc.nat(19).map((value) => value === 0);
const verdict = fc.record({
  kind: fc.constantFrom('approve', 'lines', 'lines', 'clients', 'declaration', 'header'),
  chosen: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
});

const step = fc.oneof(
  often(
    8,
    fc.record({
      kind: fc.constant('care'),
      care: fc.record({
        line: fc.nat(7),
        assignment: fc.nat(1),
        product: fc.nat(1),
        month: fc.nat(3),
        volume: fc.nat(300),
        otherTariff: rarely,
        otherClient: rarely,
      }),
    }),
  ),
  often(2, fc.record({ kind: fc.constant('withdraw'), line: fc.nat(7) })),
  often(1, fc.record({ kind: fc.constant('other-client'), line: fc.nat(7) })),
  often(1, fc.record({ kind: fc.constant('assign'), assignment: fc.nat(1), end: fc.nat(3) })),
  often(6, fc.record({ kind: fc.constant('run'), crash: rarely })),
  often(
    5,
    fc.record({
      kind: fc.constant('send'),
      verdict,
      fate: fc.constantFrom('sent', 'sent', 'sent', 'lost', 'refused'),
    }),
  ),
  often(5, fc.record({ kind: fc.constant('deliver'), which: fc.nat(9) })),
  often(1, fc.record({ kind: fc.constant('silence'), which: fc.nat(9) })),
  often(3, fc.record({ kind: fc.constant('resolve'), which: fc.nat(9) })),
  often(2, fc.record({ kind: fc.constant('wait'), days: fc.nat(20) })),
);

describe('any history of care, runs, crashes and answers', () => {
  it('ends with claimed equal to wanted, at the municipality too', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (steps, maxPrestaties, minutes) => {
          const world = new World({ maxPrestaties, minutes });
          for (const each of steps) world.step(each);
          const last = world.settleDown();

          const { wanted, heldKeys } = world.wants();
          const faulty = new Set(
            heldKeys.filter(({ reason }) => reason === 'data').map(({ key }) => keyText(key)),
          );
          const standing = world.standing();
          const free = standing.filter(({ key }) => !faulty.has(keyText(key)));
          expect(last.agreed).toBe(wanted.length);
          expect(last.held.filter(({ reason }) => reason !== 'data' && reason !== 'zero')).toEqual([]);
          expect(free.map(({ key }) => keyText(key)).sort()).toEqual(wanted.map(({ key }) => keyText(key)));
          for (const want of wanted) {
            const { bsn, volume, eenheid, productTarief, bedrag } = want;
            const claim = free.find(({ key }) => keyText(key) === keyText(want.key));
            expect(claim).toMatchObject({ bsn, volume, eenheid, productTarief, bedrag });
          }
          const cents = standing.reduce((sum, { bedrag }) => sum + bedrag, 0);
          expect(world.granted).toBe(cents);
          expect(world.municipality.granted).toBe(cents);
          expect(
            world.municipality
              .standing()
              .map(({ prestatie }) => prestatie.ProductReferentie.ReferentieNummer)
              .sort(),
          ).toEqual(standing.map(({ referentieNummer }) => referentieNummer).sort());
        },
      ),
      { numRuns: 200 },
    );
  });
});

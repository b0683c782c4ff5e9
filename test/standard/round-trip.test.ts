import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openStandard } from '../../src/standard/catalogue.ts';
import { sampleOf, standard } from '../support/standard.ts';

const lineFeeds = openStandard({ lineEnd: 'lf' });

describe('every message of the standards', () => {
  it('there are fifty', () => {
    const count = (name: string): number =>
      standard.messages.filter((model) => model.standard === name).length;
    expect([count('iJw'), count('iWmo'), count('iWlz')]).toEqual([14, 14, 22]);
  });

  it.each(standard.messages.map((model) => [model.type, model] as const))(
    '%s: parse(write(m)) is m, and write(parse(x)) is x',
    (_type, model) => {
      fc.assert(
        fc.property(fc.nat(), fc.constantFrom(0, 0.5, 1), (seed, optional) => {
          const message = sampleOf(model, seed, { optional, repeat: 3 });
          const bytes = standard.write(message);
          const result = standard.parse(bytes);
          expect(result).toEqual({ ok: true, message, release: model.release });
          if (result.ok) expect(Buffer.from(standard.write(result.message)).equals(bytes)).toBe(true);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('reads the same value whatever the line end', () => {
    for (const model of standard.messages) {
      const message = sampleOf(model, 7);
      expect(standard.parse(lineFeeds.write(message))).toEqual(standard.parse(standard.write(message)));
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageContent } from '../../../src/standard/message.ts';
import { checkRules } from '../../../src/standard/rules/check-rules.ts';
import { messageOf } from './cases.ts';

type Product = MessageContent['JW301']['Client']['ToegewezenProducten']['ToegewezenProduct'][number];

const day = (offset: number): string => `2026-01-${String(offset + 1).padStart(2, '0')}`;

const productOf = fc.option(
  fc.record({ Categorie: fc.constantFrom('45', '46'), Code: fc.option(fc.constantFrom('A', 'B')) }),
);

const assigned = fc
  .record({
    begin: fc.nat(9),
    days: fc.option(fc.nat(4)),
    product: productOf,
    reason: fc.option(fc.constantFrom('13', '05')),
  })
  .map(({ begin, days, product, reason }): Omit<Product, 'ToewijzingNummer'> => ({
    Toewijzingsdatum: '2026-08-20',
    Toewijzingstijd: '09:30:00',
    Ingangsdatum: day(begin),
    ...(days === null ? {} : { Einddatum: day(begin + days) }),
    ...(reason === null ? {} : { RedenWijziging: reason }),
    ...(product === null
      ? {}
      : {
          Product: { Categorie: product.Categorie, ...(product.Code === null ? {} : { Code: product.Code }) },
        }),
  }));

/** The rule as it is written: every pair. */
function overlapByPairs(products: readonly Omit<Product, 'ToewijzingNummer'>[]): boolean {
  const live = products.filter((one) => !(one.RedenWijziging === '13' && one.Ingangsdatum === one.Einddatum));
  const same = (a: (typeof live)[number], b: (typeof live)[number]): boolean => {
    if (a.Product === undefined || b.Product === undefined) return true;
    if (a.Product.Categorie !== b.Product.Categorie) return false;
    return a.Product.Code === undefined || b.Product.Code === undefined || a.Product.Code === b.Product.Code;
  };
  const end = (one: (typeof live)[number]): string => one.Einddatum ?? '9999-12-31';
  return live.some((a, index) =>
    live.slice(index + 1).some((b) => same(a, b) && a.Ingangsdatum <= end(b) && b.Ingangsdatum <= end(a)),
  );
}

describe('the sweep over assigned products (TR302)', () => {
  const base = messageOf('301', 'JW', {});

  it('finds an overlap exactly when a pair overlaps', () => {
    fc.assert(
      fc.property(fc.array(assigned, { minLength: 1, maxLength: 6 }), (products) => {
        if (base.type !== 'JW301') throw new Error(base.type);
        const ToegewezenProduct = products.map((product, index) => ({ ...product, ToewijzingNummer: index }));
        const Client = { ...base.bericht.Client, ToegewezenProducten: { ToegewezenProduct } };
        const found = checkRules({ type: 'JW301', bericht: { ...base.bericht, Client } });
        expect(found.some(({ code }) => code === 'TR302')).toBe(overlapByPairs(products));
      }),
      { numRuns: 2_000, seed: 20_261_103 },
    );
  });
});

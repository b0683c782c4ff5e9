import { dayNumber } from '../calendar-number.ts';
import { fault, type Violation } from '../rule.ts';
import type { ProductRecord } from './product-record.ts';

/**
 * Faults at every record whose run overlaps that of a record that began earlier and is the same product: equal
 * category and code; where one of them has no code, equal category; where one has no product at all, any product
 * (TR302, TR386, TR410). Categories in `exempt` may overlap with everything.
 * One sweep in order of begin that keeps the furthest end so far of each product: sorted, so never pairwise.
 */
export function overlapping(
  records: readonly ProductRecord[],
  exempt: ReadonlySet<string>,
): readonly Violation[] {
  const swept = records
    .map((record, order) => ({ record, order, begin: dayNumber(record.begin), end: endNumber(record) }))
    .filter(({ record, begin, end }) => begin <= end && !exempt.has(record.product?.Categorie ?? ''))
    .sort((a, b) => a.begin - b.begin || a.order - b.order);
  const ends = new FurthestEnds();
  const broken = swept.filter(({ record, begin, end }) => {
    const overlaps = begin <= ends.of(record);
    ends.add(record, end);
    return overlaps;
  });
  return broken.sort((a, b) => a.order - b.order).map(({ record }) => fault(record.at));
}

function endNumber({ end }: ProductRecord): number {
  return end === undefined ? Infinity : dayNumber(end);
}

/** The furthest end of the runs seen so far that count as the same product. */
class FurthestEnds {
  readonly #ends = new Map<string, number>();

  of({ product }: ProductRecord): number {
    if (product === undefined) return this.#end('any');
    if (product.Code === undefined)
      return Math.max(this.#end('generic'), this.#end(`in ${product.Categorie}`));
    return Math.max(
      this.#end('generic'),
      this.#end(`category ${product.Categorie}`),
      this.#end(`code ${product.Categorie} ${product.Code}`),
    );
  }

  add({ product }: ProductRecord, end: number): void {
    this.#raise('any', end);
    if (product === undefined) {
      this.#raise('generic', end);
      return;
    }
    this.#raise(`in ${product.Categorie}`, end);
    this.#raise(
      product.Code === undefined
        ? `category ${product.Categorie}`
        : `code ${product.Categorie} ${product.Code}`,
      end,
    );
  }

  #end(key: string): number {
    return this.#ends.get(key) ?? -Infinity;
  }

  #raise(key: string, end: number): void {
    this.#ends.set(key, Math.max(this.#end(key), end));
  }
}

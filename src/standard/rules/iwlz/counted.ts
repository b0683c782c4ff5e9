/** Sorted numbers that can be counted by range. */
export class SortedNumbers {
  readonly #numbers: Float64Array;

  constructor(numbers: Iterable<number>) {
    this.#numbers = Float64Array.from(numbers).sort();
  }

  /** How many are at most this. */
  upTo(bound: number): number {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#numbers[middle] ?? 0) <= bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many lie from one to the other, both included. */
  between(from: number, to: number): number {
    return to < from ? 0 : this.upTo(to) - this.upTo(from - 1);
  }
}

/** Whole numbers by key, to be counted by key and range. */
export class CountedByKey {
  readonly #numbers: ReadonlyMap<number, SortedNumbers>;

  constructor(entries: Iterable<readonly [key: number, number: number]>) {
    const lists = new Map<number, number[]>();
    for (const [key, number] of entries) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [number]);
      else list.push(number);
    }
    this.#numbers = new Map([...lists].map(([key, list]) => [key, new SortedNumbers(list)]));
  }

  /** How many with that key lie from one to the other, both included. */
  between(key: number, from: number, to: number): number {
    return this.#numbers.get(key)?.between(from, to) ?? 0;
  }
}

/** Sums over a range of positions that may be added to at any time (a Fenwick tree). */
export class RunningCount {
  readonly #sums: Int32Array;

  constructor(size: number) {
    this.#sums = new Int32Array(size + 1);
  }

  /** Adds at a position from 0. */
  add(position: number, amount: number): void {
    for (let at = position + 1; at < this.#sums.length; at += at & -at) {
      this.#sums[at] = (this.#sums[at] ?? 0) + amount;
    }
  }

  /** The sum of all positions below this one. */
  below(position: number): number {
    let sum = 0;
    for (let at = position; at > 0; at -= at & -at) sum += this.#sums[at] ?? 0;
    return sum;
  }
}

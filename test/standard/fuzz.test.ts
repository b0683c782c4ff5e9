import { describe, expect, it } from '@jest/globals';
import { randomFrom, type Random } from '../../src/standard/sample/random.ts';
import { sampleOf, standard } from '../support/standard.ts';

/** Byte strings to try. The long run (100,000, docs/conformance.md) sets POORT_FUZZ_RUNS. */
const runs = Number(process.env['POORT_FUZZ_RUNS'] ?? 1_500);

const snippets = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  ';',
  '"',
  "'",
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x>',
  '<?xml?>',
  '<?x',
  '?>',
  '&amp;',
  '&#0;',
  '&#x10FFFF;',
  '&x;',
  '\u0000',
  '\uffff',
  '\u00ff',
  'xmlns:x="y"',
  ' xsi:type="x"',
  '<a>',
  '</a>',
  'é',
  '😀',
].map((text) => Buffer.from(text));

/** One or more small damages: a byte changed, a piece cut out, doubled, moved, or something foreign put in. */
function damage(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const at = random.below(result.length);
    const end = Math.min(result.length, at + random.below(random.chance(0.1) ? result.length : 40));
    const [head, piece, tail] = [result.subarray(0, at), result.subarray(at, end), result.subarray(end)];
    const insert = random.pick([
      Buffer.alloc(0),
      Buffer.concat([piece, piece]),
      Buffer.from([random.below(256)]),
      Buffer.concat([random.pick(snippets), piece]),
      Buffer.from(piece).reverse(),
    ]);
    result = Buffer.concat([head, insert, tail]);
  }
  return result;
}

describe('damaged bytes', () => {
  it(`come to findings or a message, ${String(runs)} times: no crash, no second of waiting, no memory without end`, () => {
    const random = randomFrom(20_261_103);
    const seeds = standard.messages.map((model, index) =>
      Buffer.from(standard.write(sampleOf(model, index, { optional: 0.6, repeat: 2 }))),
    );
    // Other suites may have filled this process before: only what is added here counts.
    const before = process.memoryUsage().rss;
    let slowest = 0;
    let refused = 0;
    for (let run = 0; run < runs; run += 1) {
      const bytes = damage(random.pick(seeds), random);
      const start = performance.now();
      const result = standard.parse(bytes);
      slowest = Math.max(slowest, performance.now() - start);
      if (result.ok) continue;
      refused += 1;
      expect(result.findings.length).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(runs / 2);
    expect(slowest).toBeLessThan(1_000);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
  }, 900_000);
});

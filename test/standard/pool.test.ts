import { afterAll, describe, expect, it } from '@jest/globals';
import { openValidationPool } from '../../src/standard/pool/pool.ts';
import { putPiece, takeLongLists } from '../../src/standard/pool/pieces.ts';
import { declaration } from '../support/declaration.ts';
import { standard } from '../support/standard.ts';

const pool = openValidationPool({ threads: 2 });
afterAll(() => pool.close());

const bytes = standard.write(declaration());
const large = standard.write(declaration(1_500, ['999900006']));

describe('the validation pool', () => {
  it('gives the answers of the standard itself', async () => {
    const bad = Buffer.from(bytes.toString().replace('>04<', '>99<'));
    const inputs = [bytes, bad, Buffer.from('no xml'), large];
    const answers = await Promise.all(inputs.map((input) => pool.parse(input)));
    expect(answers).toEqual(inputs.map((input) => standard.parse(input)));
    const findings = await Promise.all(inputs.map((input) => pool.validate(input)));
    expect(findings).toEqual(inputs.map((input) => standard.validate(input)));
  });

  it('says so when there is no verdict in time, and goes on with a new thread', async () => {
    const hasty = openValidationPool({ deadline: 1 });
    await expect(hasty.validate(large)).rejects.toMatchObject({ code: 'POORT_VALIDATION_FAILED' });
    await hasty.close();
    await expect(hasty.validate(bytes)).rejects.toMatchObject({ code: 'POORT_VALIDATION_FAILED' });
  });
});

describe('pieces', () => {
  it('put back together they are the value', () => {
    const make = () => ({
      a: { b: Array.from({ length: 250 }, (_, n) => ({ n, c: Array.from({ length: n }, (_x, m) => m) })) },
    });
    const value = make();
    const pieces = structuredClone(takeLongLists(value));
    expect(value.a.b).toEqual([]);
    expect(Math.max(...pieces.map((piece) => piece.items.length))).toBeLessThanOrEqual(100);
    for (const piece of pieces) putPiece(value, piece);
    expect(value).toEqual(make());
  });
});

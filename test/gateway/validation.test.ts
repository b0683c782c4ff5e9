import { afterAll, describe, expect, it } from '@jest/globals';
import { openValidation } from '../../src/gateway/validation.ts';
import { declaration } from '../support/declaration.ts';
import { standard } from '../support/standard.ts';

let here = 0;
const validation = openValidation(() => {
  here += 1;
  return standard;
}, {});
afterAll(() => validation.close());

describe('validation in the gateway', () => {
  it('reads small messages at once and large ones in a thread, with the same outcome', async () => {
    const small = standard.write(declaration());
    const large = standard.write(declaration(800, ['999900006']));
    expect(await validation.parse(small)).toEqual(standard.parse(small));
    expect(await validation.validate(small)).toEqual([]);
    expect(here).toBe(2);
    expect(await validation.parse(large)).toEqual(standard.parse(large));
    const bad = Buffer.from(Buffer.from(large).toString().replace('>04<', '>99<'));
    expect(await validation.validate(bad)).toEqual(standard.validate(bad));
    expect(here).toBe(2);
  });
});

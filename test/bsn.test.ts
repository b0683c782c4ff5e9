import { describe, expect, it } from '@jest/globals';
import { isFictive, maskBsn, passesElevenTest } from '../src/bsn.ts';

describe('bsn', () => {
  it('does the eleven test (worked number)', () => {
    expect(passesElevenTest('123456782')).toBe(true);
    expect(passesElevenTest('123456783')).toBe(false);
    expect(passesElevenTest('000000000')).toBe(false);
    expect(passesElevenTest('12345678')).toBe(false);
  });

  it('masks all but the last four digits', () => {
    expect(maskBsn('999912345')).toBe('*****2345');
    expect(maskBsn('12')).toBe('*****');
    expect(isFictive('999912345')).toBe(true);
  });
});

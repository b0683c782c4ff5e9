import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { typeFiles } from '../../src/standard/generate/type-source.ts';
import { standard } from '../support/standard.ts';

describe('the generated types', () => {
  it.each(typeFiles(standard.messages).map((file) => [file.path, file.text] as const))(
    '%s is what xsd/ gives (else: npm run generate -- types)',
    (path, text) => {
      const checkedIn = readFileSync(
        new URL(`../../src/standard/generated/${path}`, import.meta.url),
        'utf8',
      );
      expect(checkedIn).toBe(text);
    },
  );
});

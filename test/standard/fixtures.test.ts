import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { messageFiles } from '../../src/standard/generate/message-files.ts';
import { Coverage } from '../../src/standard/sample/coverage.ts';
import { standard } from '../support/standard.ts';

const files = messageFiles(standard);
const onDisk = (path: string): Buffer =>
  readFileSync(new URL(`../../fixtures/messages/${path}`, import.meta.url));

describe('fixtures/messages', () => {
  it('is what the generator writes (else: npm run generate -- messages)', () => {
    const stale = files.filter(({ path, bytes }) => !onDisk(path).equals(bytes)).map(({ path }) => path);
    expect(stale).toEqual([]);
  });

  it('is valid, and uses every element and every code', () => {
    const coverage = new Coverage();
    for (const { path } of files) {
      const result = standard.parse(onDisk(path));
      expect([path, result.ok || result.findings]).toEqual([path, true]);
      if (result.ok) coverage.add(standard.model(result.message.type), result.message.bericht);
    }
    expect(standard.messages.flatMap((model) => coverage.missing(model))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { messageDocs } from '../../src/standard/generate/message-docs.ts';
import { messageFacts } from '../../src/standard/message-facts.ts';
import { standard } from '../support/standard.ts';

describe('docs/messages.md', () => {
  it('is what xsd/ gives (else: npm run generate -- docs)', () => {
    const checkedIn = readFileSync(new URL('../../docs/messages.md', import.meta.url), 'utf8');
    expect(checkedIn).toBe(messageDocs(standard.messages));
  });

  it('every message has its facts, and pairs are mutual', () => {
    for (const model of standard.messages) {
      const facts = messageFacts(model.type);
      expect([model.type, messageFacts(facts?.pair ?? '')?.pair]).toEqual([model.type, model.type]);
    }
  });
});

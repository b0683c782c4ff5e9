import { describe, expect, it } from '@jest/globals';
import { bookReport, mergedReport } from '../../src/gateway/book-report.ts';
import type { BookPlan } from '../../src/gateway/plan-book.ts';
import { aCredit, aDebit, aDraft, aKey, book } from '../store/examples.ts';

function planned(changes: Partial<BookPlan['plan']>): BookPlan {
  return {
    book,
    plan: { declarations: [], held: [], agreed: 0, ...changes },
    gate: null,
    events: [],
    opened: [],
    findings: [],
  };
}

const debit = aDebit(100_001);
const credit = aCredit({
  ...debit,
  id: '1',
  declaratieId: '1',
  codes: [],
  creditedBy: null,
  state: 'accepted',
  referentieNummer: 'R1',
});

describe('the report of a book', () => {
  it('counts what is said, signed, and what is held by its reason', () => {
    const report = bookReport(
      planned({
        declarations: [
          aDraft([credit, aDebit(100_001, { volume: 4, bedrag: 24_600 })]),
          aDraft([aDebit(100_002)]),
        ],
        held: [
          { key: aKey(1), reason: 'uitval', cents: 100 },
          { key: aKey(2), reason: 'data', cents: 50 },
          { key: aKey(3), reason: 'uitval', cents: -30 },
        ],
        agreed: 7,
      }),
      'warn',
    );
    expect(report).toEqual({
      book,
      declarations: 2,
      debits: 2,
      credits: 1,
      cents: -61_500 + 24_600 + 61_500,
      agreed: 7,
      held: [
        { reason: 'data', keys: 1, cents: 50 },
        { reason: 'uitval', keys: 2, cents: 70 },
      ],
      gate: { policy: 'warn', items: 0, cents: 0, oldest: null },
    });
  });

  it('of a run that went on adds up what was said; the rest is as it is now', () => {
    const first = bookReport(planned({ declarations: [aDraft([debit])], agreed: 1 }), 'hold-item');
    const then = bookReport(planned({ declarations: [aDraft([credit])], agreed: 2 }), 'hold-item');
    expect(mergedReport(undefined, first)).toBe(first);
    expect(mergedReport(first, then)).toMatchObject({
      declarations: 2,
      debits: 1,
      credits: 1,
      cents: 0,
      agreed: 2,
    });
  });
});

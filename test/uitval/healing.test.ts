import { describe, expect, it } from '@jest/globals';
import { dueAgain, healedBy, type WorldChange } from '../../src/uitval/healing.ts';
import { assignment, claimed, item, key, wanted } from './examples.ts';

const refused = claimed('R1', wanted(key(100_001), 10), { state: 'rejected' });

function care(change: Partial<Extract<WorldChange, { kind: 'care' }>> = {}): WorldChange {
  return { kind: 'care', wanted: [wanted(key(100_001), 10)], unusable: [], claimed: [refused], ...change };
}

const moves = (items: Parameters<typeof healedBy>[0], change: WorldChange) =>
  healedBy(items, change, 'en').map(({ item: of, event, reason }) => [of.id, event, reason]);

describe('healing by an assignment', () => {
  const arrived = (more = {}): WorldChange => ({ kind: 'assignment', assignment: assignment(100_001, more) });

  it.each(['9338', '9384', '9307', '9308', '9321', '9322', '9339', '9340', '9341'])('mends %s', (code) => {
    const waiting = item({ codes: [code] });
    expect(moves([waiting], arrived())).toEqual([
      [waiting.id, 'healed', 'assignment 100001 was received (2026-11-01 09:30:00)'],
    ]);
  });

  it('does not mend other codes, other assignments, other books', () => {
    expect(moves([item({ codes: ['0611'] })], arrived())).toEqual([]);
    expect(moves([item({ codes: ['9338'], keys: [key(100_002)] })], arrived())).toEqual([]);
    expect(moves([item({ codes: ['9338'] })], arrived({ payer: '0599' }))).toEqual([]);
    expect(moves([item({ codes: ['9338'] })], arrived({ domain: 'wmo' }))).toEqual([]);
  });

  it('does not mend by the removal of the assignment', () => {
    expect(moves([item({ codes: ['9338'] })], arrived({ redenWijziging: '13' }))).toEqual([]);
  });

  it('moves only what waits', () => {
    const all = (['ready', 'resubmitted', 'resolved', 'written-off'] as const).map((state) =>
      item({ codes: ['9338'], state }),
    );
    expect(moves(all, arrived())).toEqual([]);
    const carried = item({ codes: ['9338'], state: 'carried-over', carriedOverUntil: '2026-12-01' });
    expect(moves([carried], arrived())).toHaveLength(1);
  });
});

describe('healing by care', () => {
  it('does nothing while the care is as it was refused', () => {
    expect(moves([item()], care())).toEqual([]);
  });

  it('makes an item ready when the care is other than was refused', () => {
    const waiting = item();
    expect(moves([waiting], care({ wanted: [wanted(key(100_001), 8)] }))).toEqual([
      [waiting.id, 'healed', 'the care was changed since it was refused'],
    ]);
  });

  it('leaves put off what somebody carried over', () => {
    const carried = item({ state: 'carried-over', carriedOverUntil: '2026-12-01' });
    expect(moves([carried], care({ wanted: [wanted(key(100_001), 8)] }))).toEqual([]);
  });

  it('makes an item ready when only the period is other (9387, 9388)', () => {
    const content = wanted(key(100_001), 10);
    const period = { ...content, productPeriode: { begin: '2026-09-15', end: '2026-09-30' } };
    expect(moves([item({ codes: ['9387'] })], care({ wanted: [period] }))).toHaveLength(1);
  });

  it('does not make ready what other care cannot mend', () => {
    for (const code of ['9338', '9384', '8017', '9390']) {
      expect(moves([item({ codes: [code] })], care({ wanted: [wanted(key(100_001), 8)] }))).toEqual([]);
    }
    const whole = item({ scope: 'declaration', level: 'header', codes: ['0001'], referentieNummer: null });
    expect(moves([whole], care({ wanted: [wanted(key(100_001), 8)] }))).toEqual([]);
  });

  it('ends an item when its care is gone and nothing stands', () => {
    for (const state of ['open', 'in-progress', 'ready', 'carried-over'] as const) {
      expect(moves([item({ state })], care({ wanted: [] }))).toMatchObject([
        [expect.any(String), 'vanished', 'there is nothing left to declare'],
      ]);
    }
  });

  it('does not end an item while a granted debit still has to be credited', () => {
    const standing = claimed('R0', wanted(key(100_001), 6), { state: 'accepted' });
    const credit = claimed('R9', wanted(key(100_001), 6), {
      debetCredit: 'C',
      vorigReferentieNummer: 'R0',
      state: 'rejected',
    });
    const waiting = item({ referentieNummer: 'R9', codes: ['8021'], cents: -36_900 });
    expect(moves([waiting], care({ wanted: [], claimed: [standing, credit] }))).toEqual([]);
    const credited = { ...credit, state: 'accepted' as const };
    expect(moves([waiting], care({ wanted: [], claimed: [standing, credited] }))).toHaveLength(1);
  });

  it('ends an item when the care is again what was granted', () => {
    const standing = claimed('R0', wanted(key(100_001), 6), { state: 'accepted' });
    const back = care({ wanted: [wanted(key(100_001), 6)], claimed: [standing, refused] });
    expect(moves([item()], back)).toMatchObject([[expect.any(String), 'vanished', expect.any(String)]]);
  });

  it('says nothing while an answer is pending or the care is unusable', () => {
    const pending = claimed('R5', wanted(key(100_001), 8));
    expect(moves([item()], care({ wanted: [], claimed: [refused, pending] }))).toEqual([]);
    expect(moves([item()], care({ wanted: [], unusable: [key(100_001)] }))).toEqual([]);
  });

  it('ends an item on a whole message only when nothing is left on any of its keys', () => {
    const whole = item({
      scope: 'declaration',
      level: 'header',
      codes: ['0001'],
      keys: [key(100_001), key(100_002)],
    });
    expect(moves([whole], care({ claimed: [] }))).toEqual([]);
    expect(moves([whole], care({ wanted: [], claimed: [] }))).toHaveLength(1);
  });

  it('makes care ready that could not be declared and now can', () => {
    const fault = item({ scope: 'data', level: 'none', codes: ['POORT-W02'], referentieNummer: null });
    expect(moves([fault], care({ wanted: [], unusable: [key(100_001)], claimed: [] }))).toEqual([]);
    expect(moves([fault], care({ claimed: [] }))).toEqual([
      [fault.id, 'healed', 'the care can be turned into a prestatie now'],
    ]);
  });
});

describe('carrying over', () => {
  it('ends the day after the date', () => {
    const carried = item({ state: 'carried-over', carriedOverUntil: '2026-11-03' });
    expect(dueAgain([carried, item()], '2026-11-03', 'en')).toEqual([]);
    expect(dueAgain([carried, item()], '2026-11-04', 'en')).toMatchObject([
      { item: carried, event: 'reopened' },
    ]);
  });
});

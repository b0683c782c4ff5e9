import type { NewUitvalEvent, NewUitvalItem } from '../../src/store/uitval.ts';
import type { UitvalEventKind } from '../../src/uitval/types.ts';
import { aKey, book } from './examples.ts';

/** An item on the key of September 2026 of one assignment. */
export function anItem(toewijzingNummer: number, changes: Partial<NewUitvalItem> = {}): NewUitvalItem {
  return {
    scope: 'prestatie',
    book,
    state: 'open',
    level: 'line',
    codes: ['9340'],
    diagnosis: { code: '9340', cause: 'product', fixedBy: 'office', resubmittable: false },
    cents: 61_500,
    keys: [aKey(toewijzingNummer)],
    member: '12345678',
    declaratieNummer: 'D1',
    referentieNummer: `R${toewijzingNummer}`,
    openedOn: '2026-11-03',
    ...changes,
  };
}

export function anEvent(kind: UitvalEventKind, reason = ''): NewUitvalEvent {
  return { kind, by: 'tester', reason };
}

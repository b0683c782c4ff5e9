import { keyText } from '../prestatie-key.ts';
import type { Unit } from './unit.ts';

/**
 * Divides the units of one declaration period over messages of at most `maxPrestaties`. A unit stays whole, so a
 * message may hold one unit that is larger. The units of one client stay together where they fit in one message.
 * Clients with credits go first: a payer handles credits before debits (OP366), so that room in a budget comes free.
 */
export function splitUnits(units: readonly Unit[], maxPrestaties: number): Unit[][] {
  const messages: Unit[][] = [];
  let current: Unit[] = [];
  let room = 0;
  const open = (): void => {
    current = [];
    room = maxPrestaties;
    messages.push(current);
  };
  for (const client of clientsOf(units)) {
    const size = client.reduce((sum, { drafts }) => sum + drafts.length, 0);
    if (size > room && size <= maxPrestaties) open();
    for (const unit of client) {
      if (unit.drafts.length > room && (current.length > 0 || messages.length === 0)) open();
      current.push(unit);
      room -= unit.drafts.length;
    }
  }
  return messages;
}

function clientsOf(units: readonly Unit[]): Unit[][] {
  const clients = new Map<string, Unit[]>();
  for (const unit of [...units].sort(byKey)) {
    const bsn = unit.drafts[0]?.bsn ?? '';
    const client = clients.get(bsn);
    if (client === undefined) clients.set(bsn, [unit]);
    else client.push(unit);
  }
  return [...clients.entries()]
    .map(([bsn, own]) => ({ bsn, own, rank: own.some(hasCredit) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || (a.bsn < b.bsn ? -1 : 1))
    .map(({ own }) => own);
}

function hasCredit(unit: Unit): boolean {
  return unit.drafts.some(({ debetCredit }) => debetCredit === 'C');
}

function byKey(a: Unit, b: Unit): number {
  const [one, other] = [keyText(a.key), keyText(b.key)];
  return one < other ? -1 : one > other ? 1 : 0;
}

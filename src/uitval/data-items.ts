import type { Day } from '../calendar.ts';
import type { HeldKey } from '../declaration/types.ts';
import type { Finding } from '../finding.ts';
import { keyText, type PrestatieKey } from '../prestatie-key.ts';
import type { UitvalDraft } from './items.ts';
import { isFinished } from './life-cycle.ts';
import type { Lookup } from './retour-code.ts';
import { triage } from './triage.ts';
import type { UitvalItem } from './types.ts';

/** A key that cannot be declared for its data, with the code of the finding that says why (POORT-W01 and on). */
export interface DataFault extends Pick<HeldKey, 'key' | 'cents'> {
  readonly code: string;
  readonly member: string | null;
}

/**
 * Joins the keys that wantedFrom holds for their data with its findings: it gives one finding for each such key, in
 * the same order. A key without a finding gets POORT-DATA. `memberOf` names the member when all care is of one.
 */
export function dataFaults(
  heldKeys: readonly HeldKey[],
  findings: readonly Finding[],
  memberOf: (key: PrestatieKey) => string | null,
): readonly DataFault[] {
  return heldKeys
    .filter(({ reason }) => reason === 'data')
    .map(({ key, cents }, index) => ({
      key,
      cents,
      code: findings[index]?.code ?? 'POORT-DATA',
      member: memberOf(key),
    }));
}

/**
 * The items for care that cannot be turned into a prestatie, one a key. Keys that already have an unfinished item for
 * their data get no second one.
 */
export function dataItems(
  faults: readonly DataFault[],
  existing: readonly UitvalItem[],
  context: { readonly today: Day; readonly lookup: Lookup },
): readonly UitvalDraft[] {
  const known = new Set(
    existing
      .filter(({ scope, state }) => scope === 'data' && !isFinished(state))
      .flatMap(({ keys }) => keys.map(keyText)),
  );
  return faults
    .filter(({ key }) => !known.has(keyText(key)))
    .map(({ key, cents, code, member }) => ({
      scope: 'data',
      book: { declarant: key.declarant, payer: key.payer, domain: key.domain },
      level: 'none',
      codes: [code],
      diagnosis: triage({ scope: 'data', level: 'none', codes: [code], lookup: context.lookup }),
      cents,
      keys: [key],
      member,
      declaratieNummer: null,
      referentieNummer: null,
      openedOn: context.today,
    }));
}

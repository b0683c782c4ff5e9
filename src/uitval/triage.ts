import type { OutcomeLevel } from '../declaration/types.ts';
import { explainingCode } from './explaining-code.ts';
import { isOwnCode, ownCodes } from './own-codes.ts';
import type { CodeRecord, Lookup } from './retour-code.ts';
import type { Diagnosis, FixedBy, UitvalScope } from './types.ts';

/** Causes that lie in the care as it was registered: only the member knows what is right. */
const causesInTheCare: ReadonlySet<string> = new Set(['data', 'period', 'volume', 'assignment-mismatch']);

/** Line codes whose cause sounds like care data, but about something that we fill ourselves: periods, references. */
const filledByUs: ReadonlySet<string> = new Set(['8017', '9319', '9387', '9388']);

/** A fault at these levels is about the message, never about what a member registered. */
const aboutTheMessage: ReadonlySet<OutcomeLevel> = new Set(['declaration', 'header', 'exchange']);

function whoFixes(record: CodeRecord, level: OutcomeLevel): FixedBy {
  if (record.cause === 'authorisation') return 'exchange';
  switch (record.fixedBy) {
    case 'municipality':
    case 'both':
      return 'municipality';
    case 'contract/tariff':
      return 'contract';
    case 'receiver':
      // IB019, IB020: the payer sent its answer twice; nothing is asked of anyone here.
      return record.resubmittable ? 'exchange' : 'nobody';
    case 'none':
      return 'nobody';
    case 'provider': {
      const inTheCare = causesInTheCare.has(record.cause) && !filledByUs.has(record.code);
      return inTheCare && !aboutTheMessage.has(level) ? 'member' : 'office';
    }
    default:
      return 'office';
  }
}

/** The code for a refusal that came without any. */
function codeless(scope: UitvalScope): string {
  if (scope === 'silence') return 'POORT-SILENCE';
  if (scope === 'answer-held') return 'POORT-ANSWER-HELD';
  return scope === 'data' ? 'POORT-DATA' : 'POORT-NO-CODE';
}

/**
 * Why something was refused: the code that explains it, its cause, who must act, and whether the same care may be
 * sent again. `lookup` is the code list. Never throws: a code that nobody knows is a diagnosis too, for the office.
 */
export function triage(input: {
  readonly scope: UitvalScope;
  readonly level: OutcomeLevel;
  readonly codes: readonly string[];
  readonly lookup: Lookup;
}): Diagnosis {
  const code = explainingCode(input.codes) ?? codeless(input.scope);
  if (isOwnCode(code)) return { code, ...ownCodes[code] };
  if (input.scope === 'data') return { code, ...ownCodes['POORT-DATA'] };
  const record = input.lookup(code);
  if (record === undefined) return { code, cause: 'unknown', fixedBy: 'office', resubmittable: false };
  return {
    code,
    cause: record.cause,
    fixedBy: whoFixes(record, input.level),
    resubmittable: record.resubmittable,
  };
}

import type { Finding } from '../finding.ts';
import { shownId } from './shown-id.ts';

/** POORT-C31: lines of this file came in place of corrections that staff made. One warning for all of them. */
export function replacedCorrections(file: string, externalIds: readonly string[]): Finding[] {
  return warning(
    'POORT-C31',
    file,
    externalIds,
    'The file differs from before where the care was corrected here, and its values came in place of the correction',
    'Look whether the source is right now; if not, mend it there and correct the care here again.',
  );
}

/** POORT-C32: deliveries that are in the register twice, under two members. One warning for all of them. */
export function alsoOfAnotherMember(file: string, externalIds: readonly string[]): Finding[] {
  return warning(
    'POORT-C32',
    file,
    externalIds,
    'The same number for the same client, assignment, product and day stands under another member too, and both are declared',
    'When the delivery moved to this member, import the line of the other one as ingetrokken.',
  );
}

function warning(
  code: string,
  path: string,
  externalIds: readonly string[],
  what: string,
  remedy: string,
): Finding[] {
  if (externalIds.length === 0) return [];
  const named = externalIds.slice(0, 5).map(shownId).join(', ');
  const message = `${what}: ${named}${externalIds.length > 5 ? `, … (${externalIds.length})` : ''}.`;
  return [{ code, severity: 'warning', path, message, remedy }];
}

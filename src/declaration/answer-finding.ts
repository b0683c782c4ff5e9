import type { Finding } from '../finding.ts';

const contact =
  'There is no return message on a 325: contact the municipality outside the messages. Nothing was booked.';

/** A 325 that contradicts what was sent or itself: code is the rule that it breaks, path the place in the 325. */
export function contradiction(code: string, path: string, message: string): Finding {
  return { code, severity: 'error', path, message, remedy: contact };
}

/** Something odd in a 325 that changes no outcome. */
export function oddity(code: string, path: string, message: string): Finding {
  return {
    code,
    severity: 'warning',
    path,
    message,
    remedy: 'No action; tell the municipality when it recurs.',
  };
}

export const answerPath = '/Bericht/DeclaratieAntwoord';
export const headerPath = '/Bericht/Header';

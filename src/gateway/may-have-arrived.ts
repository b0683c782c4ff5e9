import type { SendAttempt } from '../store/send-attempts.ts';

/**
 * The attempts that may have brought a message to the exchange: those that ended well, those of which nobody knows, and
 * those in which the process died. A lane that was blocked (429) and a push of which not one byte left brought nothing.
 */
export function mayHaveArrived(attempts: readonly SendAttempt[]): SendAttempt[] {
  return attempts.filter(
    ({ outcome }) => outcome === null || outcome === 'unknown' || outcome === 'accepted',
  );
}

import { explain, failureError } from './failure.ts';
import { describe, problemOf } from './problem.ts';
import { retryAfter } from './retry-after.ts';
import type { PushOutcome } from './types.ts';
import type { WireAnswer, WireResult } from './wire.ts';

/**
 * What an attempt to push came to, by the exchange's own rules: 204 is the only yes; 400, 422 and most other 4xx are final.
 * Whatever leaves room for doubt is `unknown`. Takes the result and the moment it is (milliseconds since 1970, for
 * Retry-After). Throws POORT_EXCHANGE_UNREACHABLE or POORT_CERTIFICATE when certainly not one byte was sent.
 */
export function classifyAnswer(result: WireResult, now: number): PushOutcome {
  if ('failure' in result) {
    if (!result.failure.started) throw failureError('push', result.failure);
    return { kind: 'unknown', detail: explain(result.failure) };
  }
  const { answer } = result;
  if (answer.status === 204) return { kind: 'accepted' };
  const problem = problemOf(answer.body.toString('utf8'));
  const detail = describe(answer, problem);
  if (answer.status === 429) {
    return { kind: 'blocked', until: retryAfter(answer.headers, now), detail: `${detail}: over quota.` };
  }
  if (!isFinal(answer)) return { kind: 'unknown', detail: `${detail}.` };
  const obstacle = obstacles.get(answer.status);
  // With a code the exchange has judged the message; without one it has not looked at it, and its lines stay sent.
  if (obstacle !== undefined && problem.codes.length === 0) {
    return { kind: 'blocked', until: null, detail: `${detail}: ${obstacle}` };
  }
  return { kind: 'refused', status: answer.status, codes: problem.codes, detail: `${detail}.` };
}

/** Statuses that are about how we reach the exchange, not about the message. */
const obstacles = new Map([
  [401, 'the exchange does not accept our certificate.'],
  [403, 'the exchange does not accept our certificate.'],
  [404, 'there is no such service; check exchange.push.'],
  [405, 'there is no such service; check exchange.push.'],
  [407, 'a proxy stands in between and wants a login.'],
]);

/** 408 is a time-out that the other side noticed; 409 says that the message is in conflict, perhaps with itself. */
function isFinal(answer: WireAnswer): boolean {
  const { status } = answer;
  return status >= 400 && status < 500 && status !== 408 && status !== 409;
}

import { PoortError } from '../errors.ts';
import { describe, problemOf } from './problem.ts';
import { retryAfter } from './retry-after.ts';
import type { WireAnswer, WireFailure } from './wire.ts';

export type Service = 'push' | 'pull' | 'status';

/** Over quota: the exchange asks nothing more before `until` (milliseconds since 1970; null when it did not say). */
export class ExchangeBlocked extends PoortError {
  readonly until: number | null;

  constructor(detail: string, until: number | null) {
    super('POORT_EXCHANGE_UNREACHABLE', detail);
    this.until = until;
  }
}

/** What the exchange's TLS says when it does not want our certificate. */
const certificateAlert =
  /^ERR_SSL_.*_ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/;

/** What our TLS says when it does not trust the exchange's certificate. */
const distrust =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)/;

/** The error for a request that got no answer. */
export function failureError(service: Service, failure: WireFailure): PoortError {
  const at = `exchange.${service}`;
  if (!failure.started && certificateAlert.test(failure.code)) {
    return new PoortError(
      'POORT_CERTIFICATE',
      `${at}: the exchange refuses our certificate (${failure.code}).`,
    );
  }
  if (distrust.test(failure.code)) {
    return new PoortError(
      'POORT_EXCHANGE_UNREACHABLE',
      `${at}: the certificate that the exchange shows is not trusted (${failure.code}); check exchange.ca and the address.`,
    );
  }
  return new PoortError('POORT_EXCHANGE_UNREACHABLE', `${at}: ${explain(failure)}`);
}

/** What a failure was, in words. */
export function explain(failure: WireFailure): string {
  if (/TIMEOUT|TIMEDOUT/.test(failure.code)) return `no answer in time (${failure.code}).`;
  if (/_ALERT_/.test(failure.code)) {
    return `the exchange broke off the handshake (${failure.code}); it may refuse our certificate.`;
  }
  if (!failure.started) return `no connection (${failure.code}).`;
  // With TLS 1.3 a refusal of our certificate arrives only after the request began, as a closed connection.
  return `the connection broke before the answer was complete (${failure.code}); if this is so every time, our certificate may be refused.`;
}

/** The error for an answer that a reading service may not give. */
export function answerError(service: Service, answer: WireAnswer, now: number): PoortError {
  const at = `exchange.${service}`;
  const said = describe(answer, problemOf(answer.body.toString('utf8')));
  if (answer.status === 429) {
    const until = retryAfter(answer.headers, now);
    const moment = until === null ? '' : ` until ${new Date(until).toISOString()}`;
    return new ExchangeBlocked(`${at}: ${said}: over quota${moment}.`, until);
  }
  if (answer.status === 401 || answer.status === 403) {
    return new PoortError(
      'POORT_CERTIFICATE',
      `${at}: ${said}: the exchange does not accept our certificate.`,
    );
  }
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 408) {
    return new PoortError('POORT_EXCHANGE_REFUSED', `${at}: ${said}.`);
  }
  return new PoortError('POORT_EXCHANGE_UNREACHABLE', `${at}: ${said}.`);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyAnswer } from '../../src/exchange/classify-answer.ts';
import type { WireAnswer } from '../../src/exchange/wire.ts';
import type { PoortError } from '../../src/errors.ts';

const now = Date.parse('2026-11-03T10:00:00Z');

function answer(status: number, body: unknown = '', headers: WireAnswer['headers'] = {}): WireAnswer {
  return { status, headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
}

function classify(status: number, body?: unknown, headers?: WireAnswer['headers']) {
  return classifyAnswer({ answer: answer(status, body, headers) }, now);
}

describe('an answer to a push', () => {
  it('is accepted with 204, and with nothing else', () => {
    expect(classify(204)).toEqual({ kind: 'accepted' });
    expect(classify(200, '<html>Log in</html>').kind).toBe('unknown');
    expect(classify(202).kind).toBe('unknown');
    expect(classify(302).kind).toBe('unknown');
  });

  it('is refused with the codes and the fields of the problem details', () => {
    const body = {
      title: 'Fout',
      status: 422,
      errors: { 'Referentiegegevens.TraceerId': ['BRS114: het TraceerId is niet uniek'] },
    };
    expect(classify(422, body)).toEqual({
      kind: 'refused',
      status: 422,
      codes: ['BRS114'],
      detail: 'HTTP 422: BRS114; field referentiegegevens.traceerId.',
    });
  });

  it('finds codes wherever they stand, each once', () => {
    const body = { title: 'BRS20', detail: 'BRS20 en BRS06', meldingen: [{ code: 'IB003' }] };
    expect(classify(400, body)).toMatchObject({ kind: 'refused', codes: ['BRS20', 'BRS06', 'IB003'] });
    expect(classify(400, 'no JSON, BRS14')).toMatchObject({ kind: 'refused', codes: ['BRS14'] });
  });

  it.each([400, 413, 415, 422, 451])('is final with %d, with or without a reason', (status) => {
    expect(classify(status)).toEqual({
      kind: 'refused',
      status,
      codes: [],
      detail: `HTTP ${status}.`,
    });
  });

  it.each([401, 403, 404, 405, 407])('stops the lane with %d: the message was not judged', (status) => {
    expect(classify(status, { title: 'no' })).toMatchObject({ kind: 'blocked', until: null });
  });

  it('is refused when a 403 carries a code: then the message was judged', () => {
    expect(classify(403, { detail: 'BRS03' })).toMatchObject({ kind: 'refused', codes: ['BRS03'] });
  });

  it.each([408, 409, 500, 502, 503, 504])('leaves it unknown with %d', (status) => {
    expect(classify(status, { title: 'BRS20' }).kind).toBe('unknown');
  });

  it.each([
    ['120', now + 120_000],
    ['0', now],
    ['Tue, 03 Nov 2026 10:05:00 GMT', now + 300_000],
    ['soon', null],
    ['-1', null],
    ['2026', now + 2_026_000],
    [undefined, null],
  ])('stops the lane with 429 and Retry-After %s', (value, until) => {
    expect(classify(429, '', { 'retry-after': value })).toMatchObject({ kind: 'blocked', until });
  });
});

describe('no answer to a push', () => {
  it.each([
    ['ECONNRESET', 'broke'],
    ['UND_ERR_SOCKET', 'certificate may be refused'],
    ['UND_ERR_HEADERS_TIMEOUT', 'no answer in time'],
    ['ETIMEDOUT', 'no answer in time'],
  ])('is unknown when the request had begun (%s)', (code, text) => {
    const outcome = classifyAnswer({ failure: { started: true, code } }, now);
    expect(outcome.kind).toBe('unknown');
    expect(outcome).toMatchObject({ detail: expect.stringContaining(text) as unknown });
  });

  it.each([
    ['ECONNREFUSED', 'POORT_EXCHANGE_UNREACHABLE'],
    ['ENOTFOUND', 'POORT_EXCHANGE_UNREACHABLE'],
    ['UND_ERR_CONNECT_TIMEOUT', 'POORT_EXCHANGE_UNREACHABLE'],
    ['CERT_HAS_EXPIRED', 'POORT_EXCHANGE_UNREACHABLE'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'POORT_EXCHANGE_UNREACHABLE'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'POORT_EXCHANGE_UNREACHABLE'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'POORT_CERTIFICATE'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'POORT_CERTIFICATE'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'POORT_CERTIFICATE'],
  ])('is an error when nothing was sent (%s)', (code, expected) => {
    try {
      classifyAnswer({ failure: { started: false, code } }, now);
    } catch (error) {
      expect((error as PoortError).code).toBe(expected);
      expect((error as PoortError).detail).toContain(code);
      return;
    }
    throw new Error('it did not throw');
  });
});

describe('for every answer', () => {
  const bsn = '999900006';
  const quoted = fc.constantFrom(
    bsn,
    'Voorbeeld',
    `<jw323:Bsn>${bsn}</jw323:Bsn>`,
    'BRS20',
    `client ${bsn}: no`,
  );
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        title: quoted,
        detail: quoted,
        instance: quoted,
        errors: fc.oneof(fc.dictionary(fc.oneof(quoted, fc.string()), fc.array(quoted)), fc.jsonValue()),
        melding: quoted,
      })
      .map((value) => JSON.stringify(value)),
  );

  it('the kind follows from the status, and the detail repeats nothing of the answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), body, (status, text) => {
        const outcome = classify(status, text);
        expect(outcome.kind === 'accepted').toBe(status === 204);
        if (outcome.kind === 'refused') expect(Math.floor(status / 100)).toBe(4);
        if (status >= 500) expect(outcome.kind).toBe('unknown');
        if (outcome.kind === 'accepted') return;
        expect(outcome.detail).not.toMatch(/\d{4}|Voorbeeld|[<>]/);
      }),
    );
  });
});

import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExchange } from '../../src/exchange/client.ts';
import { ExchangeBlocked } from '../../src/exchange/failure.ts';
import { payloadFindings } from '../../src/exchange/payload.ts';
import type { ExchangeClient, InboundMetadata } from '../../src/exchange/types.ts';
import { json, makeCertificates, optionsFor, startServer, type TestServer } from './test-server.ts';

const certificates = makeCertificates();
const traceerId = 'c0ffee00-0000-4000-8000-000000000003';
const bytes = Buffer.from('<Bericht>é</Bericht>');

function waiting(change: Partial<InboundMetadata['basisgegevens']['payload']> = {}): InboundMetadata {
  return {
    basisgegevens: {
      ontvangenOp: '2026-11-03T10:00:00.0867+01:00',
      payload: {
        url: `https://elsewhere.invalid/berichten/${traceerId}/payload`,
        grootte: bytes.byteLength,
        checksum: { algoritme: 'SHA256', waarde: createHash('sha256').update(bytes).digest('hex') },
        ...change,
      },
    },
    routeringgegevens: {
      afzender: { rol: 'Gemeente', code: '0363' },
      geadresseerden: [{ rol: 'Instelling', code: '98765432' }],
      berichtstroom: {
        berichttype: 'JW',
        berichtsubtype: 'JW301',
        berichtversie: 3,
        berichtsubversie: 2,
        actie: 'Toewijzen',
      },
    },
    referentiegegevens: { conversatieId: traceerId, traceerId },
  };
}

let server: TestServer;
let client: ExchangeClient;

beforeEach(async () => {
  server = await startServer(certificates);
  client = openExchange({ ...optionsFor(certificates, server.port), timeoutSeconds: 0.5 });
});

afterEach(async () => {
  await server.close();
  await client.close();
});

afterAll(() => certificates.remove());

describe('list', () => {
  it('gives what lies ready, without what it does not know', async () => {
    server.answer = json(200, [{ ...waiting(), verwerkingscontext: [], later: 1, extra: null }]);
    expect(await client.list(1000)).toEqual([waiting()]);
    expect(server.received[0]).toMatchObject({ method: 'GET', url: '/rest-pull/v1/berichten?limit=250' });
  });

  it('reads a null as absent', async () => {
    const { afzender } = waiting().routeringgegevens;
    const routeringgegevens = { ...waiting().routeringgegevens, afzender: { ...afzender, code: null } };
    server.answer = json(200, [{ ...waiting(), routeringgegevens }]);
    const [first] = await client.list(1);
    expect(first?.routeringgegevens.afzender).toEqual({ rol: 'Gemeente' });
  });

  it.each([
    ['a field of the wrong kind', [waiting(), waiting({ grootte: -1 })], '1.basisgegevens.payload.grootte'],
    ['no list', {}, 'no list'],
    ['null', null, 'no list'],
  ])('names the place of %s and not the value', async (_, value, place) => {
    server.answer = json(200, value);
    await expect(client.list(1)).rejects.toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: `exchange.pull: an answer is not as agreed (${place}); check the address.`,
    });
  });

  it('leaves out an entry that is not as agreed when the caller is told of it', async () => {
    const nameless = { ...waiting(), referentiegegevens: { traceerId: 999900006 } };
    server.answer = json(200, [waiting({ grootte: -1 }), waiting(), nameless, null, 'x']);
    const told: [string, string | null][] = [];
    expect(await client.list(250, (where, of) => told.push([where, of]))).toEqual([waiting()]);
    expect(told).toEqual([
      ['0.basisgegevens.payload.grootte', traceerId],
      ['2.referentiegegevens.conversatieId', null],
      ['3', null],
      ['4', null],
    ]);
  });

  it('takes no web page for an answer', async () => {
    server.answer = (response) => response.writeHead(200).end('<html>999900006</html>');
    await expect(client.list(1)).rejects.toMatchObject({
      detail: 'exchange.pull: an answer is not as agreed (no JSON); check the address.',
    });
  });

  it.each([
    [400, 'POORT_EXCHANGE_REFUSED'],
    [401, 'POORT_CERTIFICATE'],
    [403, 'POORT_CERTIFICATE'],
    [404, 'POORT_EXCHANGE_REFUSED'],
    [429, 'POORT_EXCHANGE_UNREACHABLE'],
    [500, 'POORT_EXCHANGE_UNREACHABLE'],
    [503, 'POORT_EXCHANGE_UNREACHABLE'],
  ])('fails at %d with %s', async (status, code) => {
    server.answer = json(status, { title: 'client 999900006' });
    await expect(client.list(1)).rejects.toMatchObject({
      code,
      detail: expect.not.stringContaining('9999') as unknown,
    });
  });

  it('tells until when it is over quota', async () => {
    server.answer = json(429, {}, { 'retry-after': 'Tue, 03 Nov 2026 10:05:00 GMT' });
    const error: unknown = await client.list(1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExchangeBlocked);
    expect(error).toMatchObject({
      until: Date.parse('2026-11-03T10:05:00Z'),
      detail: 'exchange.pull: HTTP 429: over quota until 2026-11-03T10:05:00.000Z.',
    });
  });

  it.each([
    ['slow', (): void => undefined, 'no answer in time'],
    ['cut off', (socket: { destroy(): void } | null): void => socket?.destroy(), 'broke'],
  ])('fails when the answer is %s', async (_, act, text) => {
    server.answer = (response) => act(response.socket);
    await expect(client.list(1)).rejects.toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: expect.stringContaining(text) as unknown,
    });
  });
});

describe('payload', () => {
  it('gives the bytes from the pull service, whatever address the metadata names', async () => {
    server.answer = (response) => response.writeHead(200).end(bytes);
    expect(await client.payload(traceerId)).toEqual(bytes);
    expect(server.received[0]?.url).toBe(`/rest-pull/v1/berichten/${traceerId}/payload`);
  });

  it('gives null when the exchange has it no more', async () => {
    server.answer = (response) => response.writeHead(404).end();
    expect(await client.payload(traceerId)).toBeNull();
  });

  it('gives no half payload', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write(bytes, () => response.socket?.destroy());
    };
    await expect(client.payload(traceerId)).rejects.toMatchObject({ code: 'POORT_EXCHANGE_UNREACHABLE' });
  });

  it('keeps an id inside its place in the path', async () => {
    server.answer = (response) => response.writeHead(404).end();
    await client.payload('../../x?y');
    expect(server.received[0]?.url).toBe('/rest-pull/v1/berichten/..%2F..%2Fx%3Fy/payload');
  });
});

describe('payloadFindings', () => {
  it('finds nothing when size and SHA-256 are right', () => {
    expect(payloadFindings(waiting(), bytes)).toEqual([]);
    const waarde = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    expect(payloadFindings(waiting({ checksum: { algoritme: 'SHA-256', waarde } }), bytes)).toEqual([]);
  });

  it.each([
    ['a size that differs', waiting({ grootte: 5 }), 'has 21 bytes where the exchange announced 5'],
    [
      'a checksum that differs',
      waiting({ checksum: { algoritme: 'SHA256', waarde: '00'.repeat(32) } }),
      'SHA-256 of the payload differs',
    ],
    [
      'a checksum of another kind',
      waiting({ checksum: { algoritme: 'CRC32', waarde: '00' } }),
      'cannot be checked',
    ],
  ])('finds %s', (_, metadata, text) => {
    expect(payloadFindings(metadata, bytes)).toMatchObject([
      { code: 'POORT_PAYLOAD_DAMAGED', path: `berichten/${traceerId}/payload` },
    ]);
    expect(payloadFindings(metadata, bytes)[0]?.message).toContain(text);
  });
});

describe('confirm', () => {
  it.each([202, 204, 404, 410])('is done with %d', async (status) => {
    server.answer = (response) => response.writeHead(status).end();
    await client.confirm(traceerId);
    expect(server.received[0]).toMatchObject({
      method: 'DELETE',
      url: `/rest-pull/v1/berichten/${traceerId}`,
    });
  });

  it.each([400, 500])('is not done with %d', async (status) => {
    server.answer = (response) => response.writeHead(status).end();
    await expect(client.confirm(traceerId)).rejects.toMatchObject({ code: expect.anything() as unknown });
  });
});

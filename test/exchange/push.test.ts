import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openExchange, type ExchangeOptions } from '../../src/exchange/client.ts';
import { metadataFor } from '../../src/exchange/metadata.ts';
import type { ExchangeClient } from '../../src/exchange/types.ts';
import { issue, pfxOf } from '../support/certificates.ts';
import { json, makeCertificates, optionsFor, startServer, type TestServer } from './test-server.ts';

const certificates = makeCertificates();
const bsn = '999900006';
const payload = Buffer.from(`<Bericht><Bsn>${bsn}</Bsn><Naam>Voorbeeld</Naam></Bericht>`);
const metadata = metadataFor(
  {
    message: 'JW323',
    berichttype: 'JW',
    berichtsubtype: 'JW323',
    versie: 3,
    subversie: 2,
    actie: 'Declareren',
    afzenderRol: 'Instelling',
    geadresseerdeRol: 'Gemeente',
    payload: 'xml',
  },
  {
    afzender: '98765432',
    geadresseerde: '0363',
    conversatieId: 'c0ffee00-0000-4000-8000-000000000001',
    traceerId: 'c0ffee00-0000-4000-8000-000000000002',
  },
);

/** The parts of a multipart body, by hand: the test trusts no library that the client may also use. */
function partsOf(contentType: string, body: string): { head: string; content: string }[] {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(contentType)?.[1] ?? '?';
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return parts.map((part) => {
    const end = part.indexOf('\r\n\r\n');
    return { head: part.slice(2, end), content: part.slice(end + 4, -2) };
  });
}

let server: TestServer;
const clients: ExchangeClient[] = [];

function open(change: Partial<ExchangeOptions> = {}): ExchangeClient {
  const client = openExchange({ ...optionsFor(certificates, server.port), ...change });
  clients.push(client);
  return client;
}

beforeEach(async () => {
  server = await startServer(certificates);
});

afterEach(async () => {
  await server.close();
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

afterAll(() => certificates.remove());

describe('push', () => {
  it('sends two parts with their types, under our certificate', async () => {
    server.answer = (response) => response.writeHead(204).end();
    expect(await open().push(metadata, payload)).toEqual({ kind: 'accepted' });
    const [got] = server.received;
    expect(got).toMatchObject({
      method: 'POST',
      url: '/rest-push/v1/berichten',
      client: 'Fictief systeem',
    });
    const parts = partsOf(got?.contentType ?? '', got?.body.toString('latin1') ?? '');
    expect(parts.map(({ head }) => head)).toEqual([
      expect.stringMatching(/name="berichtMetadata".*Content-Type: application\/json/s),
      expect.stringMatching(/name="payload".*Content-Type: application\/octet-stream/s),
    ]);
    expect(JSON.parse(parts[0]?.content ?? '')).toEqual(metadata);
    expect(Buffer.from(parts[1]?.content ?? '', 'latin1')).toEqual(payload);
  });

  it('sends 20 MB', async () => {
    server.answer = (response) => response.writeHead(204).end();
    const large = Buffer.alloc(20_000_000, 'x');
    expect(await open().push(metadata, large)).toEqual({ kind: 'accepted' });
    expect(server.received[0]?.body.byteLength).toBeGreaterThan(20_000_000);
  });

  it('makes no ids: a repeat carries the same metadata', async () => {
    const client = open();
    server.answer = (response) => response.writeHead(503).end();
    expect((await client.push(metadata, payload)).kind).toBe('unknown');
    server.answer = (response) => response.writeHead(204).end();
    expect((await client.push(metadata, payload)).kind).toBe('accepted');
    const sent = server.received.map(({ body }) => /\{"routeringgegevens".*\}/.exec(body.toString())?.[0]);
    expect(sent).toEqual([JSON.stringify(metadata), JSON.stringify(metadata)]);
  });

  it('does not try again by itself', async () => {
    for (const status of [400, 429, 500, 503]) {
      server.answer = json(status, {}, { 'retry-after': '0' });
      await open().push(metadata, payload);
    }
    expect(server.received).toHaveLength(4);
  });

  it('tells codes and fields of a refusal, and nothing of what the exchange quotes', async () => {
    server.answer = (response, { body }) =>
      json(422, {
        title: `Client ${bsn} (Voorbeeld)`,
        detail: body.toString(),
        errors: { 'BerichtMetadata.Referentiegegevens.TraceerId': [`BRS114 ${bsn}`], Voorbeeld: [bsn] },
      })(response, { body } as never);
    expect(await open().push(metadata, payload)).toEqual({
      kind: 'refused',
      status: 422,
      codes: ['BRS114'],
      detail: 'HTTP 422: BRS114; field berichtMetadata.referentiegegevens.traceerId.',
    });
  });

  it('stops the lane at 429 until the moment given', async () => {
    server.answer = json(429, {}, { 'retry-after': '60' });
    const before = Date.now();
    const outcome = await open().push(metadata, payload);
    const until = outcome.kind === 'blocked' ? outcome.until : null;
    expect(until).toBeGreaterThanOrEqual(before + 60_000);
    expect(until).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('stops the lane when the certificate is not accepted', async () => {
    server.answer = json(403, { title: 'Forbidden' });
    expect(await open().push(metadata, payload)).toMatchObject({ kind: 'blocked', until: null });
  });

  it('reads a PFX', async () => {
    server.answer = (response) => response.writeHead(204).end();
    const pfx = certificates.write('client.pfx', pfxOf(certificates.client, 'geheim'));
    const client = open({ certificate: { pfx, passphrase: 'geheim' } });
    expect((await client.push(metadata, payload)).kind).toBe('accepted');
    expect(server.received[0]?.client).toBe('Fictief systeem');
  });
});

describe('what leaves the outcome unknown', () => {
  it('a reset before the request was read', async () => {
    server.atHead = 'reset';
    expect((await open().push(metadata, Buffer.alloc(5_000_000))).kind).toBe('unknown');
  });

  it('a reset after it was read', async () => {
    server.answer = (response) => server.reset(response);
    expect((await open().push(metadata, payload)).kind).toBe('unknown');
    expect(server.received).toHaveLength(1);
  });

  it('a connection that closes without a word', async () => {
    server.answer = (response) => response.socket?.destroy();
    expect((await open().push(metadata, payload)).kind).toBe('unknown');
  });

  it.each([204, 422])('a head of %d without its end', async (status) => {
    server.answer = (response) => {
      response.socket?.end(`HTTP/1.1 ${status} Half\r\ncontent-le`);
    };
    expect((await open().push(metadata, payload)).kind).toBe('unknown');
  });

  it('half an answer', async () => {
    server.answer = (response) => {
      response.writeHead(422, { 'content-length': '500' });
      response.write('{"title": "BRS', () => response.socket?.destroy());
    };
    expect((await open().push(metadata, payload)).kind).toBe('unknown');
  });

  it('no answer in time', async () => {
    server.answer = () => undefined;
    const outcome = await open({ timeoutSeconds: 0.2 }).push(metadata, payload);
    expect(outcome).toEqual({
      kind: 'unknown',
      detail: 'no answer in time (UND_ERR_HEADERS_TIMEOUT).',
    });
    expect(server.received).toHaveLength(1);
  });

  it('a body that is taken in no further', async () => {
    server.atHead = 'ignore';
    const outcome = await open({ timeoutSeconds: 0.2 }).push(metadata, Buffer.alloc(20_000_000));
    expect(outcome).toMatchObject({
      kind: 'unknown',
      detail: expect.stringContaining('in time') as unknown,
    });
  });

  it('an answer that drips on for ever', async () => {
    server.answer = (response) => {
      response.writeHead(422);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    };
    const outcome = await open({ timeoutSeconds: 0.1 }).push(metadata, payload);
    expect(outcome).toEqual({ kind: 'unknown', detail: 'no answer in time (TIMEOUT).' });
  });

  it('something that is no HTTP', async () => {
    server.answer = (response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n');
    expect((await open().push(metadata, payload)).kind).toBe('unknown');
  });

  it('a certificate refused under TLS 1.3, where that shows only after sending', async () => {
    const stranger = issue({ name: 'Vreemde', keyOf: certificates.client });
    const cert = certificates.write('stranger.pem', stranger.cert);
    const { key } = optionsFor(certificates, 0).certificate;
    const client = open({ certificate: { cert, key } });
    expect((await client.push(metadata, payload)).kind).toBe('unknown');
    await expect(client.list(1)).rejects.toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: expect.stringContaining('our certificate may be refused') as unknown,
    });
    expect(server.received).toHaveLength(0);
  });
});

describe('when certainly nothing was sent', () => {
  let raw: Server;
  let rawPort: number;
  let onConnect: (socket: Socket) => void;
  const opened: Socket[] = [];

  beforeAll(async () => {
    raw = createServer((socket) => {
      opened.push(socket);
      socket.on('error', () => undefined);
      onConnect(socket);
    });
    await new Promise<void>((resolve) => raw.listen(0, 'localhost', resolve));
    rawPort = (raw.address() as AddressInfo).port;
  });

  afterAll(async () => {
    for (const socket of opened) socket.destroy();
    await new Promise<void>((resolve) => raw.close(() => resolve()));
  });

  async function refusal(change: Partial<ExchangeOptions>): Promise<unknown> {
    return await open(change)
      .push(metadata, payload)
      .then(
        (outcome) => outcome,
        (error: unknown) => error,
      );
  }

  it('nobody listens', async () => {
    const { port } = server;
    await server.close();
    expect(await refusal({ push: `https://localhost:${port}` })).toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: 'exchange.push: no connection (ECONNREFUSED).',
      retryable: true,
    });
    server = await startServer(certificates);
  });

  it('there is no such host', async () => {
    expect(await refusal({ push: 'https://nergens.invalid/v1' })).toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) as unknown,
    });
  });

  it('the other side closes during the handshake', async () => {
    onConnect = (socket) => socket.destroy();
    expect(await refusal({ push: `https://localhost:${rawPort}` })).toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: 'exchange.push: no connection (ECONNRESET).',
    });
  });

  it('the other side never finishes the handshake', async () => {
    onConnect = () => undefined;
    expect(await refusal({ push: `https://localhost:${rawPort}`, timeoutSeconds: 0.2 })).toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: expect.stringContaining('UND_ERR_CONNECT_TIMEOUT') as unknown,
    });
  });

  it('the other side refuses our certificate in the handshake', async () => {
    // A fatal TLS alert: 48, unknown_ca.
    onConnect = (socket) => socket.once('data', () => socket.end(Buffer.from('15030300020230', 'hex')));
    expect(await refusal({ push: `https://localhost:${rawPort}` })).toMatchObject({
      code: 'POORT_CERTIFICATE',
      detail: expect.stringContaining('refuses our certificate') as unknown,
    });
  });

  it('the certificate of the exchange comes from elsewhere', async () => {
    const elsewhere = issue({ name: 'Andere', authority: true, keyOf: certificates.authority });
    expect(await refusal({ ca: certificates.write('elsewhere.pem', elsewhere.cert) })).toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
      detail: expect.stringContaining('is not trusted') as unknown,
    });
    expect(server.received).toHaveLength(0);
  });

  it('the client is closed', async () => {
    const client = open();
    await client.close();
    await expect(client.push(metadata, payload)).rejects.toMatchObject({
      code: 'POORT_EXCHANGE_UNREACHABLE',
    });
  });
});

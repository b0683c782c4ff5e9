import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import type { ExchangeOptions } from '../../src/exchange/client.ts';
import { issue, type Issued } from '../support/certificates.ts';

/** What the server got, read to the end. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly client: string;
}

export type Answer = (response: ServerResponse, received: Received) => void;

/** A real HTTPS server with mutual TLS that answers as it is told. */
export interface TestServer {
  readonly received: Received[];
  readonly port: number;
  /** How it answers from now on. */
  answer: Answer;
  /** What it does when the head of a request is in: read on, reset the connection, or leave the body unread. */
  atHead: 'read' | 'reset' | 'ignore';
  /** Ends a connection with a TCP reset. */
  reset(response: ServerResponse): void;
  close(): Promise<void>;
}

export interface Certificates {
  readonly folder: string;
  readonly authority: Issued;
  readonly server: Issued;
  readonly client: Issued;
  write(name: string, content: string | Buffer): string;
  remove(): void;
}

/** An authority, a server and a client, made once a test file. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'poort-exchange-'));
  const authority = issue({ name: 'Fictieve autoriteit', authority: true });
  const server = issue({ name: 'localhost', issuer: authority });
  const client = issue({ name: 'Fictief systeem', issuer: authority, keyOf: server });
  const write = (name: string, content: string | Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  write('ca.pem', authority.cert);
  write('client.pem', client.cert);
  write('client.key', client.key);
  return { folder, authority, server, client, write, remove: () => rmSync(folder, { recursive: true }) };
}

/** Options of a client for a server on this port. The rate is high: the limiter has its own test. */
export function optionsFor(certificates: Certificates, port: number): ExchangeOptions {
  const base = `https://localhost:${port}`;
  return {
    push: `${base}/rest-push/v1`,
    pull: `${base}/rest-pull/v1`,
    status: `${base}/berichtstatus/rest-pull/v3/`,
    certificate: {
      cert: join(certificates.folder, 'client.pem'),
      key: join(certificates.folder, 'client.key'),
    },
    ca: join(certificates.folder, 'ca.pem'),
    timeoutSeconds: 5,
    requestsPerSecond: 1000,
  };
}

export async function startServer(
  certificates: Certificates,
  trusted = certificates.authority,
): Promise<TestServer> {
  const received: Received[] = [];
  const connections = new Map<number | undefined, Socket>();
  const server = createServer({
    cert: certificates.server.cert,
    key: certificates.server.key,
    ca: trusted.cert,
    requestCert: true,
    rejectUnauthorized: true,
  });
  // TLS sockets cannot be reset; the connection below them can.
  server.on('connection', (socket: Socket) => connections.set(socket.remotePort, socket));
  const state: TestServer = {
    received,
    port: await listen(server),
    answer: (response) => response.writeHead(500).end(),
    atHead: 'read',
    reset: ({ socket }) => connections.get(socket?.remotePort)?.resetAndDestroy(),
    close: () => closeServer(server),
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (state.atHead === 'reset') state.reset(response);
    if (state.atHead !== 'read') return;
    const client = clientOf(request);
    void readAll(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const got = { method, url, contentType: headers['content-type'] ?? '', body, client };
      received.push(got);
      state.answer(response, got);
    });
  });
  return state;
}

function clientOf({ socket }: IncomingMessage): string {
  return socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject.CN) : '';
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** An answer with a JSON body. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
}

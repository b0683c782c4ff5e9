import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { ServerCertificates } from './certificates.ts';
import type { Context } from './context.ts';
import { largestMessage } from './receipt.ts';
import { answerCall } from './service/call.ts';
import { problem, type Reply } from './service/reply.ts';

/** Room for the metadata and the boundaries around a payload that is just too large, so that BRS06 can be said. */
const largestBody = largestMessage + 2_000_000;

/** The HTTPS server. Takes no request without a valid client certificate of our own authority: 403. */
export function createSimulatorServer(context: Context, certificates: ServerCertificates): Server {
  const server = createServer(
    { ...certificates, requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.2' },
    (request, response) => {
      handle(context, request, response).catch((error: unknown) => {
        console.error(
          `simulator: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}`,
        );
        if (response.headersSent) response.destroy();
        else send(response, problem(500, 'The simulator failed; see its output.'));
      });
    },
  );
  server.keepAliveTimeout = 30_000;
  return server;
}

async function handle(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { socket } = request;
  if (!(socket instanceof TLSSocket) || !socket.authorized) {
    request.resume();
    send(response, problem(403, 'A client certificate of the test authority is needed.'));
    return;
  }
  const body = await bodyOf(request);
  if (body === null) {
    send(response, problem(422, 'BRS06: The file is larger than 25 MB.', { payload: ['BRS06: too large.'] }));
    return;
  }
  const host = request.headers.host ?? 'localhost';
  const outcome = await answerCall(context, {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `https://${host}`),
    contentType: request.headers['content-type'] ?? '',
    body,
  });
  if (outcome === 'drop') socket.destroy();
  else send(response, outcome);
}

/** The body, or null when it is too large; then it is read to its end all the same, so that the answer is heard. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= largestBody) chunks.push(bytes);
  }
  return size > largestBody ? null : Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply): void {
  const bytes =
    reply.bytes ?? (reply.json === undefined ? undefined : Buffer.from(JSON.stringify(reply.json)));
  response.writeHead(reply.status, {
    ...(reply.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...reply.headers,
    ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
  });
  response.end(bytes);
}

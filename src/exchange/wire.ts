import { Agent, type Dispatcher, type FormData } from 'undici';
import type { Limiter } from './limiter.ts';
import type { ClientCertificate } from './certificate.ts';

/** One request to one of the services. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly body?: FormData;
}

/** A complete answer. An answer that broke off half-way is a failure. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * No answer. `started` is false when the connection was never up, so that certainly not one byte of the request was
 * sent; true when some of it may have arrived. `code` names the cause (ECONNRESET, UND_ERR_HEADERS_TIMEOUT).
 */
export interface WireFailure {
  readonly started: boolean;
  readonly code: string;
}

export type WireResult = { readonly answer: WireAnswer } | { readonly failure: WireFailure };

/** Carries requests, each once. Never throws for what the network or the other side does. */
export interface Wire {
  send(request: WireRequest): Promise<WireResult>;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly certificate: ClientCertificate;
  /** PEM of the only authority that the exchange's own certificate may come from; the usual ones when absent. */
  readonly ca?: Buffer;
  readonly timeoutSeconds: number;
  readonly limiter: Limiter;
}

/** The exchange takes messages of 25 MB at most (BRS06); more than this is no answer of ours to read. */
const maxAnswerBytes = 64_000_000;

/** A server that drips a byte now and then keeps every other time-out quiet; this many of them end the call. */
const wholeCallTimeouts = 10;

/** Opens the connections to the exchange; the first one is made by the first request. */
export function openWire(options: WireOptions): Wire {
  const { certificate, ca, limiter } = options;
  const timeout = options.timeoutSeconds * 1000;
  const agent = new Agent({
    connect: { ...certificate.tls, ...(ca === undefined ? {} : { ca }), timeout },
    connectTimeout: timeout,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: maxAnswerBytes,
  });
  let closed: Promise<void> | undefined;
  return {
    async send(request) {
      await limiter.turn();
      return await dispatch(agent, request, timeout * wholeCallTimeouts);
    },
    close() {
      closed ??= agent.close();
      return closed;
    },
  };
}

function dispatch(agent: Agent, request: WireRequest, wholeTimeout: number): Promise<WireResult> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let answer: Omit<WireAnswer, 'body'> = { status: 0, headers: {} };
    const chunks: Buffer[] = [];
    const tooLong = Object.assign(new Error('The whole call took too long.'), { code: 'TIMEOUT' });
    const timer = setTimeout(() => controller?.abort(tooLong), wholeTimeout);
    const done = (result: WireResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const { method, url, body } = request;
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        ...(body === undefined ? {} : { body }),
      },
      {
        onRequestStart: (connected) => {
          controller = connected;
        },
        onResponseStart: (_, status, headers) => {
          answer = { status, headers };
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => done({ answer: { ...answer, body: Buffer.concat(chunks) } }),
        onResponseError: (_, error) =>
          done({ failure: { started: controller !== undefined, code: codeOf(error) } }),
      },
    );
  });
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

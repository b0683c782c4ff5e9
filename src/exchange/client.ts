import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';
import { loadCertificate, refuseExpired } from './certificate.ts';
import type { Service } from './failure.ts';
import { limiterOf } from './limiter.ts';
import { confirm, list, payload } from './pull.ts';
import { push } from './push.ts';
import { statusOf } from './status.ts';
import type { ExchangeClient } from './types.ts';
import { openWire, type Wire } from './wire.ts';

/** `exchange` of the configuration; the routing table is not for the client. */
export type ExchangeOptions = Omit<Configuration['exchange'], 'routing'>;

/**
 * Opens the exchange: reads the certificate, connects at the first call. An expired certificate is refused at each call
 * and not here, so that a worker can start and say so. Throws POORT_CERTIFICATE, POORT_FILE_UNREADABLE and
 * POORT_CONFIG_INVALID.
 */
export function openExchange(options: ExchangeOptions): ExchangeClient {
  const certificate = loadCertificate(options.certificate);
  const wire = openWire({
    certificate,
    ...(options.ca === undefined ? {} : { ca: authorityOf(options.ca) }),
    timeoutSeconds: options.timeoutSeconds,
    limiter: limiterOf(new URL(options.push).host, options.requestsPerSecond),
  });
  const guarded: Wire = {
    ...wire,
    async send(request) {
      refuseExpired(certificate, new Date());
      return await wire.send(request);
    },
  };
  const pushBase = baseOf('push', options.push);
  const pullBase = baseOf('pull', options.pull);
  const statusBase = baseOf('status', options.status);
  return {
    push: (metadata, bytes) => push(guarded, pushBase, metadata, bytes),
    list: (limit, skipped) => list(guarded, pullBase, limit, skipped),
    payload: (traceerId) => payload(guarded, pullBase, traceerId),
    confirm: (traceerId) => confirm(guarded, pullBase, traceerId),
    statusOf: (traceerId) => statusOf(guarded, statusBase, traceerId),
    close: () => wire.close(),
  };
}

/** With a slash at the end, or the last part of the path would be replaced. */
function baseOf(service: Service, address: string): URL {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  if (base.protocol === 'https:') return base;
  throw new PoortError('POORT_CONFIG_INVALID', `exchange.${service}: the address must begin with https.`);
}

function authorityOf(file: string): Buffer {
  let pem: Buffer;
  try {
    pem = readFileSync(file);
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNREADABLE', `exchange.ca: ${file}.`, { cause });
  }
  try {
    new X509Certificate(pem);
  } catch (cause) {
    // TLS would pass over a file without certificates in silence, and then trust nobody.
    throw new PoortError('POORT_CONFIG_INVALID', `exchange.ca: ${file} holds no PEM certificate.`, { cause });
  }
  return pem;
}

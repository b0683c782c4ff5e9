import { fastify } from 'fastify';
import type { Gateway } from '../gateway/open.ts';
import { PoortError } from '../errors.ts';
import { healthRoutes } from './health.ts';
import { metricsRoute } from './metrics-route.ts';

export interface WebOptions {
  readonly gateway: Gateway;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Web {
  /** Such as `http://127.0.0.1:8480`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `/livez` (the process is alive), `/readyz` (the database answers too) and `/metrics` (Prometheus). Nothing
 * here shows data of a client. Throws POORT_ADDRESS_TAKEN.
 */
export async function startWeb({ gateway, host, port }: WebOptions): Promise<Web> {
  const server = fastify({ logger: false });
  server.setErrorHandler((error, _request, reply) => {
    gateway.log.error({ err: error }, 'a request failed');
    return reply.code(500).send({ error: 'The log says more.' });
  });
  healthRoutes(server, gateway);
  metricsRoute(server, gateway);
  try {
    const address = await server.listen({ host, port });
    return { address, close: () => server.close() };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new PoortError('POORT_ADDRESS_TAKEN', `${host}:${port} (${code}).`, { cause });
  }
}

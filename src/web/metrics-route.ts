import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { Gateway } from '../gateway/open.ts';
import { packageVersion } from '../version.ts';
import { metricsText } from './metrics.ts';

/** `/metrics`. Scrapes that come while one is being measured get the same answer: the database is asked once. */
export function metricsRoute(server: FastifyInstance, gateway: Gateway): void {
  const version = packageVersion();
  let running: Promise<string> | null = null;
  server.get('/metrics', async (_request, reply) => {
    running ??= metricsText(gateway, version).finally(() => {
      running = null;
    });
    return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await running);
  });
}

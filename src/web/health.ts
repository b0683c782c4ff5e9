import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Gateway } from '../gateway/open.ts';

const patienceMilliseconds = 3_000;

/** `/livez` and `/readyz`. The exchange may be down: then there is work to do, so it does not count for ready. */
export function healthRoutes(server: FastifyInstance, gateway: Gateway): void {
  server.get('/livez', () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const ready = await databaseAnswers(gateway);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', database: ready });
  });
}

/** Whether the database answers a question within a few seconds. */
export async function databaseAnswers(gateway: Gateway): Promise<boolean> {
  const asked = sql`select 1`.execute(gateway.store.db).then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMilliseconds);
  });
  return Promise.race([asked, tired]).finally(() => clearTimeout(timer));
}

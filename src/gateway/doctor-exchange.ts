import { randomUUID } from 'node:crypto';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';
import { loadCertificate } from '../exchange/certificate.ts';
import { openExchange } from '../exchange/client.ts';
import { missingRoutes, type Routed } from '../exchange/routing.ts';
import type { ExchangeClient } from '../exchange/types.ts';
import { check, faultOf, right, type Check } from './check.ts';

const warnDays = 30;
const dayMilliseconds = 86_400_000;

/** The certificate: usable, and for how long. Throws POORT_CERTIFICATE, also when it expires within a month. */
export function certificateCheck({ exchange }: Configuration): string {
  const { subject, validFrom, validTo } = loadCertificate(exchange.certificate);
  const days = Math.floor((validTo.getTime() - Date.now()) / dayMilliseconds);
  const until = validTo.toISOString().slice(0, 10);
  const name = subject.replaceAll('\n', ', ');
  if (validFrom.getTime() > Date.now()) {
    throw new PoortError(
      'POORT_CERTIFICATE',
      `exchange.certificate: ${name} is valid only from ${validFrom.toISOString().slice(0, 10)}.`,
    );
  }
  if (days < warnDays) {
    const when = days < 0 ? `expired on ${until}` : `expires on ${until}, in ${days} days`;
    throw new PoortError('POORT_CERTIFICATE', `exchange.certificate: ${name} ${when}; renew it.`);
  }
  return `${name}, valid until ${until} (${days} days)`;
}

/** The routing rows of every message that we send, in the releases that are in force or coming. */
export function routingChecks({ exchange }: Configuration, needed: readonly Routed[]): Check[] {
  const own = needed.filter(({ type }) => /302$|323$/.test(type));
  const faults = [
    ...missingRoutes(exchange.routing, own).map((finding) => faultOf('routing', finding)),
    ...exchange.routing.flatMap((row, index) => unanswered(row.actie, index)),
  ];
  return faults.length > 0
    ? faults
    : [
        right(
          'routing',
          `a row for each of ${own.map(({ type, release }) => `${type} ${release}`).join(', ')}`,
        ),
      ];
}

/** The example file says `(ask VECOZO)` where nobody but VECOZO knows the value. */
function unanswered(actie: string, index: number): Check[] {
  if (!actie.startsWith('(')) return [];
  return [
    {
      name: 'routing',
      ok: false,
      detail: `exchange.routing.${index}.actie: this is the text of the example.`,
      remedy: 'Fill in the action word that VECOZO gave you for this message.',
    },
  ];
}

/** The services that can be asked without sending anything: pull and status. Nothing is confirmed. */
export async function exchangeChecks(configuration: Configuration): Promise<Check[]> {
  const { exchange } = configuration;
  const ask = (
    name: 'pull' | 'status',
    question: (client: ExchangeClient) => Promise<string>,
  ): Promise<Check> =>
    check(`exchange.${name}`, async () => {
      const client = openExchange(exchange);
      try {
        return await question(client);
      } finally {
        await client.close();
      }
    });
  return Promise.all([
    ask('pull', async (client) => {
      const waiting = await client.list(1);
      return waiting.length === 0 ? 'answers; no message waits' : 'answers; messages wait to be pulled';
    }),
    ask('status', async (client) => {
      await client.statusOf(randomUUID());
      return 'answers';
    }),
  ]);
}

import type { Logger } from 'pino';
import { clockFrom, type Clock } from '../clock.ts';
import type { Configuration, PayerConfiguration } from '../config/schema.ts';
import { openExchange } from '../exchange/client.ts';
import type { ExchangeClient } from '../exchange/types.ts';
import { openLog } from '../log.ts';
import { languageFrom, type Language } from '../language/language.ts';
import { openStandard, type Standard } from '../standard/catalogue.ts';
import type { ValidationPool } from '../standard/pool/pool.ts';
import { openStore, type Store } from '../store/open.ts';
import { openValidation } from './validation.ts';

/** Everything a use case needs: who we are, where facts are kept, what the standard is, what time it is. */
export interface Gateway {
  readonly configuration: Configuration;
  readonly store: Store;
  /** Read at its first use: most commands never look at a message. Throws POORT_STANDARD_BROKEN. */
  readonly standard: Standard;
  /** As `standard.parse` and `standard.validate`, without holding up the event loop. */
  readonly validation: ValidationPool;
  readonly clock: Clock;
  readonly language: Language;
  readonly log: Logger;
  /** The exchange, connected at the first call that needs it: reading commands work without a certificate. */
  exchange(): ExchangeClient;
  close(): Promise<void>;
}

/**
 * Opens the house: the clock, the database (started when it is the embedded one).
 * Throws POORT_CONFIG_INVALID, POORT_DATABASE_START, POORT_DATABASE_UNREACHABLE.
 */
export async function openGateway(
  configuration: Configuration,
  environment: NodeJS.ProcessEnv,
  log: Logger = openLog(configuration.logLevel),
): Promise<Gateway> {
  const clock = clockFrom(environment, configuration.environment === 'production');
  const { xsdDir, lineEnd } = configuration;
  const standardOptions = { lineEnd, ...(xsdDir === undefined ? {} : { xsdDir }) };
  let opened: Standard | null = null;
  const standard = (): Standard => (opened ??= openStandard(standardOptions));
  const validation = openValidation(standard, standardOptions);
  const { databaseUrl, dataDir } = configuration;
  const store = await openStore({ ...(databaseUrl === undefined ? {} : { databaseUrl }), dataDir, log });
  let client: ExchangeClient | null = null;
  return {
    configuration,
    store,
    get standard() {
      return standard();
    },
    validation,
    clock,
    language: languageFrom(environment),
    log,
    exchange: () => (client ??= openExchange(configuration.exchange)),
    async close() {
      await validation.close();
      await client?.close();
      await store.close();
    },
  };
}

/** What the configuration says of a payer; for one that it does not name, the defaults. */
export function payerOf(gateway: Gateway, code: string): PayerConfiguration {
  return (
    gateway.configuration.payers.find((payer) => payer.code === code) ?? {
      code,
      name: code,
      domains: ['jw', 'wmo'],
      gate: 'hold-item',
      minutesOnHourContract: false,
    }
  );
}

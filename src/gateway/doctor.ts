import { clockFrom } from '../clock.ts';
import { loadConfiguration } from '../config/load.ts';
import type { Configuration } from '../config/schema.ts';
import { openStandard } from '../standard/catalogue.ts';
import { neededMessages, neededState, standardState } from './doctor-standard.ts';
import { attempt, check, faultOf, right, type Check } from './check.ts';
import { certificateCheck, exchangeChecks, routingChecks } from './doctor-exchange.ts';
import { databaseCheck, diskCheck, queueCheck } from './doctor-storage.ts';

/**
 * Looks at everything that must be right before the night: configuration, clock, XSDs, disk, certificate, routing,
 * database, queue, exchange. All faults at once, each with its key and a hint. Sends nothing and confirms nothing; the
 * embedded database is started to see whether it can be. Never throws.
 */
export async function doctor(file: string, environment: NodeJS.ProcessEnv): Promise<{ checks: Check[] }> {
  const loaded = await attempt('configuration', () => loadConfiguration(file, environment));
  const alone = async (): Promise<Check[]> => [
    await check('clock', () => clockState(environment, false)),
    await check('xsd', () => standardState()),
  ];
  if ('ok' in loaded) return { checks: [loaded, ...(await alone())] };
  if ('findings' in loaded) {
    const faults = loaded.findings.map((finding) => faultOf('configuration', finding));
    return { checks: [...faults, ...(await alone())] };
  }
  const { configuration } = loaded;
  const clock = await check('clock', () =>
    clockState(environment, configuration.environment === 'production'),
  );
  const [messages, disk, certificate, database, queue, exchange] = await Promise.all([
    messageChecks(configuration, environment),
    check('disk', () => diskCheck(configuration)),
    check('certificate', () => certificateCheck(configuration)),
    check('database', () => databaseCheck(configuration)),
    check('queue', () => queueCheck(configuration)),
    exchangeChecks(configuration),
  ]);
  const own = right('configuration', `${file}, environment ${configuration.environment}`);
  return { checks: [own, clock, ...messages, disk, database, queue, certificate, ...exchange] };
}

/** The XSDs, and how the messages that they describe travel. */
async function messageChecks(
  configuration: Configuration,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Check[]> {
  const { xsdDir } = configuration;
  const found = await attempt('xsd', () => {
    const standard = openStandard(xsdDir === undefined ? {} : { xsdDir });
    const today = clockFrom(environment, configuration.environment === 'production').today();
    return { standard, needed: neededMessages(configuration, standard, today) };
  });
  if ('ok' in found) return [found];
  const { standard, needed } = found;
  return [await check('xsd', () => neededState(standard, needed)), ...routingChecks(configuration, needed)];
}

function clockState(environment: NodeJS.ProcessEnv, production: boolean): string {
  const today = clockFrom(environment, production).today();
  const moved = (environment['POORT_TODAY'] ?? '') !== '';
  return `today is ${today} in the Netherlands${moved ? '; POORT_TODAY moves the clock' : ''}`;
}

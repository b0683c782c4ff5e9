import { clockFrom } from '../clock.ts';
import { loadConfiguration } from '../config/load.ts';
import type { Configuration } from '../config/schema.ts';
import { openStandard } from '../standard/catalogue.ts';
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
  if ('ok' in loaded) return { checks: [loaded, ...(await basicChecks(environment))] };
  if ('findings' in loaded) {
    const faults = loaded.findings.map((finding) => faultOf('configuration', finding));
    return { checks: [...faults, ...(await basicChecks(environment))] };
  }
  const { configuration } = loaded;
  const [basic, disk, certificate, database, queue, exchange] = await Promise.all([
    basicChecks(environment, configuration),
    check('disk', () => diskCheck(configuration)),
    check('certificate', () => certificateCheck(configuration)),
    check('database', () => databaseCheck(configuration)),
    check('queue', () => queueCheck(configuration)),
    exchangeChecks(configuration),
  ]);
  const own = right('configuration', `${file}, environment ${configuration.environment}`);
  const routing = routingChecks(configuration);
  return { checks: [own, ...basic, disk, database, queue, certificate, ...routing, ...exchange] };
}

async function basicChecks(environment: NodeJS.ProcessEnv, configuration?: Configuration): Promise<Check[]> {
  return [
    await check('clock', () => clockState(environment, configuration?.environment === 'production')),
    await check('xsd', () => standardState(configuration?.xsdDir)),
  ];
}

function clockState(environment: NodeJS.ProcessEnv, production: boolean): string {
  const today = clockFrom(environment, production).today();
  const moved = (environment['POORT_TODAY'] ?? '') !== '';
  return `today is ${today} in the Netherlands${moved ? '; POORT_TODAY moves the clock' : ''}`;
}

function standardState(xsdDir: string | undefined): string {
  const { messages } = openStandard(xsdDir === undefined ? {} : { xsdDir });
  const folders = [...new Set(messages.map(({ folder }) => folder))].sort();
  return `${messages.length} messages of ${folders.join(', ')}`;
}

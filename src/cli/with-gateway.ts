import type { Logger } from 'pino';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';
import type { Gateway } from '../gateway/open.ts';
import { noteFindings } from './output/failure.ts';
import type { Call } from './session.ts';

/** The checked configuration. All its faults are shown before POORT_CONFIG_INVALID is thrown. */
export async function configurationOf(call: Call<object>): Promise<Configuration> {
  const { configurationFile, loadConfiguration } = await import('../config/load.ts');
  const { environment } = call.session;
  const loaded = loadConfiguration(configurationFile(call.options.config, environment), environment);
  if ('configuration' in loaded) return loaded.configuration;
  noteFindings(call.terminal, loaded.findings);
  throw new PoortError('POORT_CONFIG_INVALID', loaded.file);
}

/** Opens the gateway for the time of the work, and closes it whatever happens. */
export async function withGateway<Result>(
  call: Call<object>,
  work: (gateway: Gateway) => Promise<Result>,
  logging: 'service' | 'command' = 'command',
): Promise<Result> {
  const configuration = await configurationOf(call);
  const { openGateway } = await import('../gateway/open.ts');
  const log = await logOf(configuration, logging);
  const gateway = await openGateway(configuration, call.session.environment, log);
  try {
    return await work(gateway);
  } finally {
    await gateway.close();
  }
}

/** The log goes to standard error. A command that tells its own story logs only what goes wrong. */
async function logOf({ logLevel }: Configuration, logging: 'service' | 'command'): Promise<Logger> {
  const { openLog } = await import('../log.ts');
  const quiet = logging === 'command' && logLevel === 'info';
  return openLog(quiet ? 'error' : logLevel);
}

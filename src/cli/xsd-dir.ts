import { existsSync } from 'node:fs';
import type { Call } from './session.ts';
import { configurationOf } from './with-gateway.ts';

/** An option of every command that looks at the standard. */
export interface XsdOptions {
  readonly xsd?: string;
}

export const xsdFlag = [
  '--xsd <dir>',
  'folder with XSDs (default: xsdDir of the configuration, else ours)',
] as const;

/**
 * The folder with XSDs: `--xsd`, else xsdDir of the configuration, else none (ours). These commands need no
 * configuration: one that was not named is only used when it is there and right. Throws POORT_CONFIG_INVALID.
 */
export async function xsdDirOf(call: Call<XsdOptions>): Promise<string | undefined> {
  if (call.options.xsd !== undefined) return call.options.xsd;
  const { environment } = call.session;
  if (call.options.config !== undefined || environment['POORT_CONFIG'] !== undefined) {
    return (await configurationOf(call)).xsdDir;
  }
  const { configurationFile, loadConfiguration } = await import('../config/load.ts');
  const file = configurationFile(undefined, environment);
  if (!existsSync(file)) return undefined;
  const loaded = loadConfiguration(file, environment);
  return 'configuration' in loaded ? loaded.configuration.xsdDir : undefined;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PoortError } from '../errors.ts';
import { startSimulator } from './start.ts';

export interface SimulateOptions {
  readonly dir: string;
  readonly port?: number;
  /** The world; `fixtures/world.json` of this package when absent. */
  readonly world?: string;
  /** Folder with the XSDs; that of this package when absent. */
  readonly xsd?: string;
}

/**
 * `poort simulate`: runs until SIGTERM or SIGINT. Prints one line with the address and the configuration file on
 * stdout. Throws what startSimulator throws.
 */
export async function simulate(options: SimulateOptions): Promise<void> {
  const worldFile =
    options.world === undefined
      ? fileURLToPath(new URL('../../fixtures/world.json', import.meta.url))
      : resolve(options.world);
  if (!existsSync(worldFile)) {
    throw new PoortError('POORT_FILE_UNREADABLE', `${worldFile}: name a world file with --world.`);
  }
  const simulator = await startSimulator({
    dir: options.dir,
    worldFile,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.xsd === undefined ? {} : { xsdDir: options.xsd }),
  });
  const stopped = new Promise<void>((done) => {
    process.once('SIGTERM', () => done());
    process.once('SIGINT', () => done());
  });
  console.log(`${simulator.address} ${simulator.configurationFile}`);
  await stopped;
  await simulator.close();
}

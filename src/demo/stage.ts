import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfiguration } from '../config/load.ts';
import { openGateway, type Gateway } from '../gateway/open.ts';
import type { StatusReport } from '../gateway/views.ts';
import { statusReport } from '../gateway/views-status.ts';
import { stopEmbedded } from '../store/embedded/stop.ts';
import { openControl, type Control } from './control.ts';
import { runPoort, startPoort, type Ended, type Service } from './program.ts';
import { fixture } from './script.ts';

/** The day on which the demo plays: its care is of the two months before. */
export const demoDay = '2026-11-03';

/** A simulator, a database and a worker of their own in one folder, and `poort` as staff use it. */
export interface Stage {
  readonly dir: string;
  /** The care to import, copied here: the refused lines come back beside it. */
  readonly care: string;
  readonly configurationFile: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly control: Control;
  poort(args: readonly string[], expected?: readonly number[]): Promise<Ended>;
  startWorker(): Service;
  /** The simulator that was started with the stage. */
  readonly simulator: Service;
  /** Starts it again after it ended, on the same books and the same port. */
  startSimulator(): Promise<Service>;
  /** Works with a gateway of the demo's own on the same database. */
  withGateway<T>(work: (gateway: Gateway) => Promise<T>): Promise<T>;
  /** Waits until nothing is under way: everything sent, answered and processed. */
  settled(): Promise<StatusReport>;
  close(): Promise<void>;
}

/** Sets the stage in an empty folder; what lay there of an earlier time is removed. */
export async function setStage(dir: string): Promise<Stage> {
  const data = join(dir, 'data');
  await stopEmbedded(data).catch(() => undefined);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  const care = join(dir, 'care');
  cpSync(fixture('care'), care, { recursive: true });
  const simulatorDir = join(dir, 'exchange');
  const configurationFile = join(simulatorDir, 'poort.yaml');
  const environment = {
    ...process.env,
    POORT_TODAY: demoDay,
    POORT_CONFIG: configurationFile,
    POORT_DATA: data,
    POORT_USER: 'Anna (demo)',
    // The demo has a database and a queue of its own, whatever this machine uses.
    DATABASE_URL: '',
    REDIS_URL: '',
  };
  const log = (text: string): void => appendFileSync(join(dir, 'services.log'), text);
  const services = new Set<Service>();
  const start = (args: readonly string[]): Service => {
    const service = startPoort(args, environment, log);
    services.add(service);
    service.child.once('close', () => services.delete(service));
    return service;
  };
  const startSimulator = async (): Promise<Service> => {
    const service = start(['simulate', '--dir', simulatorDir, '--world', fixture('world.json')]);
    if ((await service.ready) === null)
      throw new Error(`The simulator did not start; see ${join(dir, 'services.log')}.`);
    return service;
  };
  const first = await startSimulator();
  const address = ((await first.ready) ?? '').split(' ')[0] ?? '';
  const control = openControl(simulatorDir, address);
  const poort = (args: readonly string[], expected?: readonly number[]): Promise<Ended> =>
    runPoort(args, environment, expected);
  const withGateway = <T>(work: (gateway: Gateway) => Promise<T>): Promise<T> =>
    useGateway(configurationFile, environment, work);
  return {
    dir,
    care,
    configurationFile,
    environment,
    control,
    poort,
    startWorker: () => start(['worker', '--no-web']),
    simulator: first,
    startSimulator,
    withGateway,
    settled: () => withGateway(settled),
    async close() {
      await control.close();
      await Promise.all([...services].map((service) => service.stop()));
      await stopEmbedded(data);
    },
  };
}

const underWay = {
  outbox: ['built', 'sending', 'sent', 'unknown'],
  inbox: ['received', 'confirmed'],
  declarations: ['planned', 'built', 'sent'],
} as const;

async function useGateway<T>(
  configurationFile: string,
  environment: NodeJS.ProcessEnv,
  work: (gateway: Gateway) => Promise<T>,
): Promise<T> {
  const loaded = loadConfiguration(configurationFile, environment);
  if (!('configuration' in loaded)) throw new Error('The configuration of the simulator is not right.');
  const gateway = await openGateway({ ...loaded.configuration, logLevel: 'error' }, environment);
  try {
    return await work(gateway);
  } finally {
    await gateway.close();
  }
}

async function settled(gateway: Gateway): Promise<StatusReport> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const status = await statusReport(gateway);
    const busy =
      underWay.outbox.some((state) => (status.outbox[state] ?? 0) > 0) ||
      underWay.inbox.some((state) => (status.inbox[state] ?? 0) > 0) ||
      underWay.declarations.some((state) => (status.declarations[state]?.count ?? 0) > 0) ||
      Object.keys(status.inbox).length === 0;
    if (!busy) return status;
    await pause(250);
  }
  throw new Error('The demo waits for answers that do not come; see services.log.');
}

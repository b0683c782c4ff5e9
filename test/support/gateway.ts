import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Day } from '../../src/calendar.ts';
import { loadConfiguration } from '../../src/config/load.ts';
import type { Configuration } from '../../src/config/schema.ts';
import { PoortError } from '../../src/errors.ts';
import { dueJobs } from '../../src/gateway/due.ts';
import { importCare } from '../../src/gateway/import.ts';
import { openGateway, type Gateway } from '../../src/gateway/open.ts';
import { receiveMessages } from '../../src/gateway/receive.ts';
import { reportOfRun, requestRun } from '../../src/gateway/run.ts';
import type { ImportReport, RunFilter, RunReport } from '../../src/gateway/views.ts';
import { work } from '../../src/gateway/work.ts';

import type { FaultKind, FaultOrder } from '../../src/simulator/fault.ts';
import { startSimulator, type Simulator } from '../../src/simulator/start.ts';
import type { Assignment, World } from '../../src/simulator/world.ts';
import { listMessages } from '../../src/store/messages.ts';
import { careFile, type CareRow } from './care-file.ts';
import { testDatabase } from './database.ts';
import { assignmentOf, gatewayWorld } from './gateway-world.ts';
import { simulatorControl } from './simulator-control.ts';

/** A gateway on a database of its own, and a simulated exchange in the same process. Both stand on the same day. */
export interface GatewayStage {
  readonly gateway: Gateway;
  readonly dir: string;
  simulator(): Simulator;
  /** Both sides live on this day from now on. */
  moveTo(day: Day): void;
  /** A payer makes an assignment (by default for a new client) and sends its 301. Gives its number. */
  assign(payer: string, changes?: Partial<Assignment>): Promise<number>;
  fault(kind: FaultKind, order?: Partial<Omit<FaultOrder, 'kind'>>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Silent payers answer now; with `again`, the others once more. */
  answer(order?: { declaratieNummers?: readonly string[]; again?: boolean }): Promise<void>;
  /** Imports care lines, each on one assignment. */
  care(rows: readonly CareRow[]): Promise<ImportReport>;
  /** Does one round of everything that is due, as a worker would: what fails is tried again later. */
  round(): Promise<void>;
  /** Rounds until it holds, by default until nothing is under way; waits of failed attempts are skipped. */
  drain(until?: () => boolean | Promise<boolean>): Promise<void>;
  /** Asks for a run and drains. */
  run(filter?: RunFilter, until?: () => boolean | Promise<boolean>): Promise<RunReport>;
  /** Asks for a run and leaves it. Gives its id. */
  requestRun(filter?: RunFilter): Promise<string>;
  /** Whether everything is sent, delivered, answered and taken in; but for so many that wait at the other side. */
  settled(but?: { readonly unanswered?: number; readonly unconfirmed?: number }): Promise<boolean>;
  /** The failures of steps since it was last asked. */
  failures(): PoortError[];
  /** Takes the exchange away; what it knows stays on disk. */
  stopSimulator(): Promise<void>;
  /** Brings it back, at the same address. */
  restartSimulator(): Promise<void>;
  close(): Promise<void>;
}

export const firstDay = '2026-11-03';
const patience = 20_000;

/** Starts the stage; `change` adapts the configuration that the simulator wrote, `world` and `xsdDir` what it knows. */
export async function gatewayStage(
  change: (configuration: Configuration) => Partial<Configuration> = () => ({}),
  { world = gatewayWorld, xsdDir }: { readonly world?: World; readonly xsdDir?: string } = {},
): Promise<GatewayStage> {
  const dir = mkdtempSync(join(tmpdir(), 'poort-gateway-'));
  const exchangeDir = join(dir, 'exchange');
  const worldFile = join(dir, 'world.json');
  mkdirSync(exchangeDir);
  writeFileSync(worldFile, JSON.stringify(world));
  let day: Day = firstDay;
  const start = (): Promise<Simulator> =>
    startSimulator({
      dir: exchangeDir,
      worldFile,
      today: () => day,
      ...(xsdDir === undefined ? {} : { xsdDir }),
    });
  let simulator = await start();
  const loaded = loadConfiguration(simulator.configurationFile, {});
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
  const database = await testDatabase();
  const written: Configuration = {
    ...loaded.configuration,
    dataDir: join(dir, 'data'),
    databaseUrl: database.url,
    schedule: { ...loaded.configuration.schedule, followEverySeconds: 0.01 },
    exchange: { ...loaded.configuration.exchange, timeoutSeconds: 5 },
  };
  const opened = await openGateway({ ...written, ...change(written) }, {}, pino({ level: 'silent' }));
  const gateway: Gateway = { ...opened, clock: { now: () => new Date(), today: () => day } };
  const { db } = gateway.store;
  const control = simulatorControl(exchangeDir, simulator.address);
  const failed: PoortError[] = [];
  let listens = true;
  let assigned = 100_100;
  let files = 0;

  const trying = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof PoortError)) throw error;
      failed.push(error);
    }
  };

  const stage: GatewayStage = {
    gateway,
    dir,
    simulator: () => simulator,
    moveTo: (to) => {
      day = to;
    },
    async assign(payer, changes = {}) {
      assigned += 1;
      const assignment = assignmentOf(changes.toewijzingNummer ?? assigned, payer, changes);
      await control.post('assignments', { assignments: [assignment] });
      return assignment.toewijzingNummer;
    },
    fault: (kind, order = {}) => control.post('faults', { kind, ...order }),
    clearFaults: () => control.clearFaults(),
    answer: (order = {}) => control.post('answers', order),
    care(rows) {
      files += 1;
      const file = join(dir, `care-${files}.csv`);
      writeFileSync(file, careFile(rows));
      return importCare(gateway, { file, by: 'anna' });
    },
    async round() {
      await trying(() => receiveMessages(gateway));
      for (const job of await dueJobs(gateway)) await trying(() => work(gateway, job));
    },
    async drain(until = () => stage.settled()) {
      const deadline = Date.now() + patience;
      for (;;) {
        await stage.round();
        if (await until()) return;
        if (Date.now() > deadline) throw new Error(`It did not end: ${await underWay(gateway)}`);
        await sql`update message set not_before = null where not_before is not null`.execute(db);
        await pause(5);
      }
    },
    requestRun: (filter = {}) => requestRun(gateway, { filter, by: 'anna' }),
    async run(filter = {}, until) {
      const id = await stage.requestRun(filter);
      await stage.drain(until);
      return reportOfRun(gateway, id);
    },
    async settled({ unanswered = 0, unconfirmed = 0 } = {}) {
      const books = simulator.books();
      if (books.unconfirmed > unconfirmed || books.unanswered > unanswered) return false;
      if ((await dueJobs(gateway)).length > 0) return false;
      const waiting = await listMessages(db, { states: ['built', 'sending', 'unknown', 'sent', 'received'] });
      return waiting.length === 0;
    },
    failures: () => failed.splice(0),
    async stopSimulator() {
      if (listens) await simulator.close();
      listens = false;
    },
    async restartSimulator() {
      await stage.stopSimulator();
      simulator = await start();
      listens = true;
    },
    async close() {
      // All of it, whatever fails: a server that is left would keep the test run from ending.
      const ends = [gateway.close(), control.close(), stage.stopSimulator()];
      const ended = await Promise.allSettled(ends);
      await database.close();
      rmSync(dir, { recursive: true, force: true });
      const failure = ended.find(({ status }) => status === 'rejected');
      if (failure?.status === 'rejected') throw failure.reason;
    },
  };
  return stage;
}

async function underWay(gateway: Gateway): Promise<string> {
  const messages = await listMessages(gateway.store.db, {
    states: ['built', 'sending', 'unknown', 'sent', 'received', 'confirmed'],
  });
  const jobs = await dueJobs(gateway);
  return JSON.stringify({
    jobs,
    messages: messages.map(({ id, type, state, detail }) => ({ id, type, state, detail })),
  });
}

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { balance, type Balance } from '../../src/demo/balance.ts';
import type { Service } from '../../src/demo/program.ts';
import { setStage, type Stage } from '../../src/demo/stage.ts';
import { requestRun } from '../../src/gateway/run.ts';
import { keyText } from '../../src/prestatie-key.ts';
import type { Books } from '../../src/simulator/books.ts';
import { removeEmbedded } from '../../src/store/embedded/stop.ts';
import { runById } from '../../src/store/runs.ts';
import { eventually } from '../support/eventually.ts';

/** What is left when run 1 of the demo is over: it must not depend on what was killed meanwhile. */
export interface Ending {
  readonly balance: Balance;
  /** 323 messages that the payers got, and their prestaties. */
  readonly messages: number;
  readonly prestaties: number;
  /** Of every prestatie: key, debit or credit, what the payer made of it, and cents. */
  readonly lines: readonly string[];
}

/** The demo up to its run 1, which is asked for and not waited for. */
export interface Story {
  readonly stage: Stage;
  /** The worker that was started first. */
  readonly worker: Service;
  readonly dataDir: string;
  /** How many 323 messages the exchange has. */
  readonly declared: () => Promise<number>;
}

/**
 * Plays the demo's run 1 on a stage of its own: assignments in, care imported, the run asked for as the night does it,
 * so that the worker alone moves it; `disturb` does what it came for; then everything is waited for. The stage is
 * struck afterwards, whatever happened.
 */
export async function playRun1(disturb: (story: Story) => Promise<void>): Promise<Ending> {
  const parent = mkdtempSync(join(tmpdir(), 'poort-chaos-'));
  // PostgreSQL runs under another account when we are root: it must be able to come here.
  chmodSync(parent, 0o755);
  const dir = join(parent, 'stage');
  const stage = await setStage(dir);
  try {
    const worker = stage.startWorker();
    await stage.settled();
    const months = [join(stage.care, '2026-09.csv'), join(stage.care, '2026-10.csv')];
    await stage.poort(['import', 'care', ...months], [0, 3]);
    if (worker.child.exitCode !== null) throw new Error('The worker ended by itself.');
    const runId = await stage.withGateway((gateway) => requestRun(gateway, { filter: {}, by: 'chaos' }));
    const declared = async (): Promise<number> => declarations(await booksOf(stage)).length;
    await disturb({ stage, worker, dataDir: join(dir, 'data'), declared });
    await stage.withGateway((gateway) =>
      eventually('run 1 is done', async () => {
        const run = await runById(gateway.store.db, runId);
        return run?.state === 'done' ? run : null;
      }),
    );
    await stage.settled();
    return await endingOf(stage);
  } catch (cause) {
    const said = readFileSync(join(dir, 'services.log'), 'utf8').slice(-4_000);
    throw new Error(
      `${cause instanceof Error ? cause.message : String(cause)}\nThe services said:\n${said}`,
      {
        cause,
      },
    );
  } finally {
    await stage.close();
    await removeEmbedded(join(dir, 'data'));
    rmSync(parent, { recursive: true, force: true });
  }
}

/** The books of the simulator; asked again when it was killed meanwhile. */
function booksOf(stage: Stage): Promise<Books> {
  return eventually('the simulator shows its books', () => stage.control.books().catch(() => null));
}

function declarations(books: Books): Books['messages'] {
  return books.messages.filter(({ type }) => type.endsWith('323'));
}

async function endingOf(stage: Stage): Promise<Ending> {
  const books = await booksOf(stage);
  return {
    balance: await stage.withGateway((gateway) => balance(gateway, books)),
    messages: declarations(books).length,
    prestaties: books.prestaties.length,
    lines: books.prestaties
      .map((one) => [keyText(one), one.debetCredit, one.state, one.cents, ...one.codes].join(' '))
      .sort(),
  };
}

/**
 * The ending of an undisturbed run 1. It is played once for all files of a run of this suite; they run one after
 * another in one process (see jest.chaos.config.js), whose teardown removes the file.
 */
export async function undisturbed(): Promise<Ending> {
  const file = process.env['POORT_CHAOS_REFERENCE'] ?? '';
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Ending;
  const ending = await playRun1(() => Promise.resolve());
  if (file !== '') writeFileSync(file, JSON.stringify(ending));
  return ending;
}

import { join, resolve } from 'node:path';
import { listUitval } from '../gateway/uitval.ts';
import type { RunReport } from '../gateway/views.ts';
import { euros } from '../money.ts';
import { keyText } from '../prestatie-key.ts';
import type { UitvalItem } from '../uitval/types.ts';
import { balance, type Balance } from './balance.ts';
import { mishaps, type Mishap } from './script.ts';
import { setStage, type Stage } from './stage.ts';

const steps = 8;

function say(step: number, text: string): void {
  console.log(`\n[${step}/${steps}] ${text}`);
}

function show(text: string): void {
  console.log(text.trimEnd().replace(/^/gm, '  '));
}

async function run(stage: Stage): Promise<RunReport> {
  const { stdout } = await stage.poort(['run', '--json'], [0, 3]);
  const report = JSON.parse(stdout) as RunReport;
  const debits = report.books.reduce((sum, book) => sum + book.debits, 0);
  const credits = report.books.reduce((sum, book) => sum + book.credits, 0);
  show(
    report.messages === 0
      ? `Run ${String(report.runId)} had nothing to say: nothing was sent.`
      : `Run ${String(report.runId)}: ${report.messages} messages, ${debits} debits, ${credits} credits, EUR ${euros(report.cents)}.`,
  );
  return report;
}

function workList(stage: Stage): Promise<UitvalItem[]> {
  return stage.withGateway((gateway) => listUitval(gateway, {}));
}

function itemOf(items: readonly UitvalItem[], { key }: Mishap): UitvalItem | undefined {
  return items.find((item) =>
    item.keys.some((own) => keyText(own) === keyText({ ...key, declarant: own.declarant })),
  );
}

/** Works the list as staff would: a second person approves every correction. */
async function workThrough(stage: Stage, items: readonly UitvalItem[]): Promise<void> {
  for (const mishap of mishaps()) {
    const item = itemOf(items, mishap);
    const { mend, expectedCode } = mishap;
    if (item === undefined)
      throw new Error(`The demo expected ${expectedCode} on ${mishap.key.toewijzingNummer}.`);
    if (mend.action === 'fix') {
      const set = Object.entries(mend.set).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
      const line = mend.line === undefined ? [] : ['--line', mend.line];
      await stage.poort(['uitval', 'fix', item.id, ...set, ...line, '--approved-by', 'Bas (demo)']);
      show(`${item.id} (${item.diagnosis.code}): fixed ${Object.keys(mend.set).join(', ')}`);
    } else if (mend.action === 'write-off') {
      await stage.poort(['uitval', 'write-off', item.id, '--reason', mend.reason]);
      show(`${item.id} (${item.diagnosis.code}): written off`);
    }
  }
}

/** The municipalities make the assignments that were missing; the items that waited for them become ready by themselves. */
async function receiveMissing(stage: Stage): Promise<void> {
  const missing = mishaps().flatMap(({ mend }) => (mend.action === 'release' ? [mend.toewijzingNummer] : []));
  const numbers = [...new Set(missing)];
  const waiting = new Set(numbers);
  await stage.control.release(numbers);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const items = await workList(stage);
    const held = items.filter(
      ({ state, keys }) => state === 'open' && keys.some((key) => waiting.has(key.toewijzingNummer)),
    );
    if (held.length === 0) {
      show(`${numbers.length} missing 301 assignments received; their items are ready.`);
      return;
    }
  }
  throw new Error('The missing assignments did not arrive.');
}

/** Our books beside the payers'. */
async function compare(stage: Stage): Promise<Balance> {
  const books = await stage.control.books();
  return stage.withGateway((gateway) => balance(gateway, books));
}

async function demo(stage: Stage): Promise<boolean> {
  console.log('Berichtenpoort demo: a declaration run on fictive care, from assignment to the last cent.');
  console.log(`Everything lies in ${stage.dir}; the day is ${stage.environment['POORT_TODAY'] ?? ''}.`);

  say(1, 'Receive assignments (JW301, WMO301) and answer them (302)');
  stage.startWorker();
  const { care, inbox, outbox } = await stage.settled();
  show(
    `${inbox['processed'] ?? 0} messages processed, ${care.assignments} assignments; ${outbox['delivered'] ?? 0} returns delivered.`,
  );

  say(2, 'Import delivered care');
  const months = [join(stage.care, '2026-09.csv'), join(stage.care, '2026-10.csv')];
  show((await stage.poort(['import', 'care', ...months], [0, 3])).stdout);

  say(3, 'Run 1: plan, build, validate, send, follow, process the answers');
  const runs = [await run(stage)];
  await stage.settled();

  say(4, 'The work list: what was refused, by whom, and what to do');
  show((await stage.poort(['uitval', 'list'])).stdout);
  const items = await workList(stage);
  show((await stage.poort(['uitval', 'show', items[0]?.id ?? '1'])).stdout);

  say(5, 'Resolve it: correct, receive what was missing, write off, import corrections');
  await workThrough(stage, items);
  await receiveMissing(stage);
  show((await stage.poort(['import', 'care', join(stage.care, 'corrections-2026-10.csv')], [0, 3])).stdout);

  say(6, 'Run 2: only what changed');
  runs.push(await run(stage));
  await stage.settled();
  const left = await workList(stage);
  show(left.length === 0 ? 'Nothing is open any more.' : `${left.length} items are open.`);

  say(7, 'Run 3: nothing left to say');
  runs.push(await run(stage));

  say(8, 'Key figures');
  show((await stage.poort(['kpi'])).stdout);
  const end = await compare(stage);
  show(
    `Approved care EUR ${euros(end.wantedCents + end.writtenOffCents)} = granted EUR ${euros(end.grantedCents)} + written off EUR ${euros(end.writtenOffCents)}.`,
  );
  show(
    `Messages: poort --config ${stage.configurationFile} messages list; the exchange's copies: ${stage.dir}/exchange/messages`,
  );

  const { accepted, rejected, resolved, open, doubleClaims, lost } = end;
  const sent = runs.map(({ messages, prestaties, cents }) => ({ sent: messages, lines: prestaties, cents }));
  console.log(`\n${JSON.stringify({ runs: sent, accepted, rejected, resolved, open, doubleClaims, lost })}`);
  return open === 0 && doubleClaims === 0 && lost === 0;
}

const stage = await setStage(resolve(process.env['POORT_DEMO_DIR'] ?? 'demo-data'));
try {
  if (!(await demo(stage))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stage.close();
}

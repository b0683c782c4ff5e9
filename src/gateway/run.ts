import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { bookText, type Book } from '../prestatie-key.ts';
import { booksWithCare } from '../store/care-lines.ts';
import { inTransaction, type Trx } from '../store/db.ts';
import { declarationsOfRun } from '../store/declarations.ts';
import { tryLeader, withBookLock } from '../store/locks.ts';
import { record } from '../store/audit.ts';
import { runById, setRunState, startRun, type Run } from '../store/runs.ts';
import { savePlan } from '../store/save-plan.ts';
import { openItem } from '../store/uitval.ts';
import { bookReport, mergedReport } from './book-report.ts';
import { moveItem, program } from './move-item.ts';
import { payerOf, type Gateway } from './open.ts';
import { planBook, type BookPlan } from './plan-book.ts';
import type { RunBookReport, RunFilter, RunReport } from './views.ts';

/** What is kept with a run: per book what was said and what was left alone. */
interface KeptReport {
  readonly books: readonly RunBookReport[];
  readonly findings: readonly Finding[];
}

/** Asks for a run: a fact in the database, done by a worker or by whoever completes it. Gives its id. */
export async function requestRun(
  gateway: Gateway,
  { filter, by, night = null }: { filter: RunFilter; by: string; night?: string | null },
): Promise<string> {
  const { run, started } = await startRun(gateway.store.db, { night, startedBy: by, filter });
  if (started) {
    await record(gateway.store.db, {
      who: by,
      what: 'run requested',
      subjectKind: 'run',
      subjectId: run.id,
      detail: { ...filter },
    });
  }
  return run.id;
}

/**
 * Plans what a requested run must say, book by book, each in one transaction. A run that died half-way goes on with the
 * books that were not planned; planning one twice says nothing twice. Does nothing when somebody else is at it; ends
 * between two books when it is told to stop.
 * Throws what kept a book from being planned, after the others were.
 */
export async function planRun(
  gateway: Gateway,
  runId: string,
  onBook?: (done: number, total: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  const { db } = gateway.store;
  await tryLeader(db, `run ${runId}`, async () => {
    const run = await runById(db, runId);
    if (run?.state !== 'requested') return;
    const filter = filterOf(run);
    const books = await booksOf(gateway, filter);
    const failures: unknown[] = [];
    for (const [index, book] of books.entries()) {
      if (stop?.aborted === true) return;
      try {
        await inTransaction(db, (trx) => planAndKeep(gateway, trx, runId, book, filter));
      } catch (error) {
        if (error instanceof PoortError && error.code !== 'POORT_NOT_ALLOWED') throw error;
        // A book that cannot be planned stops no other payer; it is tried again with this same run.
        gateway.log.error({ run: runId, book: bookText(book), error }, 'a book could not be planned');
        failures.push(error);
      }
      onBook?.(index + 1, books.length);
    }
    if (failures.length > 0) throw failures[0];
    await setRunState(db, runId, 'planned');
  });
}

async function planAndKeep(
  gateway: Gateway,
  trx: Trx,
  runId: string,
  book: Book,
  filter: RunFilter,
): Promise<void> {
  await withBookLock(trx, book);
  const planned = await planBook(gateway, trx, book, filter.month);
  await savePlan(trx, runId, planned.plan.declarations);
  for (const event of planned.events) {
    const moved = await moveItem(trx, event, program);
    if (moved === null)
      throw new PoortError('POORT_NOT_ALLOWED', `Uitval ${event.item.id} changed while the run was planned.`);
  }
  for (const draft of planned.opened) {
    await openItem(
      trx,
      { ...draft, state: 'open' },
      { kind: 'rejected', by: program, reason: draft.codes.join(', ') },
    );
  }
  const run = await runById(trx, runId);
  const report = withBook(keptReport(run), planned, payerOf(gateway, book.payer).gate);
  await setRunState(trx, runId, 'requested', report);
}

function withBook(kept: KeptReport, planned: BookPlan, policy: string): KeptReport {
  const name = bookText(planned.book);
  const earlier = kept.books.find((report) => bookText(report.book) === name);
  const others = kept.books.filter((report) => bookText(report.book) !== name);
  const already = new Set(kept.findings.map((finding) => `${finding.code} ${finding.path}`));
  const fresh = planned.findings.filter((finding) => !already.has(`${finding.code} ${finding.path}`));
  return {
    books: [...others, mergedReport(earlier, bookReport(planned, policy))],
    findings: [...kept.findings, ...fresh],
  };
}

/** What a run would say now, in the shape of a run's report; nothing is written. */
export async function previewRun(gateway: Gateway, filter: RunFilter): Promise<RunReport> {
  const { db } = gateway.store;
  let kept: KeptReport = { books: [], findings: [] };
  for (const book of await booksOf(gateway, filter)) {
    const planned = await planBook(gateway, db, book, filter.month);
    kept = withBook(kept, planned, payerOf(gateway, book.payer).gate);
  }
  const now = new Date().toISOString();
  return {
    runId: null,
    state: 'planned',
    dryRun: true,
    filter,
    startedBy: program,
    startedAt: now,
    finishedAt: now,
    ...totals(
      kept,
      kept.books.reduce((sum, book) => sum + book.declarations, 0),
    ),
  };
}

/** What a run said, as far as it is. Throws POORT_NOT_FOUND. */
export async function reportOfRun(gateway: Gateway, runId: string): Promise<RunReport> {
  const run = await runById(gateway.store.db, runId);
  if (run === null) throw new PoortError('POORT_NOT_FOUND', `Run ${runId}.`);
  const declarations = await declarationsOfRun(gateway.store.db, runId);
  return {
    runId,
    state: run.state,
    dryRun: false,
    filter: filterOf(run),
    startedBy: run.startedBy,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    ...totals(keptReport(run), declarations.length),
  };
}

function totals(
  kept: KeptReport,
  messages: number,
): Pick<RunReport, 'messages' | 'prestaties' | 'cents' | 'books' | 'findings'> {
  return {
    messages,
    prestaties: kept.books.reduce((sum, book) => sum + book.debits + book.credits, 0),
    cents: kept.books.reduce((sum, book) => sum + book.cents, 0),
    books: kept.books,
    findings: kept.findings,
  };
}

async function booksOf(gateway: Gateway, filter: RunFilter): Promise<Book[]> {
  const books = await booksWithCare(gateway.store.db);
  return books.filter(
    (book) =>
      (filter.domain === undefined || book.domain === filter.domain) &&
      (filter.payer === undefined || book.payer === filter.payer),
  );
}

function filterOf(run: Run): RunFilter {
  return run.filter as RunFilter;
}

function keptReport(run: Run | null): KeptReport {
  return (run?.report as KeptReport | null | undefined) ?? { books: [], findings: [] };
}

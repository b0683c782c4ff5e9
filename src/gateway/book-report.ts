import type { HeldKey } from '../declaration/types.ts';
import { signed } from '../money.ts';
import type { BookPlan } from './plan-book.ts';
import type { RunBookReport } from './views.ts';

/** What a plan says of a book, for the report of the run. */
export function bookReport({ book, plan, gate }: BookPlan, policy: string): RunBookReport {
  const prestaties = plan.declarations.flatMap((declaration) => declaration.prestaties);
  const debits = prestaties.filter(({ debetCredit }) => debetCredit === 'D').length;
  return {
    book,
    declarations: plan.declarations.length,
    debits,
    credits: prestaties.length - debits,
    cents: prestaties.reduce((sum, { bedrag, debetCredit }) => sum + signed(bedrag, debetCredit), 0),
    agreed: plan.agreed,
    held: heldByReason(plan.held),
    gate: { policy, items: gate?.items ?? 0, cents: gate?.cents ?? 0, oldest: gate?.oldest ?? null },
  };
}

function heldByReason(held: readonly HeldKey[]): RunBookReport['held'] {
  const reasons = [...new Set(held.map(({ reason }) => reason))].sort();
  return reasons.map((reason) => {
    const rows = held.filter((row) => row.reason === reason);
    return { reason, keys: rows.length, cents: rows.reduce((sum, { cents }) => sum + cents, 0) };
  });
}

/** Two reports of one book in one run, when a run went on after a crash: what was said adds up, the rest is the later. */
export function mergedReport(earlier: RunBookReport | undefined, later: RunBookReport): RunBookReport {
  if (earlier === undefined) return later;
  return {
    ...later,
    declarations: earlier.declarations + later.declarations,
    debits: earlier.debits + later.debits,
    credits: earlier.credits + later.credits,
    cents: earlier.cents + later.cents,
    gate: earlier.gate,
  };
}

import type { Line } from '../declaration.ts';
import type { LineSubject } from './line-rules.ts';
import type { Rule } from './rule.ts';

/** Rules on a credit. A payer cannot refuse one on content (IV085): rules on assignment and volume are for debits. */
export const creditRules: readonly Rule<LineSubject>[] = [
  {
    id: 'TR323',
    code: '8017',
    broken: ({ line, ledger }) => {
      const debit = ledger.byNumber(line.vorigReferentieNummer ?? '');
      if (debit?.state !== 'accepted' || debit.line.debetCredit !== 'D') return true;
      return !isCopy(line, debit.line);
    },
  },
  {
    id: 'TR390',
    code: '9390',
    broken: ({ line, ledger }) => ledger.isCredited(line.vorigReferentieNummer ?? ''),
  },
];

/** Whether a credit repeats its debit in everything but numbers and mark (IV091). */
function isCopy(credit: Line, debit: Line): boolean {
  return (
    credit.bsn === debit.bsn &&
    credit.toewijzingNummer === debit.toewijzingNummer &&
    credit.productCategorie === debit.productCategorie &&
    credit.productCode === debit.productCode &&
    credit.productPeriode.begin === debit.productPeriode.begin &&
    credit.productPeriode.end === debit.productPeriode.end &&
    credit.volume === debit.volume &&
    credit.eenheid === debit.eenheid &&
    credit.tarief === debit.tarief &&
    credit.bedrag === debit.bedrag
  );
}

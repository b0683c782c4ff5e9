import type { Assignment } from '../care/types.ts';
import { periodOfMonth, type Month, type Period } from '../calendar.ts';

/**
 * The ProductPeriode of a month of care: the month's bounds, cut to the run of the assignment (IV089, TR387, TR388).
 * Real care dates play no part. Without an assignment, or when it does not touch the month, the whole month: then the
 * payer's own answer (9307, 9308, 9338) says what is wrong.
 */
export function productPeriod(
  month: Month,
  assignment: Pick<Assignment, 'ingangsdatum' | 'einddatum'> | null,
): Period {
  const whole = periodOfMonth(month);
  if (assignment === null) return whole;
  const begin = assignment.ingangsdatum > whole.begin ? assignment.ingangsdatum : whole.begin;
  const end =
    assignment.einddatum !== null && assignment.einddatum < whole.end ? assignment.einddatum : whole.end;
  return begin > end ? whole : { begin, end };
}

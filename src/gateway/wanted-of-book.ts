import type { RegisteredCareLine } from '../care/types.ts';
import { wantedFrom, type WantedResult } from '../declaration/wanted.ts';
import type { Book } from '../prestatie-key.ts';
import { currentAssignments } from '../store/assignments.ts';
import { currentCareLines } from '../store/care-lines.ts';
import type { Db } from '../store/db.ts';
import { payerOf, type Gateway } from './open.ts';

/** What the approved care of a book adds up to now, with the care lines that it was made of. */
export async function wantedOfBook(
  gateway: Gateway,
  db: Db,
  book: Book,
): Promise<WantedResult & { readonly careLines: readonly RegisteredCareLine[] }> {
  const careLines = await currentCareLines(db, book);
  const assignments = await currentAssignments(db, book);
  const { minutesOnHourContract } = payerOf(gateway, book.payer);
  return {
    careLines,
    ...wantedFrom({ careLines, assignments, minutesOnHourContract: () => minutesOnHourContract }),
  };
}

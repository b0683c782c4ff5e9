import type { Assignment } from '../care/types.ts';
import { bookText } from '../prestatie-key.ts';
import { currentAssignments } from '../store/assignments.ts';
import type { Trx } from '../store/db.ts';
import { uitvalItems } from '../store/uitval-list.ts';
import { healedBy } from '../uitval/healing.ts';
import { moveItem, program } from './move-item.ts';
import type { Gateway } from './open.ts';

/**
 * Makes items ready that the arrival of these assignments mends; a version that came late and is not the current one
 * mends nothing (IV013). Hold the locks of their books. Gives how many items moved.
 */
export async function healByAssignments(
  gateway: Gateway,
  trx: Trx,
  received: readonly Assignment[],
): Promise<number> {
  const books = new Map(received.map((assignment) => [bookText(assignment), assignment]));
  let healed = 0;
  for (const [name, { declarant, payer, domain }] of books) {
    const book = { declarant, payer, domain };
    const known = new Set(received.filter((one) => bookText(one) === name).map(versionOf));
    const fresh = (await currentAssignments(trx, book)).filter((current) => known.has(versionOf(current)));
    let items = await uitvalItems(trx, { book, unfinished: true });
    for (const assignment of fresh) {
      for (const event of healedBy(items, { kind: 'assignment', assignment }, gateway.language)) {
        const moved = await moveItem(trx, event, program);
        if (moved === null) continue;
        healed += 1;
        items = items.map((item) => (item.id === moved.id ? { ...item, ...moved } : item));
      }
    }
  }
  return healed;
}

function versionOf({ toewijzingNummer, toewijzingsdatum, toewijzingstijd }: Assignment): string {
  return `${toewijzingNummer} ${toewijzingsdatum} ${toewijzingstijd}`;
}

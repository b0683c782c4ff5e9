import { createHash } from 'node:crypto';
import { chooseLines } from '../care/choose-lines.ts';
import { correctLines } from '../care/correction.ts';
import { readCorrection } from '../care/read-correction.ts';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { record } from '../store/audit.ts';
import { careLinesOfKey } from '../store/care-lines.ts';
import { inTransaction } from '../store/db.ts';
import { withBookLock } from '../store/locks.ts';
import { lockCare, saveCareLines } from '../store/save-care-lines.ts';
import { uitvalItemById, type StoredUitvalItem } from '../store/uitval-list.ts';
import { whyNot } from '../uitval/life-cycle.ts';
import { categoriesOf } from './known-category.ts';
import { moveItem } from './move-item.ts';
import type { Gateway } from './open.ts';

export interface FixRequest {
  /** Field names as in the import file, to the new value as text. */
  readonly set: Readonly<Record<string, string>>;
  /** The care line: its external id, or `member:external id`. Left out, it is all care of the item that counts. */
  readonly line?: string;
  readonly by: string;
  /** The second person (four eyes). */
  readonly approvedBy: string;
  readonly reason?: string;
}

/**
 * Corrects the care behind an item: new versions of its care lines, and the item goes along in the next run; both or
 * neither. Gives findings when the correction is not possible. Throws POORT_NOT_FOUND, POORT_NOT_ALLOWED.
 */
export async function fixUitval(
  gateway: Gateway,
  id: string,
  request: FixRequest,
): Promise<{ item: StoredUitvalItem } | { findings: readonly Finding[] }> {
  return inTransaction(gateway.store.db, async (trx) => {
    const seen = await uitvalItemById(trx, id);
    if (seen === null) throw new PoortError('POORT_NOT_FOUND', `Uitval ${id}.`);
    await withBookLock(trx, seen.item.book);
    const item = (await uitvalItemById(trx, id))?.item ?? seen.item;
    const impossible = whyNot(item, 'fixed', gateway.language);
    if (impossible !== null) throw new PoortError('POORT_NOT_ALLOWED', `Uitval ${id}: ${impossible}`);
    // An import that is under way must not come in between: its values would be lost under the correction.
    await lockCare(trx);
    const lines = (await Promise.all(item.keys.map((key) => careLinesOfKey(trx, key)))).flat();
    const chosen = chooseLines(lines, request.line);
    if (Array.isArray(chosen)) return { findings: chosen };
    const today = gateway.clock.today();
    const fictiveOnly = gateway.configuration.environment !== 'production';
    const knownCategory = categoriesOf(gateway);
    const set = readCorrection(request.set, chosen.lines, { today, fictiveOnly, knownCategory });
    if (Array.isArray(set)) return { findings: set };
    const { by, approvedBy } = request;
    const corrected = correctLines(chosen.lines, { set, by, approvedBy, today, fictiveOnly });
    if (Array.isArray(corrected)) return { findings: corrected };
    const fields = Object.keys(request.set).join(', ');
    await saveCareLines(trx, corrected.lines, {
      origin: 'correction',
      fileName: `uitval ${id}`,
      sha256: createHash('sha256').update(JSON.stringify(corrected.lines)).digest('hex'),
      by: request.by,
      rejected: 0,
    });
    const reason = request.reason ?? fields;
    const moved = await moveItem(trx, { item, event: 'fixed', reason }, request.by);
    await record(trx, {
      who: request.by,
      what: 'uitval fixed',
      subjectKind: 'uitval',
      subjectId: id,
      detail: {
        fields: Object.keys(request.set),
        approvedBy: request.approvedBy,
        lines: corrected.lines.length,
      },
    });
    return { item: moved ?? item };
  });
}

import { createHash } from 'node:crypto';
import { correctLines } from '../care/correction.ts';
import { readCorrection } from '../care/read-correction.ts';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { record } from '../store/audit.ts';
import { careLinesOfKey, saveCareLines } from '../store/care-lines.ts';
import { inTransaction } from '../store/db.ts';
import { withBookLock } from '../store/locks.ts';
import { uitvalItemById, type StoredUitvalItem } from '../store/uitval-list.ts';
import { whyNot } from '../uitval/life-cycle.ts';
import { knownCategory } from './known-category.ts';
import { moveItem } from './move-item.ts';
import type { Gateway } from './open.ts';

export interface FixRequest {
  /** Field names as in the import file, to the new value as text. */
  readonly set: Readonly<Record<string, string>>;
  /** External id of the care line, when the item has more than one. */
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
    const lines = (await Promise.all(item.keys.map((key) => careLinesOfKey(trx, key)))).flat();
    const today = gateway.clock.today();
    const fictiveOnly = gateway.configuration.environment !== 'production';
    const set = readCorrection(request.set, lines, { today, fictiveOnly, knownCategory });
    if (Array.isArray(set)) return { findings: set };
    const { by, approvedBy, line } = request;
    const corrected = correctLines(lines, {
      ...{ set, by, approvedBy, today, fictiveOnly },
      ...(line === undefined ? {} : { line }),
    });
    if (Array.isArray(corrected)) return { findings: corrected };
    const fields = Object.keys(request.set).join(', ');
    await saveCareLines(trx, corrected.lines, {
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

import { correctLines, type CorrectionSet } from '../care/correction.ts';
import { readDecimal, wholeTimes } from '../care/decimal.ts';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { record } from '../store/audit.ts';
import { careLinesOfKey, saveCareLines } from '../store/care-lines.ts';
import { inTransaction } from '../store/db.ts';
import { withBookLock } from '../store/locks.ts';
import { uitvalItemById, type StoredUitvalItem } from '../store/uitval-list.ts';
import { whyNot } from '../uitval/life-cycle.ts';
import { createHash } from 'node:crypto';
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
  const set = correctionSet(request.set);
  if (Array.isArray(set)) return { findings: set };
  return inTransaction(gateway.store.db, async (trx) => {
    const seen = await uitvalItemById(trx, id);
    if (seen === null) throw new PoortError('POORT_NOT_FOUND', `Uitval ${id}.`);
    await withBookLock(trx, seen.item.book);
    const item = (await uitvalItemById(trx, id))?.item ?? seen.item;
    const impossible = whyNot(item, 'fixed', gateway.language);
    if (impossible !== null) throw new PoortError('POORT_NOT_ALLOWED', `Uitval ${id}: ${impossible}`);
    const lines = (await Promise.all(item.keys.map((key) => careLinesOfKey(trx, key)))).flat();
    const corrected = correctLines(lines, {
      set,
      ...(request.line === undefined ? {} : { line: request.line }),
      by: request.by,
      approvedBy: request.approvedBy,
      today: gateway.clock.today(),
      fictiveOnly: gateway.configuration.environment !== 'production',
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

type Reader = (value: string) => CorrectionSet | null;

const readers: Readonly<Record<string, Reader>> = {
  toewijzingnummer: (value) => (/^\d{1,9}$/.test(value) ? { toewijzingNummer: Number(value) } : null),
  productcategorie: (value) => (/^\d{2}$/.test(value) ? { productCategorie: value } : null),
  productcode: (value) => (/^\S{1,5}$/.test(value) ? { productCode: value } : null),
  bsn: (value) => (/^\d{9}$/.test(value) ? { bsn: value } : null),
  volume: (value) => (/^\d{1,8}$/.test(value) ? { volume: Number(value) } : null),
  tarief: (value) => {
    const decimal = readDecimal(value);
    const cents = typeof decimal === 'string' ? null : wholeTimes(decimal, 100);
    return cents === null ? null : { tarief: cents };
  },
  status: (value) => (value === 'ingetrokken' ? { withdrawn: true } : null),
};

const written: Readonly<Record<string, string>> = {
  toewijzingnummer: 'a whole number of at most nine digits',
  productcategorie: 'two digits',
  productcode: 'at most five characters',
  bsn: 'nine digits',
  volume: 'a whole number in the unit of the care line (minutes, cents for euro)',
  tarief: 'euros, such as 61,50',
  status: 'ingetrokken',
};

function correctionSet(fields: Readonly<Record<string, string>>): CorrectionSet | Finding[] {
  const findings: Finding[] = [];
  let set: CorrectionSet = {};
  for (const [name, value] of Object.entries(fields)) {
    const reader = readers[name];
    const read = reader?.(value) ?? null;
    if (read !== null) set = { ...set, ...read };
    else findings.push(fault(name, reader !== undefined));
  }
  if (Object.keys(fields).length === 0) findings.push(fault('', false));
  return findings.length > 0 ? findings : set;
}

function fault(name: string, known: boolean): Finding {
  return {
    code: 'POORT_USAGE',
    severity: 'error',
    path: `--set ${name}`,
    message: known ? `The value of ${name} cannot be read.` : 'This field cannot be set.',
    remedy: known
      ? `Write it as ${written[name] ?? 'in the import file'}.`
      : `Fields: ${Object.keys(readers).join(', ')}.`,
  };
}

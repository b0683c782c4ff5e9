import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { alsoOfAnotherMember, replacedCorrections } from '../care/import-warnings.ts';
import { readAssignments } from '../care/read-assignments.ts';
import { readCare, type CareInput } from '../care/read-care.ts';
import type { Reading } from '../care/reading.ts';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import { bookText } from '../prestatie-key.ts';
import { record } from '../store/audit.ts';
import { saveAssignments } from '../store/assignments.ts';
import { saveCareLines, type SavedCare } from '../store/save-care-lines.ts';
import { inTransaction } from '../store/db.ts';
import { withBookLock } from '../store/locks.ts';
import { healByAssignments } from './heal.ts';
import { categoriesOf } from './known-category.ts';
import type { Gateway } from './open.ts';
import { writeRejected } from './rejected-file.ts';
import type { ImportReport } from './views.ts';

interface ImportRequest {
  readonly file: string;
  readonly by: string;
}

const nothingSaved: SavedCare = {
  counts: { added: 0, changed: 0, withdrawn: 0, unchanged: 0 },
  replacedCorrections: [],
  alsoOfAnotherMember: [],
};

/**
 * Takes delivered care into the register. Good lines go in, the others come back in a file beside the input; the same
 * file twice changes nothing. Throws POORT_FILE_UNREADABLE, POORT_FILE_UNWRITABLE (then nothing was taken in).
 */
export async function importCare(gateway: Gateway, { file, by }: ImportRequest): Promise<ImportReport> {
  const bytes = await bytesOf(file);
  const reading = readCare(inputOf(gateway, file, bytes));
  // Before the good lines are stored: a full disk must not swallow the others.
  const rejectedFile = await writeRejected(file, reading);
  const saved = await inTransaction(gateway.store.db, async (trx) => {
    const stored =
      reading.fileFindings.length > 0
        ? nothingSaved
        : await saveCareLines(trx, reading.lines, {
            origin: 'file',
            fileName: basename(file),
            sha256: createHash('sha256').update(bytes).digest('hex'),
            by,
            rejected: reading.rejected.length,
          });
    await record(trx, {
      who: by,
      what: 'care imported',
      subjectKind: 'file',
      subjectId: basename(file),
      detail: { ...stored.counts, rejected: reading.rejected.length },
    });
    return stored;
  });
  const waitingForApproval = reading.lines.filter(
    (line) => line.approvedBy === null && !line.withdrawn,
  ).length;
  const report = reportOf(file, reading, rejectedFile);
  const findings = [
    ...report.findings,
    ...replacedCorrections(basename(file), saved.replacedCorrections),
    ...alsoOfAnotherMember(basename(file), saved.alsoOfAnotherMember),
  ];
  return { ...report, ...saved.counts, waitingForApproval, findings };
}

/** Takes assignments into the register, for a first start; later the 301 messages bring them. Throws as importCare. */
export async function importAssignments(
  gateway: Gateway,
  { file, by }: ImportRequest,
): Promise<ImportReport> {
  const reading = readAssignments(inputOf(gateway, file, await bytesOf(file)));
  const rejectedFile = await writeRejected(file, reading);
  const counts = await inTransaction(gateway.store.db, async (trx) => {
    if (reading.fileFindings.length > 0) return { added: 0, unchanged: 0 };
    const books = new Map(reading.assignments.map((assignment) => [bookText(assignment), assignment]));
    for (const [, book] of [...books].sort(([one], [other]) => (one < other ? -1 : 1)))
      await withBookLock(trx, book);
    const saved = await saveAssignments(trx, reading.assignments, null);
    if (saved.added > 0) await healByAssignments(gateway, trx, reading.assignments);
    await record(trx, {
      who: by,
      what: 'assignments imported',
      subjectKind: 'file',
      subjectId: basename(file),
      detail: { ...saved, rejected: reading.rejected.length },
    });
    return saved;
  });
  return { ...reportOf(file, reading, rejectedFile), ...counts };
}

function inputOf(gateway: Gateway, file: string, bytes: Uint8Array): CareInput {
  const { configuration, clock } = gateway;
  return {
    file: basename(file),
    bytes,
    columns: configuration.careImport.columns,
    declarants: configuration.declarants.map(({ agb }) => agb),
    payers: configuration.payers,
    today: clock.today(),
    fictiveOnly: configuration.environment !== 'production',
    knownCategory: categoriesOf(gateway),
  };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNREADABLE', file, { cause });
  }
}

function reportOf(file: string, reading: Reading, rejectedFile: string | null): ImportReport {
  const rowFindings: readonly Finding[] = reading.rejected.flatMap(({ findings }) => findings);
  return {
    file,
    added: 0,
    changed: 0,
    withdrawn: 0,
    unchanged: 0,
    waitingForApproval: 0,
    rejected: reading.rejected.length,
    rejectedFile,
    findings: [...reading.fileFindings, ...rowFindings, ...reading.warnings],
  };
}

import { open, rm } from 'node:fs/promises';
import { rejectedCsv } from '../care/rejected-csv.ts';
import type { Reading } from '../care/reading.ts';
import { PoortError } from '../errors.ts';

/** So many earlier files with refused lines may lie beside an export. */
const most = 1000;

/**
 * Writes the refused lines of a file beside it, readable by nobody else (health data), and gives the name; null when
 * no line was refused. Always a new file: in an earlier one staff may be mending lines. Throws POORT_FILE_UNWRITABLE.
 */
export async function writeRejected(file: string, reading: Reading): Promise<string | null> {
  if (reading.rejected.length === 0) return null;
  const stem = `${file.replace(/\.[^./\\]+$/, '')}.rejected`;
  const content = rejectedCsv(reading);
  for (let number = 1; number <= most; number += 1) {
    const name = number === 1 ? `${stem}.csv` : `${stem}-${number}.csv`;
    if (await writeNew(name, content)) return name;
  }
  throw new PoortError('POORT_FILE_UNWRITABLE', `${stem}-${most}.csv`);
}

/** Writes a file that was not there; false when the name is taken. */
async function writeNew(name: string, content: Uint8Array): Promise<boolean> {
  try {
    const handle = await open(name, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } catch (cause) {
      // Half a file would look like all of it.
      await rm(name, { force: true });
      throw cause;
    } finally {
      await handle.close();
    }
    return true;
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EEXIST')
      return false;
    throw new PoortError('POORT_FILE_UNWRITABLE', name, { cause });
  }
}

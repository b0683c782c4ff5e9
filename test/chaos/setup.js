import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for the undisturbed ending, which all files of this run compare with. */
export default function setup() {
  process.env['POORT_CHAOS_REFERENCE'] = join(mkdtempSync(join(tmpdir(), 'poort-chaos-')), 'reference.json');
}

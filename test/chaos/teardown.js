import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default function teardown() {
  const file = process.env['POORT_CHAOS_REFERENCE'];
  if (file !== undefined) rmSync(dirname(file), { recursive: true, force: true });
}

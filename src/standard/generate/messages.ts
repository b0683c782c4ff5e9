import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStandard } from '../catalogue.ts';
import { messageFiles } from './message-files.ts';

/** `npm run generate -- messages`: writes fixtures/messages anew. */
const target = fileURLToPath(new URL('../../../fixtures/messages', import.meta.url));
const files = messageFiles(openStandard());
rmSync(target, { recursive: true, force: true });
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), bytes);
}
process.stdout.write(`${String(files.length)} messages written to ${target}\n`);

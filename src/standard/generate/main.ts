import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRelease } from '../model/read-release.ts';
import { packagedXsdDir, readReleaseFolders } from '../xsd-folder.ts';
import { typeFiles } from './type-source.ts';

/** `npm run generate -- types`: writes src/standard/generated anew from xsd/. */
const target = fileURLToPath(new URL('../generated', import.meta.url));
const models = readReleaseFolders(packagedXsdDir).flatMap(readRelease);
rmSync(target, { recursive: true, force: true });
for (const file of typeFiles(models)) {
  const path = join(target, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text);
}
process.stdout.write(`${String(models.length)} messages written to ${target}\n`);

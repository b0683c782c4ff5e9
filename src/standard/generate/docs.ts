import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRelease } from '../model/read-release.ts';
import { packagedXsdDir, readReleaseFolders } from '../xsd-folder.ts';
import { messageDocs } from './message-docs.ts';

/** `npm run generate -- docs`: writes docs/messages.md anew from xsd/. */
const target = fileURLToPath(new URL('../../../docs/messages.md', import.meta.url));
writeFileSync(target, messageDocs(readReleaseFolders(packagedXsdDir).flatMap(readRelease)));
process.stdout.write(`Written: ${target}\n`);

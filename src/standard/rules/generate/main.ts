import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../registry.ts';
import { rulesPage } from './rules-page.ts';

/** `npm run generate -- rules`: writes docs/rules.md anew from the registry. */
const target = fileURLToPath(new URL('../../../../docs/rules.md', import.meta.url));
writeFileSync(target, rulesPage(rules));
process.stdout.write(`${String(rules.length)} rules written to ${target}\n`);

import { once } from 'node:events';
import { embeddedStatus } from '../../src/store/embedded/server.ts';
import { openStore } from '../../src/store/open.ts';

// Opens the store of a data directory, says which server it is on, and closes it when told to on standard input.
const dataDir = process.argv[2] ?? '';
const store = await openStore({ dataDir });
process.stdout.write(`${JSON.stringify(embeddedStatus(dataDir))}\n`);
await once(process.stdin, 'data');
await store.close();
process.exit(0);

import { load } from './load.js';

/** The program of a validation thread; a thread cannot start from TypeScript by itself. */
await load('standard/pool/worker');

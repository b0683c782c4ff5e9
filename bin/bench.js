#!/usr/bin/env node
import { load } from './load.js';

/** The benches of a clone; they are not part of the package. */
const benches = { codec: '../test/bench/codec' };

const bench = benches[process.argv[2]];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join('|')}\n`);
  process.exitCode = 2;
} else {
  await load(bench);
}

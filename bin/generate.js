#!/usr/bin/env node
import { load } from './load.js';

/** What is generated and checked in, and the program that writes it. */
const programs = {
  types: 'standard/generate/main',
  docs: 'standard/generate/docs',
  messages: 'standard/generate/messages',
  fixtures: 'demo/fixtures/main',
  rules: 'standard/rules/generate/main',
};

const program = programs[process.argv[2]];
if (program === undefined) {
  process.stderr.write(`Usage: npm run generate -- ${Object.keys(programs).join('|')}\n`);
  process.exitCode = 2;
} else {
  await load(program);
}

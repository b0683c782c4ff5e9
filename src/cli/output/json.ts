import type { Terminal } from './terminal.ts';

/** Prints one value as JSON, laid out for people who look at it too. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2));
}

/** Prints one value as one line: for output that grows while it is read (NDJSON). */
export function printJsonLine(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value));
}

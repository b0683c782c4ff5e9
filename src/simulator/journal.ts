import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import type { SimulatorEvent } from './events.ts';

/** The facts on disk, one JSON object a line, in order. */
export interface Journal {
  /** What was in the file when it was opened. */
  readonly past: readonly SimulatorEvent[];
  /** Writes facts and returns when they are on disk; all of them or, when it throws, none. */
  append(events: readonly SimulatorEvent[]): void;
  close(): void;
}

/** Opens a journal, making it when needed. A last line without its line end was never answered to: it is cut off. */
export function openJournal(file: string): Journal {
  const descriptor = openSync(file, 'a+');
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) truncateSync(file, whole);
  const past = bytes
    .subarray(0, whole)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SimulatorEvent);
  let size = whole;
  return {
    past,
    append: (events) => {
      if (events.length === 0) return;
      const text = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''), 'utf8');
      try {
        writeAll(descriptor, text);
        fsyncSync(descriptor);
      } catch (error) {
        // A full disk must not leave half a line before the next one.
        ftruncateSync(descriptor, size);
        throw error;
      }
      size += text.length;
    },
    close: () => closeSync(descriptor),
  };
}

/** Writes a file and returns when it is on disk. */
export function writeDurably(file: string, bytes: Uint8Array | string): void {
  const descriptor = openSync(file, 'w');
  try {
    writeAll(descriptor, Buffer.from(bytes));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

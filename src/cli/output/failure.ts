import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PoortError, type ErrorCode } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** A failure as people and scripts get it. */
export interface Failure {
  readonly code: ErrorCode | 'POORT_UNEXPECTED';
  readonly message: string;
  readonly remedy: string;
  readonly exit: ExitCode;
}

/**
 * What to say of whatever was thrown. Never a stack trace, and never the text of an unknown error, which may hold data
 * of a client: those go to a file that only this user may read.
 */
export function failureOf(thrown: unknown): Failure {
  const known = asPoortError(thrown);
  if (known !== null) {
    return {
      code: known.code,
      message: known.code === 'POORT_USAGE' ? known.detail : known.message,
      remedy: known.remedy,
      exit: known.code === 'POORT_USAGE' ? exitCode.usage : exitCode.failed,
    };
  }
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  const file = keepDetails(thrown);
  return {
    code: 'POORT_UNEXPECTED',
    message: `Something happened that the program does not know (${kind}).`,
    remedy:
      file === null
        ? 'Run `poort doctor`, then try again; what was finished is kept.'
        : `Run \`poort doctor\`, then try again; what was finished is kept. Details for a report: ${file}`,
    exit: exitCode.failed,
  };
}

/** Writes a failure on standard error: two lines, or one JSON object. */
export function reportFailure(terminal: Terminal, json: boolean, failure: Failure): void {
  if (json) {
    const { code, message, remedy } = failure;
    terminal.note(JSON.stringify({ error: { code, message, remedy } }));
    return;
  }
  terminal.note(`${terminal.colours.red('poort:')} ${printable(failure.message)} [${failure.code}]`);
  terminal.note(`  ${failure.remedy}`);
}

/** Writes findings on standard error, one a line with its remedy under it. */
export function noteFindings(terminal: Terminal, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const mark =
      finding.severity === 'error' ? terminal.colours.red('error') : terminal.colours.yellow('warning');
    terminal.note(`${mark} ${printable(finding.path)}: ${printable(finding.message)} [${finding.code}]`);
    if (finding.remedy !== '') terminal.note(`  ${printable(finding.remedy)}`);
  }
}

const systemFailures: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'POORT_FILE_UNREADABLE',
  EACCES: 'POORT_FILE_UNREADABLE',
  EISDIR: 'POORT_FILE_UNREADABLE',
  ENOSPC: 'POORT_FILE_UNWRITABLE',
  EROFS: 'POORT_FILE_UNWRITABLE',
  EDQUOT: 'POORT_FILE_UNWRITABLE',
};

function asPoortError(thrown: unknown): PoortError | null {
  if (thrown instanceof PoortError) return thrown;
  if (!(thrown instanceof Error)) return null;
  const { code, path, cause } = thrown as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : systemFailures[code];
  if (known !== undefined && path !== undefined) return new PoortError(known, `${path} (${code ?? ''}).`);
  return cause === undefined ? null : asPoortError(cause);
}

/** Keeps the stack in a file of this user; digits that may be a BSN are blotted out. */
function keepDetails(thrown: unknown): string | null {
  const stacks: string[] = [];
  for (let error = thrown; error instanceof Error && stacks.length < 5; error = error.cause) {
    stacks.push((error.stack ?? error.message).replace(/\d{8,9}/g, '*********'));
  }
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'poort-failure-')), 'details.txt');
    writeFileSync(file, stacks.length === 0 ? String(thrown) : stacks.join('\n\n'), { mode: 0o600 });
    return file;
  } catch {
    return null;
  }
}

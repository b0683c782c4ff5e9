import type { Finding } from '../finding.ts';
import { keyText } from '../prestatie-key.ts';
import { monthOf } from '../calendar.ts';
import { correctionFault } from './correction-fault.ts';
import { shownId } from './shown-id.ts';
import type { KeptCareLine } from './types.ts';

/**
 * The care lines that a correction is of. With `line` (an external id, or `member:external id` when two members use
 * that id) it is that line, also when it does not count now. Without it, it is every line that counts, of one key:
 * approved, not withdrawn and not written off. Findings when that is nothing, or not clear.
 */
export function chooseLines(
  lines: readonly KeptCareLine[],
  line?: string,
): { readonly lines: readonly KeptCareLine[] } | Finding[] {
  const counting = lines.filter(counts);
  const named = lines.filter(({ externalId }) => externalId === line);
  const chosen =
    line === undefined ? counting : named.length > 0 ? named : lines.filter((one) => fullName(one) === line);
  if (chosen.length === 0) return [nothingChosen(lines, line)];
  if (line !== undefined && chosen.length > 1) {
    return [
      correctionFault(
        'POORT-C69',
        'line',
        'More than one member has a line with this number.',
        `Name the member too: ${chosen.map(shownName).join(', ')}.`,
      ),
    ];
  }
  if (line === undefined && new Set(lines.map(keyOf)).size > 1) {
    return [
      correctionFault(
        'POORT-C68',
        'line',
        'The care here is of more than one client, assignment, product or month; a correction is of one line.',
        `Say which line, with its number: ${namesOf(lines)}.`,
      ),
    ];
  }
  return { lines: chosen };
}

function counts({ approvedBy, withdrawn, writtenOff }: KeptCareLine): boolean {
  return approvedBy !== null && !withdrawn && !writtenOff;
}

function nothingChosen(lines: readonly KeptCareLine[], line: string | undefined): Finding {
  const message =
    line !== undefined
      ? 'This line is not one of these.'
      : lines.length === 0
        ? 'No care stands here any more.'
        : 'No care counts here: every line waits for approval, was withdrawn or was written off.';
  const remedy = lines.length === 0 ? 'Look at the item again.' : `Choose from: ${namesOf(lines)}.`;
  return correctionFault('POORT-C62', 'line', message, remedy);
}

function keyOf(line: KeptCareLine): string {
  return keyText({ ...line, month: monthOf(line.date) });
}

/** The lines by name; with their member where two have the same. */
function namesOf(lines: readonly KeptCareLine[]): string {
  const isShared = (id: string): boolean => lines.filter(({ externalId }) => externalId === id).length > 1;
  return lines
    .map((line) => (isShared(line.externalId) ? shownName(line) : shownId(line.externalId)))
    .join(', ');
}

function fullName({ member, externalId }: KeptCareLine): string {
  return `${member}:${externalId}`;
}

function shownName({ member, externalId }: KeptCareLine): string {
  return `${member}:${shownId(externalId)}`;
}

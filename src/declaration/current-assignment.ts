import type { Assignment } from '../care/types.ts';
import type { Book } from '../prestatie-key.ts';
import { bookText } from '../prestatie-key.ts';

/** What names an assignment: its number is unique within one book. */
export type AssignmentName = Book & { readonly toewijzingNummer: number };

/** Finds the current version of an assignment; null when it is not known here. */
export type CurrentAssignment = (name: AssignmentName) => Assignment | null;

/**
 * The current version is the one with the latest date and time, not the one that was received last (IV013). Of two
 * versions with equal date and time the later in the list stands: it is a re-send.
 */
export function currentAssignments(versions: readonly Assignment[]): CurrentAssignment {
  const current = new Map<string, Assignment>();
  for (const version of versions) {
    const name = nameText(version);
    const known = current.get(name);
    if (known === undefined || momentOf(version) >= momentOf(known)) current.set(name, version);
  }
  return (name) => current.get(nameText(name)) ?? null;
}

function nameText(name: AssignmentName): string {
  return `${bookText(name)}/${name.toewijzingNummer}`;
}

function momentOf(version: Assignment): string {
  return `${version.toewijzingsdatum}T${version.toewijzingstijd}`;
}

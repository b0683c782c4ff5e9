import type { Day, Period } from '../../calendar.ts';
import type { Line } from '../declaration.ts';
import type { Assignment, WorldPayer } from '../world.ts';

/** pending: no answer yet; void: refused as a whole, counts as not sent. */
export type LineState = 'pending' | 'accepted' | 'rejected' | 'void';

export interface EarlierLine {
  readonly line: Line;
  readonly state: LineState;
}

/** A declaration of the same declarant under the same law that reached a payer before. */
export interface EarlierDeclaration {
  readonly payer: string;
  readonly identificatie: string;
  readonly declaratieNummer: string;
  readonly declaratiePeriode: Period;
  readonly void: boolean;
  readonly lines: readonly EarlierLine[];
}

/** All that a payer judges a declaration by. */
export interface Knowledge {
  readonly today: Day;
  readonly payer: WorldPayer;
  /** The current version (IV013) of each assignment that this payer gave this declarant. */
  readonly assignments: readonly Assignment[];
  readonly earlier: readonly EarlierDeclaration[];
}

/** The current version of each assignment: the one with the latest date and time (IV013). */
export function currentVersions(versions: readonly Assignment[]): Assignment[] {
  const current = new Map<string, Assignment>();
  for (const version of versions) {
    const key = [version.domain, version.payer, version.toewijzingNummer].join('/');
    const known = current.get(key);
    if (known === undefined || momentOf(version) >= momentOf(known)) current.set(key, version);
  }
  return [...current.values()];
}

function momentOf(assignment: Assignment): string {
  return `${assignment.toewijzingsdatum}T${assignment.toewijzingstijd}`;
}

import type { MessageContent } from '../../message.ts';
import { places, type Place } from '../place.ts';

/** A declaration (323) and its answer (325). */
export type Declaration = MessageContent['JW323' | 'WMO323'];
export type Answer = MessageContent['JW325' | 'WMO325'];

/** A line of a declaration, as sent or as repeated in an answer. */
export type Prestatie =
  Declaration['Declaratie']['Clienten']['Client'][number]['Prestaties']['Prestatie'][number];

const linesOf = new WeakMap<Place<Declaration>, readonly Place<Prestatie>[]>();

/** The lines of a declaration; found once, for most rules look at all of them. */
export function declaredLines(message: Place<Declaration>): readonly Place<Prestatie>[] {
  const known = linesOf.get(message);
  if (known !== undefined) return known;
  const lines = places(message, 'Declaratie/Clienten/Client/Prestaties/Prestatie');
  linesOf.set(message, lines);
  return lines;
}

/** The lines of an answer: those that are refused. */
export function answeredLines(message: Place<Answer>) {
  return places(message, 'DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie');
}

interface Signed {
  readonly DebetCredit: string;
}

/** An amount in whole cents, credit negative. */
export function signedCents(amount: Signed & { readonly Bedrag: number }): number {
  return amount.DebetCredit === 'C' ? -amount.Bedrag : amount.Bedrag;
}

/** A total in whole cents, credit negative. */
export function signedTotal(total: Signed & { readonly TotaalBedrag: number }): number {
  return total.DebetCredit === 'C' ? -total.TotaalBedrag : total.TotaalBedrag;
}

/** The sum of the lines in whole cents, credit negative. Exact: integers below 2^53. */
export function sumOf(lines: readonly Place<Prestatie>[]): number {
  return lines.reduce((sum, { value }) => sum + signedCents(value.IngediendBedrag), 0);
}

import type { Day } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Domain } from '../prestatie-key.ts';

/** A row as trimmed text by our column names; empty where the file has nothing. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

/** What the door knows beside the row itself. */
export interface DoorContext {
  readonly today: Day;
  readonly declarants: readonly string[];
  readonly payers: readonly { readonly code: string; readonly domains: readonly Domain[] }[];
  /** True outside production: no BSN of a real person comes in (BRS18, IB015). */
  readonly fictiveOnly: boolean;
  /** Whether the standard knows this product category; left out, every category of two digits passes. */
  readonly knownCategory?: ((domain: Domain, code: string) => boolean) | undefined;
}

/**
 * One rule at the door. `broken` says in one sentence what is wrong, null when the rule holds or cannot be judged
 * because another rule already says why. It never repeats a BSN.
 */
export interface DoorRule<Name extends string> {
  readonly id: string;
  readonly column: Name;
  readonly remedy: string;
  readonly broken: (fields: Fields<Name>, context: DoorContext) => string | null;
}

/** The findings of a row, in the order of the rules: of every column the first rule that is broken. */
export function brokenRules<Name extends string>(
  rules: readonly DoorRule<Name>[],
  fields: Fields<Name>,
  context: DoorContext,
  pathOf: (column: Name) => string,
): Finding[] {
  const findings = new Map<Name, Finding>();
  for (const { id, column, remedy, broken } of rules) {
    if (findings.has(column)) continue;
    const message = broken(fields, context);
    if (message !== null) {
      findings.set(column, { code: id, severity: 'error', path: pathOf(column), message, remedy });
    }
  }
  return [...findings.values()];
}

/** A value as a message may repeat it: not when it is long or could hold a BSN. */
export function quoted(value: string): string {
  return value.length > 20 || /(?:\d[ .-]?){7}/.test(value) ? 'This value' : `'${value}'`;
}

/** The law that a cell names, null when it names none. */
export function domainOf(text: string): Domain | null {
  const law = text.toLowerCase();
  return law === 'jw' || law === 'wmo' ? law : null;
}

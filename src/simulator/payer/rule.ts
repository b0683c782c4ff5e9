/** One check: its id in the standard, the return code it leads to, and when it is broken. */
export interface Rule<Subject> {
  readonly id: string;
  readonly code: string;
  broken(subject: Subject): boolean;
}

/** The return codes of all broken rules, each once, in the order of the rules. */
export function codesOf<Subject>(rules: readonly Rule<Subject>[], subject: Subject): string[] {
  return [...new Set(rules.filter((rule) => rule.broken(subject)).map((rule) => rule.code))];
}

/** The same values without those that are undefined: an option that was not given is left out, not empty. */
export type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Leaves out what is undefined. */
export function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
}

import type { RetourCode } from '../standard/retourcodes.ts';

/** What triage and remedy need of a code in the code list. */
export type CodeRecord = Pick<
  RetourCode,
  'code' | 'label' | 'labelNl' | 'remedy' | 'remedyNl' | 'cause' | 'fixedBy' | 'resubmittable'
>;

/** Finds a code in the code list; undefined when it is not there. `retourCode` of the standard is one. */
export type Lookup = (code: string) => CodeRecord | undefined;

import type { Rule } from '../rule.ts';

/** The 303 rules of iJw and iWmo 3.2. */
export const ijwIwmoRules: readonly Rule[] = [];

import type { Declaration } from '../declaration.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rule } from './rule.ts';

interface Subject {
  readonly declaration: Declaration;
  readonly knowledge: Knowledge;
}

/** Rules on the header that need the payer's own books and clock. */
export const headerRules: readonly Rule<Subject>[] = [
  {
    id: 'TR056',
    code: '9056',
    broken: ({ declaration, knowledge }) =>
      knowledge.earlier.some((earlier) => earlier.identificatie === declaration.identificatie),
  },
  {
    id: 'TR135',
    code: '8848',
    broken: ({ declaration, knowledge }) => declaration.dagtekening > knowledge.today,
  },
];

/** Rules on the declaration as a whole; what was void before counts as not sent (OP286). */
export const declarationRules: readonly Rule<Subject>[] = [
  {
    id: 'TR333',
    code: '9333',
    broken: ({ declaration, knowledge }) =>
      knowledge.earlier.some(
        (earlier) => !earlier.void && earlier.declaratieNummer === declaration.declaratieNummer,
      ),
  },
  {
    id: 'TR318',
    code: '8214',
    broken: ({ declaration, knowledge }) =>
      knowledge.earlier.some(
        (earlier) =>
          !earlier.void &&
          earlier.payer === knowledge.payer.code &&
          earlier.declaratiePeriode.begin > declaration.declaratiePeriode.begin,
      ),
  },
];

import type { FixedBy } from './types.ts';

/** What is known of a situation for which no payer and no exchange gives a code. */
interface OwnCode {
  readonly cause: string;
  readonly fixedBy: FixedBy;
  readonly resubmittable: boolean;
}

const careFault = { cause: 'data', fixedBy: 'member', resubmittable: true } as const;

/** The code of an answer on a declaration that counts as not sent. */
export const answeredVoid = 'POORT-VOID-ANSWERED';

/** Our own codes. Every one has a `code.X.label` and a `code.X.remedy` in the catalogue (language/uitval.ts). */
export const ownCodes = {
  /** No 325 within ten working days (OP090). */
  'POORT-SILENCE': { cause: 'silence', fixedBy: 'municipality', resubmittable: false },
  /** The 325 contradicts what we sent (TR337, TR342, TR366, TR367, TR371, TR376), or is a second one. */
  'POORT-ANSWER-HELD': { cause: 'answer', fixedBy: 'municipality', resubmittable: false },
  /** A 325 on a declaration that counts as not sent, because the exchange refused it. */
  [answeredVoid]: { cause: 'answer', fixedBy: 'municipality', resubmittable: false },
  /** The whole message was refused and no code says why. */
  'POORT-NO-CODE': { cause: 'unknown', fixedBy: 'office', resubmittable: false },
  /** We could not write the message to the standard; nothing was sent. */
  'POORT-INVALID': { cause: 'technical', fixedBy: 'office', resubmittable: true },
  /** The care on a key cannot be turned into a prestatie; nothing was sent. The others say why. */
  'POORT-DATA': careFault,
  'POORT-W01': careFault,
  'POORT-W02': careFault,
  'POORT-W03': careFault,
  'POORT-W04': careFault,
  'POORT-W05': careFault,
  /** No return code (that is 9341) but our own finding, before sending. */
  TR341: careFault,
} as const satisfies Record<string, OwnCode>;

export type OwnCodeName = keyof typeof ownCodes;

/** Whether a code is one of ours; all others are those of payers and of the exchange. */
export function isOwnCode(code: string): code is OwnCodeName {
  return Object.hasOwn(ownCodes, code);
}

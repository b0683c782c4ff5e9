import { answeredVoid, isOwnCode } from './own-codes.ts';

/** Codes that say nothing by themselves: look elsewhere (0233: at the parent). The first of them says most. */
const saysNothing: readonly string[] = ['0233', '0200', '8001'];

/**
 * Codes of a 325 in the order in which one explains the other: what comes first, mended, may make what follows go
 * away. Within a group the order of the rules (TR).
 */
const explanations: readonly string[] = [
  // There is nothing to judge the line by: no assignment (TR338), a removed one (TR384), another client's (TR304).
  '9338',
  '9384',
  '8187',
  // The line, the debit or the credit stands already: volume and budget overflow because of it (TR314, 323, 390, 389).
  '8021',
  '8017',
  '9390',
  '9389',
  // It is not what was assigned: category, code, combination, unit (TR339, 340, 381, 341).
  '9339',
  '9340',
  'S329',
  '9341',
  // It lies outside its period (TR307, 308, 319, 387, 388).
  '9307',
  '9308',
  '9319',
  '9387',
  '9388',
  // The price is wrong (TR418, 346): the amounts against a budget follow from it.
  '0611',
  '9346',
  // There is too much of it (TR321, 322, 369).
  '9321',
  '9322',
  '9369',
  // The declaration and the header (TR056, 135, 378, 333, 318).
  '9056',
  '8848',
  'S300',
  '9333',
  '8214',
];

/** The least telling of all real codes: some rule inside the message was broken. */
const leastTelling = ['0001', 'BRS28'];

/** Lower explains more. */
function rank(code: string): number {
  // It says why an answer is held (POORT-ANSWER-HELD).
  if (code === answeredVoid) return -2;
  if (isOwnCode(code)) return -1;
  const place = explanations.indexOf(code);
  if (place >= 0) return place;
  if (saysNothing.includes(code)) return 1_000 + saysNothing.indexOf(code);
  return leastTelling.includes(code) ? explanations.length + 1 : explanations.length;
}

/** Whether a code says anything of what is wrong: not 0200, 0233 or 8001. */
export function saysSomething(code: string): boolean {
  return !saysNothing.includes(code);
}

/**
 * The one of several codes that explains the refusal; null when there is none. 0233, 0200 and 8001 never win from
 * another code, so the code of a client explains its lines (IV087). Equal codes: the one that was named first.
 */
export function explainingCode(codes: readonly string[]): string | null {
  let best: string | null = null;
  for (const code of codes) {
    if (best === null || rank(code) < rank(best)) best = code;
  }
  return best;
}

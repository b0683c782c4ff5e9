import { passesElevenTest } from '../bsn.ts';

/** An external id as a message may name it: a source that numbers its deliveries with a BSN does not get it repeated. */
export function shownId(externalId: string): string {
  const numbers = externalId.match(/\d{9}/g) ?? [];
  return numbers.some(passesElevenTest) ? '…' : externalId;
}

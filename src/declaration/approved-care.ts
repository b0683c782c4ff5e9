import type { RegisteredCareLine } from '../care/types.ts';

/**
 * The care lines that may be declared: of every delivery its newest version, when a second person approved it and it
 * was not withdrawn. Sorted by external id, so that the same register gives the same declaration.
 */
export function approvedCare(careLines: readonly RegisteredCareLine[]): RegisteredCareLine[] {
  const newest = new Map<string, RegisteredCareLine>();
  for (const line of careLines) {
    const delivery = `${line.declarant}/${line.member}/${line.externalId}`;
    const known = newest.get(delivery);
    if (known === undefined || line.version > known.version) newest.set(delivery, line);
  }
  return [...newest.values()]
    .filter((line) => !line.withdrawn && line.approvedBy !== null && line.approvedBy !== line.registeredBy)
    .sort((a, b) => (a.externalId < b.externalId ? -1 : a.externalId > b.externalId ? 1 : 0));
}

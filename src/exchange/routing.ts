import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { RoutingRow } from './types.ts';

/** A message that must travel: its type and release, such as JW323 3.2. */
export interface Routed {
  readonly type: string;
  readonly release: string;
}

/** The row of a message type in a release. Throws POORT_ROUTING_MISSING that names the row. */
export function routingFor(rows: readonly RoutingRow[], routed: Routed): RoutingRow {
  const row = rows.find((one) => isRowOf(one, routed));
  if (row === undefined) {
    throw new PoortError('POORT_ROUTING_MISSING', `exchange.routing: there is no row for ${nameOf(routed)}.`);
  }
  return row;
}

type NeededRow = Pick<RoutingRow, 'message' | 'payload' | 'release' | 'versie' | 'subversie'>;

/** A row that names no release is for the one that its version and sub-version make. */
function isRowOf(row: NeededRow, { type, release }: Routed): boolean {
  return row.message === type && (row.release ?? `${row.versie}.${row.subversie}`) === release;
}

function nameOf({ type, release }: Routed): string {
  return `${type} ${release}`;
}

/**
 * Every fault of the routing table for the messages that must be sent: a row that is missing, there twice, or asks
 * for a ZIP. The public documents give no values for most rows, so there is no default to fall back on.
 */
export function missingRoutes(rows: readonly NeededRow[], needed: readonly Routed[]): Finding[] {
  const different = new Map(needed.map((routed) => [nameOf(routed), routed]));
  return [...different.values()].flatMap((routed) => {
    const own = rows.flatMap((row, index) => (isRowOf(row, routed) ? [{ row, index }] : []));
    if (own.length === 0) return [missing(routed)];
    return [
      ...own.slice(1).map(({ index }) => twice(routed, index)),
      ...own.filter(({ row }) => row.payload === 'zip').map(({ index }) => zipped(routed, index)),
    ];
  });
}

function missing(routed: Routed): Finding {
  return {
    code: 'POORT_ROUTING_MISSING',
    severity: 'error',
    path: 'exchange.routing',
    message: `There is no row for ${nameOf(routed)}.`,
    remedy: `Add a row with message: ${routed.type} and the values of VECOZO's description of this berichtstroom, release ${routed.release}.`,
  };
}

function twice(routed: Routed, index: number): Finding {
  return {
    code: 'POORT_CONFIG_INVALID',
    severity: 'error',
    path: `exchange.routing.${index}`,
    message: `There is a second row for ${nameOf(routed)}.`,
    remedy: 'Remove one of the two.',
  };
}

function zipped(routed: Routed, index: number): Finding {
  return {
    code: 'POORT_CONFIG_INVALID',
    severity: 'error',
    path: `exchange.routing.${index}.payload`,
    message: `${nameOf(routed)} cannot be sent in a ZIP yet.`,
    remedy: 'Write payload: xml.',
  };
}

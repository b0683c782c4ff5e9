import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { RoutingRow } from './types.ts';

/** The row of a message type (such as JW323). Throws POORT_ROUTING_MISSING that names the row. */
export function routingFor(rows: readonly RoutingRow[], messageType: string): RoutingRow {
  const row = rows.find(({ message }) => message === messageType);
  if (row === undefined) {
    throw new PoortError('POORT_ROUTING_MISSING', `exchange.routing: there is no row for ${messageType}.`);
  }
  return row;
}

/**
 * Every fault of the routing table for the message types that must be sent: a row that is missing, there twice, or asks
 * for a ZIP. The public documents give no values for most rows, so there is no default to fall back on.
 */
export function missingRoutes(
  rows: readonly Pick<RoutingRow, 'message' | 'payload'>[],
  neededTypes: readonly string[],
): Finding[] {
  return [...new Set(neededTypes)].flatMap((messageType) => {
    const own = rows.flatMap((row, index) => (row.message === messageType ? [{ row, index }] : []));
    if (own.length === 0) return [missing(messageType)];
    return [
      ...own.slice(1).map(({ index }) => twice(messageType, index)),
      ...own.filter(({ row }) => row.payload === 'zip').map(({ index }) => zipped(messageType, index)),
    ];
  });
}

function missing(messageType: string): Finding {
  return {
    code: 'POORT_ROUTING_MISSING',
    severity: 'error',
    path: 'exchange.routing',
    message: `There is no row for ${messageType}.`,
    remedy: `Add a row with message: ${messageType} and the values of VECOZO's description of this berichtstroom.`,
  };
}

function twice(messageType: string, index: number): Finding {
  return {
    code: 'POORT_CONFIG_INVALID',
    severity: 'error',
    path: `exchange.routing.${index}`,
    message: `There is a second row for ${messageType}.`,
    remedy: 'Remove one of the two.',
  };
}

function zipped(messageType: string, index: number): Finding {
  return {
    code: 'POORT_CONFIG_INVALID',
    severity: 'error',
    path: `exchange.routing.${index}.payload`,
    message: `${messageType} cannot be sent in a ZIP yet.`,
    remedy: 'Write payload: xml.',
  };
}

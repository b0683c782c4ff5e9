import { createHash } from 'node:crypto';
import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { InboundMetadata, RoutingRow } from './types.ts';

/**
 * What goes over the wire for a message. Plain XML for now: a row that asks for a ZIP throws POORT_CONFIG_INVALID
 * (missingRoutes finds it at start-up).
 */
export function payloadFor(row: RoutingRow, xml: Uint8Array): Uint8Array {
  if (row.payload === 'xml') return xml;
  throw new PoortError(
    'POORT_CONFIG_INVALID',
    `exchange.routing: the row of ${row.message} asks for a ZIP, and only payload: xml can be sent yet.`,
  );
}

/**
 * Compares bytes that were pulled with what the exchange said of them: size and SHA-256. No findings: they may be
 * committed and confirmed. A finding: something went missing on the way; pull again and confirm nothing.
 */
export function payloadFindings(metadata: InboundMetadata, bytes: Uint8Array): Finding[] {
  const { grootte, checksum } = metadata.basisgegevens.payload;
  const path = `berichten/${metadata.referentiegegevens.traceerId}/payload`;
  if (bytes.byteLength !== grootte) {
    return [
      fault(path, `The payload has ${bytes.byteLength} bytes where the exchange announced ${grootte}.`),
    ];
  }
  if (!/^sha-?256$/i.test(checksum.algoritme)) {
    return [fault(path, 'The checksum of the payload is of a kind that cannot be checked.')];
  }
  const digest = createHash('sha256').update(bytes).digest();
  const expected = [digest.toString('hex'), digest.toString('base64')];
  const given = checksum.waarde.trim();
  if (expected.includes(given) || expected.includes(given.toLowerCase())) return [];
  return [fault(path, 'The SHA-256 of the payload differs from what the exchange announced.')];
}

function fault(path: string, message: string): Finding {
  return {
    code: 'POORT_PAYLOAD_DAMAGED',
    severity: 'error',
    path,
    message,
    remedy: 'It was not confirmed and is pulled again. If this goes on, report the traceerId to VECOZO.',
  };
}

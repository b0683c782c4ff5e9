import type { BerichtMetadata, Referentiegegevens, RoutingRow } from './types.ts';

/** Who sends to whom, and under which ids. The ids are made and committed by the caller, before anything is sent. */
export interface Envelope {
  /** AGB code of the declarant. */
  readonly afzender: string;
  /** Code of the payer: four digits of a municipality. */
  readonly geadresseerde: string;
  readonly conversatieId: string;
  readonly traceerId: string;
  /** TraceerId of the message that this one returns to. */
  readonly alsAntwoordOp?: string;
  /** Shown in the exchange's portal: never a BSN, never a name. */
  readonly referentieId?: string;
}

/**
 * The metadata of a message: roles and stream from the row of its type, codes and ids from the envelope. The exchange
 * refuses every field that it does not know, so that absent values are left out.
 */
export function metadataFor(row: RoutingRow, envelope: Envelope): BerichtMetadata {
  return {
    routeringgegevens: {
      afzender: { rol: row.afzenderRol, code: envelope.afzender },
      geadresseerden: [{ rol: row.geadresseerdeRol, code: envelope.geadresseerde }],
      berichtstroom: {
        berichttype: row.berichttype,
        ...(row.berichtsubtype === undefined ? {} : { berichtsubtype: row.berichtsubtype }),
        berichtversie: row.versie,
        berichtsubversie: row.subversie,
        actie: row.actie,
      },
    },
    referentiegegevens: referentiegegevensOf(envelope),
  };
}

function referentiegegevensOf({
  conversatieId,
  traceerId,
  alsAntwoordOp,
  referentieId,
}: Envelope): Referentiegegevens {
  return {
    conversatieId,
    traceerId,
    ...(alsAntwoordOp === undefined ? {} : { alsAntwoordOp }),
    ...(referentieId === undefined ? {} : { referentieId }),
  };
}

/** Routing and reference data of a message, as the exchange names them (shared/exchange/vsp.md). */
export interface Party {
  readonly rol: string;
  readonly code?: string;
}

export interface Berichtstroom {
  readonly berichttype: string;
  readonly berichtsubtype?: string;
  readonly berichtversie: number;
  readonly berichtsubversie: number;
  readonly actie: string;
}

export interface Referentiegegevens {
  readonly conversatieId: string;
  readonly traceerId: string;
  readonly alsAntwoordOp?: string;
  readonly referentieId?: string;
}

export interface BerichtMetadata {
  readonly routeringgegevens: {
    readonly afzender: Party;
    readonly geadresseerden: readonly Party[];
    readonly berichtstroom: Berichtstroom;
  };
  readonly referentiegegevens: Referentiegegevens;
}

export interface InboundMetadata extends BerichtMetadata {
  readonly basisgegevens: {
    readonly ontvangenOp: string;
    readonly payload: {
      readonly url: string;
      readonly grootte: number;
      readonly checksum: { readonly algoritme: string; readonly waarde: string };
    };
  };
}

export const berichtstatussen = [
  'Ontvangen',
  'DeelsOntvangen',
  'DeelberichtAanleveringAfgekeurd',
  'WordtVerwerkt',
  'AfgekeurdDoorDienst',
  'VerwerkingVoltooid',
  'WordtAangeboden',
  'Bezorgd',
  'AanbiedenMislukt',
  'BezorgingAfgebroken',
] as const;

export type Berichtstatus = (typeof berichtstatussen)[number];

export interface StatusMelding {
  readonly code: string;
  readonly omschrijving: string;
  readonly toelichting?: string;
}

export interface StatusReport {
  readonly referentiegegevens: Referentiegegevens;
  readonly berichtstroom: Berichtstroom;
  readonly berichtstatus: Berichtstatus;
  readonly berichtstatusGewijzigdOp: string;
  readonly berichtOntvangenOp: string;
  readonly meldingen?: readonly StatusMelding[];
}

/**
 * What an attempt to push came to. `unknown`: it may or may not have arrived; only the status service can tell.
 * `blocked`: nothing is wrong with the message, but the lane must stop: over quota (429) until the moment given
 * (milliseconds since 1970, null when not said), or our certificate or address is not accepted (null: a person must act).
 * A detail holds statuses, codes and field names only, never a word of the message or of the answer.
 */
export type PushOutcome =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly codes: readonly string[];
      readonly detail: string;
    }
  | { readonly kind: 'blocked'; readonly until: number | null; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };

/** One row of the routing table: how a message type travels. `payload` says whether it goes as plain XML or in a ZIP. */
export interface RoutingRow {
  readonly message: string;
  /** Of which release; else the one that `versie` and `subversie` make together. */
  readonly release?: string | undefined;
  readonly berichttype: string;
  readonly berichtsubtype?: string | undefined;
  readonly versie: number;
  readonly subversie: number;
  readonly actie: string;
  readonly afzenderRol: string;
  readonly geadresseerdeRol: string;
  readonly payload: 'xml' | 'zip';
}

/**
 * The three VECOZO services, over mutual TLS. Nothing is tried twice here: the caller decides. Every call throws
 * POORT_CERTIFICATE when our certificate is expired or refused, and POORT_EXCHANGE_UNREACHABLE when the exchange
 * cannot be reached; for push that means that not one byte was sent. ExchangeBlocked (a POORT_EXCHANGE_UNREACHABLE)
 * tells until when we are over quota.
 */
export interface ExchangeClient {
  /** Sends as it is: no id is made or changed here, so a repeat carries the same ids. */
  push(metadata: BerichtMetadata, payload: Uint8Array): Promise<PushOutcome>;
  /**
   * 1 to 250, oldest first; what is not confirmed blocks the view on later messages. With `skipped` an entry that is not
   * as agreed is told and left out; without it the call fails.
   */
  list(
    limit: number,
    skipped?: (where: string, traceerId: string | null) => void,
  ): Promise<readonly InboundMetadata[]>;
  /** The bytes, unchecked (see payloadFindings); null when the exchange no longer has them (404, 410). */
  payload(traceerId: string): Promise<Uint8Array | null>;
  /** Confirms the receipt; what was confirmed before (404, 410) stays confirmed. */
  confirm(traceerId: string): Promise<void>;
  /** The message's own status; empty when the exchange does not know it. Answers to the message are left out. */
  statusOf(traceerId: string): Promise<readonly StatusReport[]>;
  close(): Promise<void>;
}

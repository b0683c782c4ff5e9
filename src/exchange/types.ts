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
 * `blocked`: 429, the lane stops until the moment given (milliseconds since 1970, null when not said).
 */
export type PushOutcome =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly codes: readonly string[];
      readonly detail: string;
    }
  | { readonly kind: 'blocked'; readonly until: number | null }
  | { readonly kind: 'unknown'; readonly detail: string };

/** One row of the routing table: how a message type travels. `payload` says whether it goes as plain XML or in a ZIP. */
export interface RoutingRow {
  readonly message: string;
  readonly berichttype: string;
  readonly berichtsubtype?: string;
  readonly versie: number;
  readonly subversie: number;
  readonly actie: string;
  readonly afzenderRol: string;
  readonly geadresseerdeRol: string;
  readonly payload: 'xml' | 'zip';
}

/** The three VECOZO services, over mutual TLS. */
export interface ExchangeClient {
  push(metadata: BerichtMetadata, payload: Uint8Array): Promise<PushOutcome>;
  /** Oldest first; what is not confirmed blocks the view on later messages. Throws POORT_EXCHANGE_UNREACHABLE. */
  list(limit: number): Promise<readonly InboundMetadata[]>;
  /** The bytes; null when the exchange no longer has them (404). */
  payload(traceerId: string): Promise<Uint8Array | null>;
  confirm(traceerId: string): Promise<void>;
  statusOf(traceerId: string): Promise<readonly StatusReport[]>;
  close(): Promise<void>;
}

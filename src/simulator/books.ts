import { monthOf } from '../calendar.ts';
import { signed, type Cents, type DebetCredit } from '../money.ts';
import { keyText, type Domain } from '../prestatie-key.ts';
import { linesOf, type Declaration, type Line } from './declaration.ts';
import { formOf } from './message.ts';
import type { LineState } from './payer/knowledge.ts';
import type { Verdict } from './payer/verdict.ts';
import type { State } from './state.ts';

/** A prestatie as a payer booked it. Never a BSN. */
export interface BookedPrestatie {
  readonly declarant: string;
  readonly domain: Domain;
  readonly payer: string;
  readonly toewijzingNummer: number;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly month: string;
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly debetCredit: DebetCredit;
  readonly volume: number;
  readonly eenheid: string;
  readonly cents: Cents;
  readonly state: LineState;
  readonly codes: readonly string[];
  /** traceerId of the 323. */
  readonly message: string;
}

/** What the exchange and the payers behind it hold; the yardstick for our own books. */
export interface Books {
  readonly messages: readonly {
    readonly traceerId: string;
    readonly type: string;
    readonly identificatie: string | null;
    readonly received: string;
    readonly status: string;
    /** Return codes of the exchange, or of the payer on header and declaration level. */
    readonly codes: readonly string[];
    /** For a 302: the traceerId of its 301. */
    readonly about: string | null;
  }[];
  readonly offered: readonly {
    readonly traceerId: string;
    readonly type: string;
    readonly identificatie: string;
    readonly offered: string;
    readonly confirmed: boolean;
    /** For a 325: the traceerId of its 323. */
    readonly about: string | null;
    /** For a 301: what our 302 said; null when none came. */
    readonly returned: 'accepted' | 'refused' | null;
  }[];
  readonly prestaties: readonly BookedPrestatie[];
  readonly grantedCents: Cents;
  /** Keys with more than one debit that is accepted or pending and not credited. Must always be empty. */
  readonly doubleClaims: readonly string[];
  /** Declarations that reached a payer and have no answer yet. */
  readonly unanswered: number;
  /** Messages in the inbox that nobody confirmed yet. */
  readonly unconfirmed: number;
}

/** The state and codes of every line of a declaration, in the order of the message. */
export function lineStates(
  declaration: Declaration,
  verdict: Verdict | null,
): { state: LineState; codes: readonly string[] }[] {
  if (verdict === null) return linesOf(declaration).map(() => ({ state: 'pending', codes: [] }));
  if (verdict.level !== 'lines') {
    return linesOf(declaration).map(() => ({ state: 'void', codes: verdict.codes }));
  }
  const clientCodes = declaration.clients.flatMap(({ lines }, index) =>
    lines.map(() => verdict.clients[index] ?? []),
  );
  return linesOf(declaration).map((_, index) => {
    const codes = [...(verdict.lines[index] ?? []), ...(clientCodes[index] ?? [])];
    return { state: codes.length === 0 ? 'accepted' : 'rejected', codes };
  });
}

/** The books as they stand. */
export function booksOf(state: State): Books {
  const prestaties = [...state.received.values()].flatMap(({ traceerId, declaration, verdict }) => {
    if (declaration === null) return [];
    const states = lineStates(declaration, verdict);
    return linesOf(declaration).map((line, index) =>
      booked(traceerId, declaration, line, states[index] ?? { state: 'pending', codes: [] }),
    );
  });
  const granted = prestaties.filter((prestatie) => prestatie.state === 'accepted');
  const returns = returnsOf(state);
  return {
    messages: [...state.received.values()].map((message) => ({
      traceerId: message.traceerId,
      type: message.type,
      identificatie: message.identificatie,
      received: message.receivedAt,
      status: message.status,
      codes: [
        ...message.meldingen.map((melding) => melding.code),
        ...(message.verdict === null || message.verdict.level === 'lines' ? [] : message.verdict.codes),
      ],
      about: message.answer === null ? null : (message.metadata.referentiegegevens.alsAntwoordOp ?? null),
    })),
    offered: [...state.offered.values()].map((message) => ({
      traceerId: message.traceerId,
      type: message.type,
      identificatie: message.identificatie,
      offered: message.offeredAt,
      confirmed: message.confirmed,
      about: message.about,
      returned: returns.get(message.traceerId) ?? null,
    })),
    prestaties,
    grantedCents: granted.reduce((sum, { cents, debetCredit }) => sum + signed(cents, debetCredit), 0),
    doubleClaims: doubleClaims(prestaties),
    unanswered: [...state.received.values()].filter((one) => one.declaration !== null && one.verdict === null)
      .length,
    unconfirmed: [...state.offered.values()].filter((one) => !one.confirmed).length,
  };
}

function booked(
  message: string,
  { afzender, ontvanger, domain }: Declaration,
  line: Line,
  { state, codes }: { state: LineState; codes: readonly string[] },
): BookedPrestatie {
  return {
    declarant: afzender,
    domain,
    payer: ontvanger,
    toewijzingNummer: line.toewijzingNummer,
    productCategorie: line.productCategorie,
    productCode: line.productCode,
    month: monthOf(line.productPeriode.begin),
    referentieNummer: line.referentieNummer,
    vorigReferentieNummer: line.vorigReferentieNummer,
    debetCredit: line.debetCredit,
    volume: line.volume,
    eenheid: line.eenheid,
    cents: line.bedrag,
    state,
    codes,
    message,
  };
}

function doubleClaims(prestaties: readonly BookedPrestatie[]): string[] {
  const standing = prestaties.filter(({ state }) => state === 'accepted' || state === 'pending');
  const numberIn = (one: BookedPrestatie, number: string): string =>
    [one.declarant, one.domain, one.payer, number].join('/');
  const credited = new Set(
    standing.flatMap((one) =>
      one.vorigReferentieNummer === null ? [] : numberIn(one, one.vorigReferentieNummer),
    ),
  );
  const counts = new Map<string, number>();
  for (const debit of standing) {
    if (debit.debetCredit !== 'D' || credited.has(numberIn(debit, debit.referentieNummer))) continue;
    counts.set(keyText(debit), (counts.get(keyText(debit)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key);
}

/** What our 302 messages said of each 301, by its traceerId. */
function returnsOf(state: State): Map<string, 'accepted' | 'refused'> {
  const returns = new Map<string, 'accepted' | 'refused'>();
  for (const { answer, type, metadata } of state.received.values()) {
    const about = state.offered.get(metadata.referentiegegevens.alsAntwoordOp ?? '');
    if (answer === null || about === undefined) continue;
    const same = about.identificatie === answer.identificatie && about.payer === answer.afzender;
    if (!same || formOf(about.type).domain !== formOf(type).domain) continue;
    returns.set(about.traceerId, answer.refused ? 'refused' : 'accepted');
  }
  return returns;
}

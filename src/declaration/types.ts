import type { Eenheid } from '../care/types.ts';
import type { Day, Month, Period } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Cents, DebetCredit } from '../money.ts';
import type { Book, PrestatieKey } from '../prestatie-key.ts';

/** What one care line version contributes to a prestatie, in cents that add up to its amount. */
export interface CareShare {
  readonly careLineId: string;
  readonly member: string;
  readonly cents: Cents;
}

/** What is said of the care on one key: the content of a prestatie, without numbers. All amounts positive. */
export interface PrestatieContent {
  readonly key: PrestatieKey;
  readonly bsn: string;
  readonly productPeriode: Period;
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly productTarief: Cents | null;
  readonly bedrag: Cents;
}

/** What approved care adds up to on one key. */
export interface Wanted extends PrestatieContent {
  readonly careShares: readonly CareShare[];
}

/** planned: ours only; sent: may have reached the payer; void: the whole message was refused, counts as not sent. */
export type PrestatieState = 'planned' | 'sent' | 'accepted' | 'rejected' | 'void';

/** A prestatie that was claimed, with its outcome so far. */
export interface Claimed extends PrestatieContent {
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly debetCredit: DebetCredit;
  readonly state: PrestatieState;
}

/** A prestatie to be said; numbers come from database sequences when it is stored. A credit names the debit it takes back. */
export interface PrestatieDraft extends PrestatieContent {
  readonly debetCredit: DebetCredit;
  readonly vorigReferentieNummer: string | null;
  readonly careShares: readonly CareShare[];
}

/** One 323 to be sent. `total` is signed (TR358). */
export interface DeclarationDraft {
  readonly book: Book;
  readonly declaratiePeriode: Month;
  readonly dagtekening: Day;
  readonly prestaties: readonly PrestatieDraft[];
  readonly total: Cents;
}

/** Why a key with a difference is left alone in this run. */
export type HoldReason =
  | 'uitval'
  | 'payer-held'
  | 'answer-pending'
  | 'period-not-ended'
  | 'too-old'
  | 'zero'
  | 'data'
  /** Its care is still claimed on another key, and this run does not take that back. */
  | 'moved';

export interface HeldKey {
  readonly key: PrestatieKey;
  readonly reason: HoldReason;
  readonly cents: Cents;
}

/** What a run would say to one payer, and what it leaves alone and why. */
export interface Plan {
  readonly declarations: readonly DeclarationDraft[];
  readonly held: readonly HeldKey[];
  readonly agreed: number;
}

/** What the sizes of the exchange say about planning. */
export interface PlanPolicy {
  /** Most prestaties in one message; a message stays well below 25 MB (BRS06). */
  readonly maxPrestaties: number;
}

/** One rejected prestatie in a 325. `codes` stand on the line, `clientCodes` on its client (0233 lines, IV087). */
export interface AnswerLine {
  readonly content: PrestatieContent;
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly debetCredit: DebetCredit;
  readonly codes: readonly string[];
  readonly clientCodes: readonly string[];
  readonly path: string;
}

/** A 325, taken out of its message. `body` is null when the declaration was refused at the header. */
export interface DeclarationAnswer {
  readonly kind: '325';
  readonly headerCodes: readonly string[];
  readonly xsdVersie: { readonly basisschema: string; readonly bericht: string };
  readonly body: {
    readonly declaratieNummer: string;
    readonly submitted: Cents;
    readonly granted: Cents;
    readonly codes: readonly string[];
    readonly lines: readonly AnswerLine[];
  } | null;
}

/** The exchange refused the message at the door or in its content check: BRSxx or IBxxx. It never reached the payer. */
export interface ExchangeRefusal {
  readonly kind: 'refused';
  readonly codes: readonly string[];
}

/** No answer in time (ten working days, OP090). Nothing is known: do not resend, do not credit. */
export interface Silence {
  readonly kind: 'silence';
  readonly since: Day;
}

export type Answer = DeclarationAnswer | ExchangeRefusal | Silence;

/** The declaration that an answer is about. */
export interface SentDeclaration {
  readonly book: Book;
  readonly declaratieNummer: string;
  readonly total: Cents;
  readonly xsdVersie: { readonly basisschema: string; readonly bericht: string };
  readonly prestaties: readonly Claimed[];
}

export type OutcomeLevel = 'line' | 'client' | 'declaration' | 'header' | 'exchange' | 'none';

/** What an answer makes of one prestatie. `silent` changes no state. */
export interface Outcome {
  readonly referentieNummer: string;
  readonly result: 'accepted' | 'rejected' | 'void' | 'silent';
  readonly level: OutcomeLevel;
  readonly codes: readonly string[];
}

/** `held`: the answer contradicts what was sent (TR342, TR366 …); no state changes, a person must look. */
export interface Settlement {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  readonly held: boolean;
  readonly granted: Cents;
}

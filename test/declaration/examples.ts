import type { Assignment, RegisteredCareLine } from '../../src/care/types.ts';
import { contentOf } from '../../src/declaration/content.ts';
import { keyOf, wantedFrom, type WantedResult } from '../../src/declaration/wanted.ts';
import type {
  AnswerLine,
  Claimed,
  DeclarationAnswer,
  PrestatieDraft,
  SentDeclaration,
  Wanted,
} from '../../src/declaration/types.ts';
import { plan, type PlanInput } from '../../src/declaration/plan.ts';
import { totalOf } from '../../src/declaration/totals.ts';
import { periodOfMonth } from '../../src/calendar.ts';
import type { Plan } from '../../src/declaration/types.ts';
import type { Book } from '../../src/prestatie-key.ts';

export const book: Book = { declarant: '98765432', payer: '0363', domain: 'jw' };
export const xsdVersie = { basisschema: '1.0.0', bericht: '1.0.0' };
export const anna = '999900006';
export const bram = '999900018';

/** A care line of 95 minutes at 61.50 an hour on 1 September 2026, unless told otherwise. */
export function careLine(changes: Partial<RegisteredCareLine> = {}): RegisteredCareLine {
  const externalId = changes.externalId ?? 'L-1';
  return {
    id: `id-${externalId}`,
    version: 1,
    externalId,
    ...book,
    member: '12345678',
    bsn: anna,
    toewijzingNummer: 100001,
    productCategorie: '45',
    productCode: '45A04',
    date: '2026-09-01',
    volume: 95,
    eenheid: '01',
    tarief: 6150,
    tariefEenheid: '04',
    registeredBy: 'els',
    approvedBy: 'kees',
    approvedOn: '2026-09-30',
    withdrawn: false,
    ...changes,
  };
}

export function assignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    ...book,
    toewijzingNummer: 100001,
    bsn: anna,
    product: { categorie: '45', code: '45A04' },
    toewijzingsdatum: '2026-08-20',
    toewijzingstijd: '09:30:00',
    ingangsdatum: '2026-09-01',
    einddatum: '2027-08-31',
    redenWijziging: null,
    omvang: { volume: 20, eenheid: '04', frequentie: '4' },
    budget: null,
    ...changes,
  };
}

export function wants(
  careLines: readonly RegisteredCareLine[],
  assignments: readonly Assignment[] = [assignment()],
  minutes = false,
): WantedResult {
  return wantedFrom({ careLines, assignments, minutesOnHourContract: () => minutes });
}

/** The one prestatie that these lines add up to. */
export function wantsOne(...input: Parameters<typeof wants>): Wanted {
  const { wanted, findings } = wants(...input);
  const [only] = wanted;
  if (only === undefined || wanted.length > 1 || findings.length > 0)
    throw new Error(`not one: ${JSON.stringify(findings)}`);
  return only;
}

/** Hours at 15.00, as in the worked example of process.md (c). */
export function hours(volume: number, month = '2026-03', changes: Partial<Wanted> = {}): Wanted {
  return {
    key: keyOf(careLine({ date: `${month}-01` })),
    bsn: anna,
    productPeriode: periodOfMonth(month),
    volume,
    eenheid: '04',
    productTarief: 1500,
    bedrag: volume * 1500,
    careShares: [],
    ...changes,
  };
}

/** A debit with this number, accepted unless told otherwise. */
export function debit(referentieNummer: string, wanted: Wanted, changes: Partial<Claimed> = {}): Claimed {
  return {
    ...contentOf(wanted),
    referentieNummer,
    vorigReferentieNummer: null,
    debetCredit: 'D',
    state: 'accepted',
    ...changes,
  };
}

/** The credit of a debit, accepted unless told otherwise. */
export function credit(referentieNummer: string, of: Claimed, changes: Partial<Claimed> = {}): Claimed {
  return {
    ...of,
    referentieNummer,
    vorigReferentieNummer: of.referentieNummer,
    debetCredit: 'C',
    state: 'accepted',
    ...changes,
  };
}

export function planned(changes: Partial<PlanInput> = {}): Plan {
  return plan({
    book,
    wanted: [],
    heldKeys: [],
    claimed: [],
    alsoClaimedOn: new Map(),
    uitval: [],
    payerHeld: false,
    policy: { maxPrestaties: 100 },
    today: '2026-05-04',
    lastPeriode: null,
    ...changes,
  });
}

/** What a plan says, a line a prestatie, such as `2026-04 C 2026-03 14 RN-001`. */
export function said(result: Plan): string[] {
  return result.declarations.flatMap(({ declaratiePeriode, prestaties }) =>
    prestaties.map((draft) =>
      [declaratiePeriode, draft.debetCredit, draft.key.month, draft.volume, draft.vorigReferentieNummer ?? '']
        .join(' ')
        .trim(),
    ),
  );
}

/** Numbers the drafts RN-1, RN-2, … as sent. */
export function sentFrom(drafts: readonly PrestatieDraft[]): SentDeclaration {
  return sent(
    drafts.map((draft, index) => ({
      ...contentOf(draft),
      debetCredit: draft.debetCredit,
      vorigReferentieNummer: draft.vorigReferentieNummer,
      referentieNummer: `RN-${index + 1}`,
      state: 'sent',
    })),
  );
}

export function sent(prestaties: readonly Claimed[]): SentDeclaration {
  return { book, declaratieNummer: 'D1', total: totalOf(prestaties), xsdVersie, prestaties };
}

/** A line of a 325 that rejects this prestatie. */
export function rejects(
  claim: Claimed,
  codes: readonly string[],
  changes: Partial<AnswerLine> = {},
): AnswerLine {
  const { referentieNummer, vorigReferentieNummer, debetCredit } = claim;
  return {
    content: contentOf(claim),
    referentieNummer,
    vorigReferentieNummer,
    debetCredit,
    codes,
    clientCodes: ['0200'],
    path: '/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]',
    ...changes,
  };
}

type Body = NonNullable<DeclarationAnswer['body']>;

/** The 325 that a careful municipality gives: lines explain the difference of the totals. */
export function answerTo(
  declaration: SentDeclaration,
  lines: readonly AnswerLine[],
  changes: Partial<Body> = {},
): DeclarationAnswer {
  const rejected = totalOf(
    lines.map(({ content, debetCredit }) => ({ bedrag: content.bedrag, debetCredit })),
  );
  return {
    kind: '325',
    headerCodes: ['0200'],
    xsdVersie,
    body: {
      declaratieNummer: declaration.declaratieNummer,
      submitted: declaration.total,
      granted: declaration.total - rejected,
      codes: [lines.length === 0 ? '8001' : '0200'],
      lines,
      ...changes,
    },
  };
}

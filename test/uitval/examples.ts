import type { Assignment, RegisteredCareLine } from '../../src/care/types.ts';
import type { Claimed, Outcome, SentDeclaration, Settlement, Wanted } from '../../src/declaration/types.ts';
import type { Book, PrestatieKey } from '../../src/prestatie-key.ts';
import { retourCode } from '../../src/standard/retourcodes.ts';
import type { UitvalDraft } from '../../src/uitval/items.ts';
import { triage } from '../../src/uitval/triage.ts';
import type { UitvalItem } from '../../src/uitval/types.ts';

export const book: Book = { declarant: '98765432', payer: '0363', domain: 'jw' };

export function key(toewijzingNummer: number, month = '2026-09'): PrestatieKey {
  return { ...book, toewijzingNummer, productCategorie: '45', productCode: '45A04', month };
}

/** Care on a key: so many hours of 61.50. */
export function wanted(of: PrestatieKey, hours: number): Wanted {
  return {
    key: of,
    bsn: '999900006',
    productPeriode: { begin: `${of.month}-01`, end: `${of.month}-30` },
    volume: hours,
    eenheid: '04',
    productTarief: 6150,
    bedrag: hours * 6150,
    careShares: [],
  };
}

export function claimed(referentieNummer: string, content: Wanted, more: Partial<Claimed> = {}): Claimed {
  const { careShares, ...said } = content;
  if (careShares.length > 0) throw new Error('examples have no shares');
  return {
    ...said,
    referentieNummer,
    vorigReferentieNummer: null,
    debetCredit: 'D',
    state: 'sent',
    ...more,
  };
}

export function sent(prestaties: readonly Claimed[], declaratieNummer = 'D1'): SentDeclaration {
  return {
    book,
    declaratieNummer,
    total: prestaties.reduce((sum, one) => sum + (one.debetCredit === 'D' ? one.bedrag : -one.bedrag), 0),
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    prestaties,
  };
}

/** A settlement with the same result for all, or with codes for the rejected ones and the others accepted. */
export function settlement(
  declaration: SentDeclaration,
  outcome: Pick<Outcome, 'result' | 'level' | 'codes'> | Readonly<Record<string, readonly string[]>>,
): Settlement {
  const outcomes = declaration.prestaties.map(({ referentieNummer }): Outcome => {
    if ('result' in outcome) return { ...(outcome as Outcome), referentieNummer };
    const codes = outcome[referentieNummer];
    return codes === undefined
      ? { referentieNummer, result: 'accepted', level: 'none', codes: [] }
      : { referentieNummer, result: 'rejected', level: 'line', codes };
  });
  return { outcomes, findings: [], held: false, granted: 0 };
}

export const context = { today: '2026-11-03', lookup: retourCode, memberOf: () => 'Lid 1' };

let count = 0;

/** An item on the work list: refused with 9321 on key 100001 unless said otherwise. */
export function item(more: Partial<UitvalItem> = {}): UitvalItem {
  count += 1;
  const level = more.level ?? 'line';
  const codes = more.codes ?? ['9321'];
  const scope = more.scope ?? 'prestatie';
  return {
    id: String(count),
    scope,
    book,
    state: 'open',
    attempt: 1,
    level,
    codes,
    diagnosis: triage({ scope, level, codes, lookup: retourCode }),
    cents: 61_500,
    keys: [key(100_001)],
    member: 'Lid 1',
    declaratieNummer: 'D1',
    referentieNummer: 'R1',
    openedOn: '2026-10-10',
    carriedOverUntil: null,
    ...more,
  };
}

/** A draft as stored: open, at its first attempt. */
export function stored(draft: UitvalDraft, more: Partial<UitvalItem> = {}): UitvalItem {
  return item({ ...draft, carriedOverUntil: null, ...more });
}

export function assignment(toewijzingNummer: number, more: Partial<Assignment> = {}): Assignment {
  return {
    ...book,
    toewijzingNummer,
    bsn: '999900006',
    product: { categorie: '45', code: '45A04' },
    toewijzingsdatum: '2026-11-01',
    toewijzingstijd: '09:30:00',
    ingangsdatum: '2026-09-01',
    einddatum: null,
    redenWijziging: null,
    omvang: { volume: 20, eenheid: '04', frequentie: '4' },
    budget: null,
    ...more,
  };
}

/** An approved care line of two hours in September. */
export function careLine(externalId: string, more: Partial<RegisteredCareLine> = {}): RegisteredCareLine {
  return {
    ...book,
    id: externalId,
    version: 1,
    externalId,
    member: 'Lid 1',
    bsn: '999900006',
    toewijzingNummer: 100_001,
    productCategorie: '45',
    productCode: '45A04',
    date: '2026-09-10',
    volume: 2,
    eenheid: '04',
    tarief: 6150,
    tariefEenheid: '04',
    registeredBy: 'an',
    approvedBy: 'bo',
    approvedOn: '2026-09-12',
    withdrawn: false,
    ...more,
  };
}

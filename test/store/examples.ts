import type { Assignment, CareLine } from '../../src/care/types.ts';
import type { DeclarationDraft, PrestatieDraft } from '../../src/declaration/types.ts';
import { signed } from '../../src/money.ts';
import type { Book, PrestatieKey } from '../../src/prestatie-key.ts';
import type { CareImport } from '../../src/store/save-care-lines.ts';
import { constraintOf } from '../../src/store/connection.ts';
import type { StoredPrestatie } from '../../src/store/prestatie-row.ts';
import type { Db } from '../../src/store/db.ts';
import { inTransaction } from '../../src/store/db.ts';
import { applyOutcomes, attachMessage, markSent } from '../../src/store/outcomes.ts';
import { setMessageState } from '../../src/store/message-states.ts';
import { insertOutgoing, type NewOutgoing } from '../../src/store/messages.ts';
import { nextNumber } from '../../src/store/numbers.ts';
import { startRun } from '../../src/store/runs.ts';
import { savePlan } from '../../src/store/save-plan.ts';
import { declarationById } from '../../src/store/declarations.ts';

export const book: Book = { declarant: '98765432', payer: '0363', domain: 'jw' };

export const importInfo: CareImport = {
  origin: 'file',
  fileName: 'care.csv',
  sha256: '0'.repeat(64),
  by: 'tester',
  rejected: 0,
};

export const secretBsn = '999900006';

/** An approved care line; fictive. */
export function aLine(changes: Partial<CareLine> = {}): CareLine {
  return {
    externalId: 'line-1',
    ...book,
    member: '12345678',
    bsn: secretBsn,
    toewijzingNummer: 100_001,
    productCategorie: '45',
    productCode: '45A04',
    date: '2026-09-14',
    volume: 60,
    eenheid: '01',
    tarief: 6150,
    tariefEenheid: '04',
    registeredBy: 'anna',
    approvedBy: 'bert',
    approvedOn: '2026-09-20',
    withdrawn: false,
    ...changes,
  };
}

/** A version of an assignment; fictive. */
export function anAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    ...book,
    toewijzingNummer: 100_001,
    bsn: secretBsn,
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

/** The key of September 2026 on one assignment. */
export function aKey(toewijzingNummer: number): PrestatieKey {
  return { ...book, toewijzingNummer, productCategorie: '45', productCode: '45A04', month: '2026-09' };
}

/** A debit of ten hours in September 2026 on one assignment. */
export function aDebit(toewijzingNummer: number, changes: Partial<PrestatieDraft> = {}): PrestatieDraft {
  return {
    key: aKey(toewijzingNummer),
    bsn: secretBsn,
    productPeriode: { begin: '2026-09-01', end: '2026-09-30' },
    volume: 10,
    eenheid: '04',
    productTarief: 6150,
    bedrag: 61_500,
    debetCredit: 'D',
    vorigReferentieNummer: null,
    careShares: [],
    ...changes,
  };
}

/** The credit that takes a debit back. */
export function aCredit(debit: StoredPrestatie, changes: Partial<PrestatieDraft> = {}): PrestatieDraft {
  const { key, bsn, productPeriode, volume, eenheid, productTarief, bedrag, referentieNummer } = debit;
  return {
    ...{ key, bsn, productPeriode, volume, eenheid, productTarief, bedrag },
    debetCredit: 'C',
    vorigReferentieNummer: referentieNummer,
    careShares: [],
    ...changes,
  };
}

export function aDraft(prestaties: readonly PrestatieDraft[]): DeclarationDraft {
  return {
    book,
    declaratiePeriode: '2026-09',
    dagtekening: '2026-11-03',
    prestaties,
    total: prestaties.reduce((sum, { bedrag, debetCredit }) => sum + signed(bedrag, debetCredit), 0),
  };
}

/** A message to be sent. */
export function anOutgoing(changes: Partial<NewOutgoing> = {}): NewOutgoing {
  const traceerId = crypto.randomUUID();
  return {
    type: 'JW323',
    standard: 'iJw',
    release: '3.2',
    ...book,
    identificatie: 'I1',
    dagtekening: '2026-11-03',
    traceerId,
    conversatieId: traceerId,
    payload: Buffer.from('<Bericht/>'),
    ...changes,
  };
}

/** Plans a declaration with these prestaties, in a run of its own. Gives its id. */
export async function planned(db: Db, prestaties: readonly PrestatieDraft[]): Promise<string> {
  const { run } = await startRun(db, { night: null, startedBy: 'tester', filter: {} });
  const [id] = await inTransaction(db, (trx) => savePlan(trx, run.id, [aDraft(prestaties)]));
  return id ?? '';
}

/** Plans, builds and sends a declaration. Gives its id. */
export async function sent(db: Db, prestaties: readonly PrestatieDraft[]): Promise<string> {
  const id = await planned(db, prestaties);
  await inTransaction(db, async (trx) => {
    const message = await insertOutgoing(
      trx,
      anOutgoing({ identificatie: await nextNumber(trx, 'identificatie') }),
    );
    await attachMessage(trx, id, message, { basisschema: '1.0.0', bericht: '1.0.0' });
    await markSent(trx, id, '2026-11-17');
    await setMessageState(trx, message, ['built'], 'sending');
  });
  return id;
}

/** Answers a sent declaration with one result for each of its prestaties, in their order. */
export async function answered(
  db: Db,
  id: string,
  results: readonly ('accepted' | 'rejected' | 'void')[],
): Promise<boolean> {
  const lines = await prestatiesOf(db, id);
  return inTransaction(db, (trx) =>
    applyOutcomes(
      trx,
      id,
      lines.map((line, index) => ({
        referentieNummer: line.referentieNummer,
        result: results[index] ?? 'accepted',
        level: results[index] === 'accepted' ? 'none' : 'line',
        codes: results[index] === 'accepted' ? [] : ['9340'],
      })),
      0,
      null,
    ),
  );
}

/** A debit that the payer accepted. */
export async function accepted(db: Db, toewijzingNummer: number): Promise<StoredPrestatie> {
  const id = await sent(db, [aDebit(toewijzingNummer)]);
  await answered(db, id, ['accepted']);
  return onlyOne(await prestatiesOf(db, id));
}

export async function prestatiesOf(db: Db, declarationId: string): Promise<readonly StoredPrestatie[]> {
  return (await declarationById(db, declarationId))?.prestaties ?? [];
}

export function onlyOne<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Error(`${values.length} values, not one`);
  return value;
}

/** The constraint that refuses this work; `accepted` when nothing does. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return constraintOf(error) ?? String(error);
  }
}

import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeclarationDraft, PrestatieState } from '../../src/declaration/types.ts';
import type { PrestatieKey } from '../../src/prestatie-key.ts';
import type { Database, DeclaratieState } from '../../src/store/database.ts';
import { inTransaction } from '../../src/store/db.ts';
import { savePlan } from '../../src/store/save-plan.ts';
import { applyEvent, openItem } from '../../src/store/uitval.ts';
import { nextState } from '../../src/uitval/life-cycle.ts';
import type { UitvalEventKind, UitvalItem, UitvalState } from '../../src/uitval/types.ts';

const declarant = '98765432';
const bsn = '999900006';

export function key(payer: string, toewijzingNummer: number, month: string): PrestatieKey {
  const product = { productCategorie: '45', productCode: '45A04' };
  return { declarant, payer, domain: 'jw', toewijzingNummer, ...product, month };
}

/** Care on a key: external id, member, hours of 60 euro, and how it differs from approved care on the tenth. */
export interface Care {
  readonly id: string;
  readonly member: string;
  readonly hours: number;
  readonly approvedOn?: string | null;
  readonly withdrawn?: boolean;
  readonly minutes?: { readonly volume: number; readonly hourTariff: number };
}

/** Writes a small ledger into a real database, as a run and its answers would. */
export class Ledger {
  readonly #db: Kysely<Database>;
  readonly #lines = new Map<string, { id: number; member: string; cents: number }>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async care(of: PrestatieKey, ...lines: readonly Care[]): Promise<void> {
    const { id: importId } = await this.#db
      .insertInto('care_import')
      .values({ file_name: 'care.csv', sha256: '0'.repeat(64), imported_by: 'test' })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const line of lines) {
      const approvedOn = line.approvedOn === undefined ? `${of.month}-12` : line.approvedOn;
      const { id } = await this.#db
        .insertInto('care_line')
        .values({
          import_id: importId,
          external_id: line.id,
          version: 1,
          declarant,
          payer: of.payer,
          domain: of.domain,
          member: line.member,
          bsn,
          toewijzing_nummer: of.toewijzingNummer,
          product_categorie: of.productCategorie,
          product_code: of.productCode,
          date: `${of.month}-10`,
          volume: line.minutes?.volume ?? line.hours,
          eenheid: line.minutes === undefined ? '04' : '01',
          tarief: line.minutes?.hourTariff ?? 6000,
          tarief_eenheid: '04',
          registered_by: 'an',
          approved_by: approvedOn === null ? null : 'bo',
          approved_on: approvedOn,
          withdrawn: line.withdrawn ?? false,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      this.#lines.set(line.id, { id, member: line.member, cents: line.hours * 6000 });
    }
  }

  async run(
    startedAt: string,
    filter: object,
    more: { dryRun?: boolean; failed?: boolean } = {},
  ): Promise<string> {
    const { id } = await this.#db
      .insertInto('run')
      .values({
        started_by: 'test',
        filter: JSON.stringify(filter),
        dry_run: more.dryRun ?? false,
        state: more.failed === true ? 'failed' : 'done',
        started_at: new Date(startedAt),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return String(id);
  }

  /** A declaration of debits, in the state given; each debit carries the care lines named. */
  async declare(
    runId: string,
    dagtekening: string,
    state: DeclaratieState,
    ...debits: readonly {
      key: PrestatieKey;
      care: readonly string[];
      state: PrestatieState;
      codes?: string[];
    }[]
  ): Promise<void> {
    const prestaties = debits.map((debit): DeclarationDraft['prestaties'][number] => {
      const shares = debit.care.map((name) => {
        const line = this.#lines.get(name);
        if (line === undefined) throw new Error(`no care line ${name}`);
        return { careLineId: String(line.id), member: line.member, cents: line.cents };
      });
      const bedrag = shares.reduce((sum, { cents }) => sum + cents, 0);
      return {
        key: debit.key,
        bsn,
        productPeriode: { begin: `${debit.key.month}-01`, end: `${debit.key.month}-28` },
        volume: bedrag / 6000,
        eenheid: '04',
        productTarief: 6000,
        bedrag,
        debetCredit: 'D',
        vorigReferentieNummer: null,
        careShares: shares,
      };
    });
    const first = debits[0];
    if (first === undefined) throw new Error('a declaration of nothing');
    const book = { declarant, payer: first.key.payer, domain: first.key.domain };
    const total = prestaties.reduce((sum, { bedrag }) => sum + bedrag, 0);
    const draft = { book, declaratiePeriode: first.key.month, dagtekening, prestaties, total };
    const [id = ''] = await inTransaction(this.#db, (trx) => savePlan(trx, runId, [draft]));
    await this.#move(Number(id), dagtekening, book, state);
    for (const debit of debits) await this.#settle(Number(id), debit);
  }

  async #move(
    id: number,
    dagtekening: string,
    book: { declarant: string; payer: string; domain: 'jw' | 'wmo' },
    state: DeclaratieState,
  ): Promise<void> {
    if (state === 'planned') return;
    const payload = Buffer.from(`declaration ${String(id)}`);
    const message = await this.#db
      .insertInto('message')
      .values({
        direction: 'out',
        type: 'JW323',
        standard: 'ijw',
        release: '3.2',
        ...book,
        identificatie: String(id),
        dagtekening,
        traceer_id: randomUUID(),
        conversatie_id: randomUUID(),
        state: 'built',
        payload,
        sha256: createHash('sha256').update(payload).digest('hex'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const path: readonly DeclaratieState[] = ['built', 'sent', state];
    for (const next of state === 'built' || state === 'sent'
      ? path.slice(0, path.indexOf(state) + 1)
      : path) {
      await this.#db
        .updateTable('declaratie')
        .set({ state: next, message_id: message.id, expected_answer_by: '2026-11-02' })
        .where('id', '=', id)
        .execute();
    }
  }

  async #settle(
    declaratieId: number,
    debit: { key: PrestatieKey; state: PrestatieState; codes?: string[] },
  ): Promise<void> {
    const path: readonly PrestatieState[] =
      debit.state === 'planned' ? [] : debit.state === 'sent' ? ['sent'] : ['sent', debit.state];
    for (const state of path) {
      await this.#db
        .updateTable('prestatie')
        .set({ state, codes: debit.codes ?? [] })
        .where('declaratie_id', '=', declaratieId)
        .where('toewijzing_nummer', '=', debit.key.toewijzingNummer)
        .execute();
    }
  }

  /** An item with its history: each event at its moment, the first one being `rejected`. */
  async uitval(
    item: Pick<UitvalItem, 'scope' | 'diagnosis' | 'cents' | 'keys' | 'member' | 'openedOn'>,
    ...history: readonly (readonly [UitvalEventKind, string])[]
  ): Promise<void> {
    const [of] = item.keys;
    if (of === undefined) throw new Error('an item without a key');
    const book = { declarant, payer: of.payer, domain: of.domain };
    const event = ([kind, at]: readonly [UitvalEventKind, string]) => ({
      kind,
      by: 'test',
      reason: 'test',
      at: new Date(at),
    });
    const [opened, ...later] = history;
    if (opened === undefined) throw new Error('an item without an event');
    const shared = { codes: [], level: 'line', declaratieNummer: null, referentieNummer: null } as const;
    const id = await openItem(this.#db, { ...item, ...shared, book, state: 'open' }, event(opened));
    let state: UitvalState = 'open';
    for (const entry of later) {
      const next = nextState(state, entry[0]);
      if (next === null) throw new Error(`${entry[0]} is not allowed in ${state}`);
      await applyEvent(this.#db, id, event(entry), next, state);
      state = next;
    }
  }
}

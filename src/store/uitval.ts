import { sql } from 'kysely';
import type { Day } from '../calendar.ts';
import type { UitvalEventKind, UitvalItem, UitvalState } from '../uitval/types.ts';
import { firstDay, array, inTransaction, rowId, type Db } from './db.ts';

/** An item to put on the work list; what it leaves out, the database fills in. */
export interface NewUitvalItem extends Omit<UitvalItem, 'id' | 'attempt' | 'carriedOverUntil'> {
  readonly attempt?: number;
  readonly messageId?: string | null;
  readonly prestatieId?: string | null;
  readonly previousItemId?: string | null;
}

/** Who did it and why. `reason` never holds a BSN or a name of a client. */
export interface NewUitvalEvent {
  readonly kind: UitvalEventKind;
  readonly by: string;
  readonly reason: string;
  readonly at?: Date;
}

/** What changes on an item together with its state. */
export interface UitvalChange extends Partial<
  Pick<
    UitvalItem,
    'attempt' | 'level' | 'codes' | 'diagnosis' | 'cents' | 'member' | 'declaratieNummer' | 'referentieNummer'
  >
> {
  readonly messageId?: string | null;
  readonly prestatieId?: string | null;
  /** Needed when the new state is carried-over. */
  readonly carriedOverUntil?: Day;
}

const finished: readonly UitvalState[] = ['resolved', 'written-off'];

/**
 * Puts an item on the work list with its first event. Gives its id. Throws when one of its keys has an unfinished item of scope
 * prestatie already (uitval_one_item_a_key): a renewed rejection reopens that one.
 */
export async function openItem(db: Db, item: NewUitvalItem, event: NewUitvalEvent): Promise<string> {
  return inTransaction(db, async (trx) => {
    const { id } = await trx
      .insertInto('uitval_item')
      .values({
        scope: item.scope,
        ...item.book,
        state: item.state,
        attempt: item.attempt ?? 1,
        level: item.level,
        codes: [...item.codes],
        code: item.diagnosis.code,
        cause: item.diagnosis.cause,
        fixed_by: item.diagnosis.fixedBy,
        resubmittable: item.diagnosis.resubmittable,
        cents: item.cents,
        member: item.member,
        declaratie_nummer: item.declaratieNummer,
        referentie_nummer: item.referentieNummer,
        message_id: rowOf(item.messageId),
        prestatie_id: rowOf(item.prestatieId),
        previous_item: rowOf(item.previousItemId),
        opened_on: item.openedOn,
        closed_at: finished.includes(item.state) ? new Date() : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { keys } = item;
    await sql`
      insert into uitval_key (item_id, scope, unfinished, declarant, payer, domain, toewijzing_nummer, product_categorie,
        product_code, month)
      select ${id}::bigint, ${item.scope}::text, ${!finished.includes(item.state)}::boolean, * from unnest(
        ${array(
          keys.map((key) => key.declarant),
          'text',
        )}, ${array(
          keys.map((key) => key.payer),
          'text',
        )},
        ${array(
          keys.map((key) => key.domain),
          'text',
        )}, ${array(
          keys.map((key) => key.toewijzingNummer),
          'bigint',
        )},
        ${array(
          keys.map((key) => key.productCategorie),
          'text',
        )},
        ${array(
          keys.map((key) => key.productCode),
          'text',
        )},
        ${array(
          keys.map((key) => firstDay(key.month)),
          'date',
        )})
      on conflict (item_id, toewijzing_nummer, product_categorie, product_code, month) do nothing`.execute(
      trx,
    );
    await insertEvent(trx, id, event, null, item.state);
    return String(id);
  });
}

/**
 * Moves an item from the state it was seen in to the next one and keeps the event, together. Gives false when it stood
 * in another state (somebody was first): then nothing is written. Whether the move is allowed, nextState() says.
 */
export async function applyEvent(
  db: Db,
  id: string,
  event: NewUitvalEvent,
  newState: UitvalState,
  expectedState: UitvalState,
  change: UitvalChange = {},
): Promise<boolean> {
  const { diagnosis } = change;
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('uitval_item')
      .set({
        state: newState,
        closed_at: finished.includes(newState) ? new Date() : null,
        carried_over_until: newState === 'carried-over' ? (change.carriedOverUntil ?? null) : null,
        ...(change.attempt === undefined ? {} : { attempt: change.attempt }),
        ...(change.level === undefined ? {} : { level: change.level }),
        ...(change.codes === undefined ? {} : { codes: [...change.codes] }),
        ...(change.cents === undefined ? {} : { cents: change.cents }),
        ...(change.member === undefined ? {} : { member: change.member }),
        ...(change.declaratieNummer === undefined ? {} : { declaratie_nummer: change.declaratieNummer }),
        ...(change.referentieNummer === undefined ? {} : { referentie_nummer: change.referentieNummer }),
        ...(change.messageId === undefined ? {} : { message_id: rowOf(change.messageId) }),
        ...(change.prestatieId === undefined ? {} : { prestatie_id: rowOf(change.prestatieId) }),
        ...(diagnosis === undefined
          ? {}
          : {
              code: diagnosis.code,
              cause: diagnosis.cause,
              fixed_by: diagnosis.fixedBy,
              resubmittable: diagnosis.resubmittable,
            }),
      })
      .where('id', '=', rowId(id))
      .where('state', '=', expectedState)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await insertEvent(trx, rowId(id), event, expectedState, newState);
    return true;
  });
}

async function insertEvent(
  db: Db,
  itemId: number,
  event: NewUitvalEvent,
  from: UitvalState | null,
  to: UitvalState,
): Promise<void> {
  await db
    .insertInto('uitval_event')
    .values({
      item_id: itemId,
      kind: event.kind,
      by: event.by,
      reason: event.reason,
      from_state: from,
      to_state: to,
      ...(event.at === undefined ? {} : { at: event.at }),
    })
    .execute();
}

function rowOf(id: string | null | undefined): number | null {
  return id === null || id === undefined ? null : rowId(id);
}

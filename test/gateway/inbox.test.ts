import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { balance } from '../../src/demo/balance.ts';
import { receiveMessages } from '../../src/gateway/receive.ts';
import { reprocessMessage } from '../../src/gateway/reprocess.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { declarationOfMessage } from '../../src/store/declarations.ts';
import { insertIncoming, listMessages, messageById, type StoredMessage } from '../../src/store/messages.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { listening } from '../support/listening.ts';

let stage: GatewayStage;

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterEach(async () => {
  await stage.clearFaults();
});
afterAll(async () => {
  await stage.close();
});

async function newCare(...payers: string[]): Promise<void> {
  for (const payer of payers) {
    const assignment = await stage.assign(payer);
    await stage.care([{ id: `C${assignment}`, payer, assignment, hours: 2 }]);
  }
  await stage.drain();
}

const stubborn: readonly { fault: FaultKind; call: 'confirm' | 'payload' }[] = [
  { fault: 'error-500-before', call: 'confirm' },
  { fault: 'drop-before', call: 'confirm' },
  { fault: 'error-500-before', call: 'payload' },
  { fault: 'drop-before', call: 'payload' },
];

describe('a message that cannot be taken over', () => {
  it.each(stubborn)('$fault ($call) stands in the way of no other', async ({ fault, call }) => {
    await newCare('0363');
    await stage.fault(fault, { times: 1_000_000, match: { call, payer: '0363' } });
    await stage.run({}, () => stage.simulator().books().unconfirmed === 1);
    await newCareBehind('0599');
    const behind = await stage.run({}, () => stage.settled({ unconfirmed: 1 }));
    expect(behind).toMatchObject({ state: 'done', prestaties: 1 });
    expect(stage.failures()).toEqual([]);
    await stage.clearFaults();
    await stage.drain();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  /** Care of another payer, while one message of the first cannot be taken over. */
  async function newCareBehind(payer: string): Promise<void> {
    const assignment = await stage.assign(payer);
    await stage.care([{ id: `C${assignment}`, payer, assignment, hours: 2 }]);
    await stage.drain(() => stage.settled({ unconfirmed: 1 }));
  }
});

describe('a message that was put aside', () => {
  /** An answer that comes before its declaration has left. */
  async function earlyAnswer(): Promise<{ id: string; own: StoredMessage }> {
    const { db } = stage.gateway.store;
    const [model] = await listMessages(db, { direction: 'in', type: 'JW325' });
    const text = readFileSync(
      join(stage.dir, 'exchange', 'messages', `${model?.traceerId ?? ''}.xml`),
      'utf8',
    );
    await newCare('0599', '0363');
    // The first push is refused, and the lane stops before the second.
    await stage.fault('too-many', { match: { call: 'push' }, seconds: 600, times: 1_000 });
    await stage.requestRun();
    for (let rounds = 0; rounds < 3; rounds += 1) await stage.round();
    const [own] = await listMessages(db, { direction: 'out', type: 'JW323', states: ['built'] });
    if (own === undefined) throw new Error('Nothing waits.');
    const declaration = await declarationOfMessage(db, own.id);
    const early = text
      .replace(/(DeclaratieIdentificatie>\s*<[^>]*Identificatie>)[^<]*</, `$1${own.identificatie ?? ''}<`)
      .replace(/(<[^>]*DeclaratieNummer>)[^<]*</, `$1${declaration?.declaratieNummer ?? ''}<`)
      .replace(/Afzender>\d{4}/, `Afzender>${own.payer ?? ''}`);
    const payload = Buffer.from(early);
    const { id } = await insertIncoming(db, {
      traceerId: randomUUID(),
      conversatieId: randomUUID(),
      payload,
    });
    await stage.round();
    return { id, own };
  }

  it('is kept as it is when nothing is new, and who asked is kept too', async () => {
    const { db } = stage.gateway.store;
    await newCare('0363');
    await stage.fault('double', { match: { payer: '0363' } });
    await stage.run();
    const [second] = await listMessages(db, { direction: 'in', states: ['quarantined'] });
    const items = await listUitval(stage.gateway, { all: true });
    const again = await reprocessMessage(stage.gateway, second?.id ?? '', 'anna');
    expect(again).toMatchObject({ id: second?.id, state: 'quarantined', detail: second?.detail });
    expect(await listUitval(stage.gateway, { all: true })).toEqual(items);
    const { rows } = await sql<{ who: string; what: string }>`
      select who, what from audit_event where subject_kind = 'message' and subject_id = ${second?.id ?? ''}`.execute(
      db,
    );
    expect(rows).toEqual([{ who: 'anna', what: 'message reprocessed' }]);
  });

  it('is refused when it was not put aside, or is not there', async () => {
    const [taken] = await listMessages(stage.gateway.store.db, { direction: 'in', states: ['processed'] });
    await expect(reprocessMessage(stage.gateway, taken?.id ?? '', 'anna')).rejects.toMatchObject({
      code: 'POORT_NOT_ALLOWED',
    });
    await expect(reprocessMessage(stage.gateway, '999999', 'anna')).rejects.toMatchObject({
      code: 'POORT_NOT_FOUND',
    });
  });

  it('is taken in once what was in its way is gone', async () => {
    const { db } = stage.gateway.store;
    const { id, own } = await earlyAnswer();
    expect(await messageById(db, id)).toMatchObject({
      state: 'quarantined',
      detail: expect.stringMatching(/^TR337/),
    });
    expect(await reprocessMessage(stage.gateway, id, 'anna')).toMatchObject({ state: 'quarantined' });
    await stage.clearFaults();
    await stage.fault('silent', { match: { payer: own.payer ?? '' } });
    await stage.drain(() => stage.settled({ unanswered: 1 }));
    expect(await reprocessMessage(stage.gateway, id, 'anna')).toMatchObject({
      state: 'processed',
      detail: null,
    });
    expect(await declarationOfMessage(db, own.id)).toMatchObject({ state: 'answered', answerMessageId: id });
    expect(await messageById(db, own.id)).toMatchObject({ state: 'answered' });
    await stage.answer();
    await stage.drain();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });
});

describe('a list with an entry that is not as agreed', () => {
  it('is taken over but for that entry, which is told', async () => {
    const exchange = stage.gateway.exchange();
    const traceerId = randomUUID();
    const list: typeof exchange.list = async (limit, skipped) => {
      skipped?.('0.basisgegevens.payload.grootte', traceerId);
      return exchange.list(limit - 1, skipped);
    };
    const { errors, gateway } = listening(stage.gateway);
    await stage.assign('0363');
    expect(await receiveMessages({ ...gateway, exchange: () => ({ ...exchange, list }) })).toBe(1);
    expect(errors).toEqual(['the exchange lists a message in a way that was not agreed']);
    await stage.drain();
  });
});

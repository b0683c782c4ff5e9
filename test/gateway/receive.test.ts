import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { balance } from '../../src/demo/balance.ts';
import { pull } from '../../src/gateway/receive.ts';
import { listUitval, resubmitUitval, showUitval, writeOffUitval } from '../../src/gateway/uitval.ts';
import { declarationOfMessage } from '../../src/store/declarations.ts';
import { insertIncoming, listMessages, messageById, type StoredMessage } from '../../src/store/messages.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;
const payer = '0363';

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

async function newCare(code = payer): Promise<number> {
  const assignment = await stage.assign(code);
  await stage.care([{ id: `C${assignment}`, payer: code, assignment, hours: 2 }]);
  await stage.drain();
  return assignment;
}

async function inbox(): Promise<StoredMessage[]> {
  return listMessages(stage.gateway.store.db, { direction: 'in' });
}

async function putAside(): Promise<(string | null)[]> {
  return (await inbox()).filter(({ state }) => state === 'quarantined').map(({ detail }) => detail);
}

/** Puts bytes in the inbox as if they had been pulled. Gives the message once it was taken in. */
async function comeIn(payload: Uint8Array): Promise<StoredMessage | null> {
  const { db } = stage.gateway.store;
  const incoming = { traceerId: randomUUID(), conversatieId: randomUUID(), payload };
  const { id } = await insertIncoming(db, incoming);
  await stage.drain();
  return messageById(db, id);
}

const damages: readonly { fault: FaultKind; call: 'list' | 'payload' | 'confirm' }[] = [
  { fault: 'wrong-checksum', call: 'list' },
  { fault: 'truncated-payload', call: 'payload' },
  { fault: 'missing-payload', call: 'payload' },
  { fault: 'lost-delete', call: 'confirm' },
  { fault: 'double-listing', call: 'list' },
  { fault: 'drop-after', call: 'confirm' },
  { fault: 'error-500-before', call: 'confirm' },
  { fault: 'drop-before', call: 'payload' },
  { fault: 'error-500-after', call: 'list' },
];

describe('receiving', () => {
  it.each(damages)('$fault ($call): every message is taken over once', async ({ fault, call }) => {
    const before = await inbox();
    await newCare();
    await newCare('0344');
    await stage.fault(fault, { times: 2, match: { call } });
    expect(await stage.run()).toMatchObject({ state: 'done', prestaties: 2 });
    // A confirmation of which the answer was lost is said again at the next pull.
    await stage.round();
    const { offered } = stage.simulator().books();
    const taken = await inbox();
    expect(taken.map(({ traceerId }) => traceerId).sort()).toEqual(
      offered.map(({ traceerId }) => traceerId).sort(),
    );
    expect(taken.length - before.length).toBe(4);
    expect(taken.every(({ state, confirmedAt }) => state === 'processed' && confirmedAt !== null)).toBe(true);
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({
      lost: 0,
      doubleClaims: 0,
    });
  });

  it('leaves a message that stays damaged and takes over those behind it', async () => {
    await newCare();
    await newCare('0599');
    await stage.fault('truncated-payload', { times: 1_000, match: { payer, type: 'JW325' } });
    await stage.run({}, () => stage.settled({ unconfirmed: 1 }));
    expect(await listUitval(stage.gateway, {})).toEqual([]);
    await stage.clearFaults();
    await stage.drain();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  it('puts aside what cannot be read, what is not for it, and what it does not do yet', async () => {
    await stage.fault('garbage', { match: { payer, domain: 'jw' } });
    await stage.fault('stray', { match: { payer, domain: 'jw' } });
    await newCare();
    const corpus = fileURLToPath(new URL('../../fixtures/messages/corpus/ijw-3.2/', import.meta.url));
    const other = await comeIn(readFileSync(join(corpus, 'JW306-1.xml')));
    expect(other).toMatchObject({ state: 'quarantined' });
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
    const details = await putAside();
    expect(details).toHaveLength(3);
    expect(details.filter((detail) => detail?.startsWith('TR337'))).toHaveLength(1);
    expect(details.filter((detail) => detail?.includes('JW306'))).toHaveLength(1);
    expect(await pull(stage.gateway)).toEqual({
      received: 0,
      processed: 0,
      quarantined: 0,
      elsewhere: false,
    });
  });
});

describe('an answer', () => {
  it('that comes twice counts once: the first one stands', async () => {
    const before = (await putAside()).length;
    const assignment = await newCare();
    await stage.fault('double', { match: { toewijzingNummer: assignment } });
    await stage.run();
    await stage.answer({ again: true });
    await stage.drain();
    const details = (await putAside()).slice(before);
    expect(details.length).toBeGreaterThan(1);
    expect(details.every((detail) => detail?.includes('the first one stands'))).toBe(true);
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  it('that contradicts what was sent is held with both sums until the right one comes', async () => {
    const assignment = await newCare();
    await stage.fault('missing-payload', { times: 1_000, match: { type: 'JW325' } });
    const answer = () =>
      stage
        .simulator()
        .books()
        .offered.find(({ type, confirmed }) => type === 'JW325' && !confirmed);
    await stage.run({}, () => answer() !== undefined);
    const right = readFileSync(
      join(stage.dir, 'exchange', 'messages', `${answer()?.traceerId ?? ''}.xml`),
      'utf8',
    );
    const wrong = right.replace(/(ToegekendBedrag>\s*<[^>]*TotaalBedrag>)12300</, '$199900<');
    expect(wrong).not.toBe(right);
    const { db } = stage.gateway.store;
    const { id } = await insertIncoming(db, {
      traceerId: randomUUID(),
      conversatieId: randomUUID(),
      payload: Buffer.from(wrong),
    });
    await stage.drain(async () => (await messageById(db, id))?.state === 'quarantined');
    const [item, ...others] = await listUitval(stage.gateway, {});
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      scope: 'answer-held',
      state: 'open',
      cents: 12_300,
      keys: [{ toewijzingNummer: assignment }],
    });
    expect(item?.codes).toEqual(['POORT-ANSWER-HELD', 'TR342']);
    const { events } = await showUitval(stage.gateway, item?.id ?? '', 'anna');
    expect(events[0]?.reason).toContain('999');
    expect(events[0]?.reason).toContain('123');

    // Nothing was booked, nothing is said again, and nobody can give it up.
    expect(await writeOffUitval(stage.gateway, [item?.id ?? ''], { by: 'anna', reason: 'r' })).toMatchObject({
      done: [],
    });
    await resubmitUitval(stage.gateway, [item?.id ?? ''], { by: 'anna' });
    expect(await stage.run({}, () => stage.settled({ unconfirmed: 1 }))).toMatchObject({ prestaties: 0 });
    await stage.clearFaults();
    await stage.drain();
    expect(await listUitval(stage.gateway, {})).toEqual([]);
    expect((await showUitval(stage.gateway, item?.id ?? '', 'anna')).item.state).toBe('resolved');
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  it('on a declaration that was not sent yet is put aside and blocks nothing', async () => {
    const [sent] = await listMessages(stage.gateway.store.db, { direction: 'in', type: 'JW325' });
    const bytes = readFileSync(
      join(stage.dir, 'exchange', 'messages', `${sent?.traceerId ?? ''}.xml`),
      'utf8',
    );
    await newCare('0599');
    await newCare();
    // The exchange takes nothing, so that the declaration is built and not sent.
    await stage.fault('too-many', { match: { call: 'push' }, seconds: 600, times: 1_000 });
    await stage.requestRun();
    for (let rounds = 0; rounds < 3; rounds += 1) await stage.round();
    const waiting = await listMessages(stage.gateway.store.db, {
      direction: 'out',
      states: ['built'],
      type: 'JW323',
    });
    const [own] = waiting;
    expect(waiting).toHaveLength(1);
    const declaration = await declarationOfMessage(stage.gateway.store.db, own?.id ?? '');
    const nummer = declaration?.declaratieNummer ?? '';
    const early = bytes
      .replace(/(DeclaratieIdentificatie>\s*<[^>]*Identificatie>)[^<]*</, `$1${own?.identificatie ?? ''}<`)
      .replace(/(<[^>]*DeclaratieNummer>)[^<]*</, `$1${nummer}<`);
    const { db } = stage.gateway.store;
    const { id } = await insertIncoming(db, {
      traceerId: randomUUID(),
      conversatieId: randomUUID(),
      payload: Buffer.from(early.replace(/Afzender>0363/, `Afzender>${own?.payer ?? ''}`)),
    });
    await stage.round();
    expect(await messageById(db, id)).toMatchObject({
      state: 'quarantined',
      detail: expect.stringContaining('TR337'),
    });
    await stage.clearFaults();
    await stage.drain();
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });

  it('and an assignment that come a second time under another number change nothing', async () => {
    const [assignment] = await listMessages(stage.gateway.store.db, { direction: 'in', type: 'JW301' });
    const bytes = readFileSync(join(stage.dir, 'exchange', 'messages', `${assignment?.traceerId ?? ''}.xml`));
    expect(await comeIn(bytes)).toMatchObject({ state: 'processed' });
    expect(await balance(stage.gateway, stage.simulator().books())).toMatchObject({ lost: 0, open: 0 });
  });
});

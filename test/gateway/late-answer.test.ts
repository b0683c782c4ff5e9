import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseMessage } from '../../src/gateway/refuse.ts';
import { listUitval, resubmitUitval, showUitval, writeOffUitval } from '../../src/gateway/uitval.ts';
import { declarationOfMessage, prestatiesOfKey } from '../../src/store/declarations.ts';
import { insertIncoming, listMessages, messageById } from '../../src/store/messages.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import type { StoredUitvalItem } from '../../src/store/uitval-list.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;
const payer = '0363';

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
afterAll(async () => {
  await stage.close();
});

/** A 325 that grants all of a declaration, made of one that granted another. */
function grantOf(granted: string, own: { identificatie: string; nummer: string }): Buffer {
  return Buffer.from(
    granted
      .replace(/(DeclaratieIdentificatie>\s*<[^>]*Identificatie>)[^<]*</, `$1${own.identificatie}<`)
      .replace(/(<[^>]*DeclaratieNummer>)[^<]*</, `$1${own.nummer}<`),
  );
}

/** A declaration that is refused with this fault, and the 325 that grants it nevertheless. */
async function refusedAndGranted(
  fault: FaultKind,
  code: string,
): Promise<{ messageId: string; grant: Buffer }> {
  const { db } = stage.gateway.store;
  const earlier = await stage.assign(payer);
  await stage.care([{ id: `E${earlier}`, payer, assignment: earlier, hours: 2 }]);
  await stage.run();
  const answer = (await listMessages(db, { direction: 'in', type: 'JW325', states: ['processed'] })).at(-1);
  const file = join(stage.dir, 'exchange', 'messages', `${answer?.traceerId ?? ''}.xml`);
  const assignment = await stage.assign(payer);
  await stage.care([{ id: `V${assignment}`, payer, assignment, hours: 2 }]);
  await stage.fault(fault, { code, match: { type: 'JW323' } });
  await stage.run();
  const message = (await listMessages(db, { direction: 'out', type: 'JW323' })).at(-1);
  const declaration = await declarationOfMessage(db, message?.id ?? '');
  expect(declaration?.state).toBe('void');
  const own = { identificatie: message?.identificatie ?? '', nummer: declaration?.declaratieNummer ?? '' };
  return { messageId: message?.id ?? '', grant: grantOf(readFileSync(file, 'utf8'), own) };
}

/** Takes in an answer. Gives what the inbox says of it. */
async function comeIn(payload: Buffer): Promise<string | null> {
  const { db } = stage.gateway.store;
  const { id } = await insertIncoming(db, { traceerId: randomUUID(), conversatieId: randomUUID(), payload });
  await stage.drain();
  expect(await messageById(db, id)).toMatchObject({ state: 'quarantined' });
  return (await messageById(db, id))?.detail ?? null;
}

async function itemsOf(messageId: string): Promise<StoredUitvalItem[]> {
  return (await listUitval(stage.gateway, {})).filter((item) => item.messageId === messageId);
}

describe('an answer on a declaration that the exchange refused', () => {
  it('is held with its keys: nothing of it is said again, released or given up', async () => {
    const { messageId, grant } = await refusedAndGranted('undeliverable', 'IB010');
    const [refusal] = await itemsOf(messageId);
    expect(await comeIn(grant)).toMatch(/POORT-VOID-ANSWERED.*counts as not sent/);
    const items = await itemsOf(messageId);
    expect(items.map(({ scope, state }) => `${scope} ${state}`)).toEqual([
      'declaration open',
      'answer-held open',
    ]);
    const [, held] = items;
    expect(held).toMatchObject({ keys: refusal?.keys, diagnosis: { code: 'POORT-VOID-ANSWERED' } });

    const moved = await resubmitUitval(
      stage.gateway,
      items.map(({ id }) => id),
      { by: 'anna' },
    );
    expect(moved).toMatchObject({ done: [refusal?.id], refused: [{ id: held?.id }] });
    const givenUp = await writeOffUitval(
      stage.gateway,
      items.map(({ id }) => id),
      { by: 'anna', reason: 'r' },
    );
    expect(givenUp.done).toEqual([]);
    expect(givenUp.refused).toHaveLength(2);
    expect(await stage.run()).toMatchObject({ prestaties: 0 });

    // Also when the payer only warns, when the care is gone, and when the answer comes once more.
    const warning = { ...stage.gateway.configuration, payers: warningPayers() };
    const { planBook } = await import('../../src/gateway/plan-book.ts');
    const { db } = stage.gateway.store;
    const book = held?.book ?? { declarant: '', payer: '', domain: 'jw' };
    const planned = await planBook({ ...stage.gateway, configuration: warning }, db, book);
    expect(planned.plan.declarations).toEqual([]);
    await comeIn(grant);
    expect(await itemsOf(messageId)).toHaveLength(2);
    const external = `V${String(held?.keys[0]?.toewijzingNummer)}`;
    const assignment = held?.keys[0]?.toewijzingNummer ?? 0;
    await stage.care([{ id: external, payer, assignment, hours: 2, set: { status: 'ingetrokken' } }]);
    await stage.run();
    expect((await showUitval(stage.gateway, held?.id ?? '', 'anna')).item.state).toBe('open');
    const key = held?.keys[0];
    expect(key && (await prestatiesOfKey(db, key)).map(({ state }) => state)).toEqual(['void']);
  });

  it('that says the same is put aside and holds nothing', async () => {
    const { messageId, grant } = await refusedAndGranted('refuse-content', 'BRS28');
    const refusing = grant
      .toString('utf8')
      .replace(/(DeclaratieAntwoord>[\s\S]*RetourCode>)8001</, '$19333<');
    expect(refusing).not.toBe(grant.toString('utf8'));
    const none = refusing.replace(/(ToegekendBedrag>\s*<[^>]*TotaalBedrag>)\d+</, '$10<');
    expect(await comeIn(Buffer.from(none))).toMatch(/refused by the exchange.*says the same/);
    expect((await itemsOf(messageId)).map(({ scope }) => scope)).toEqual(['declaration']);
  });
});

describe('a refusal by the exchange of what the payer answered', () => {
  it('changes nothing while that answer is held', async () => {
    const { db } = stage.gateway.store;
    const assignment = await stage.assign(payer);
    await stage.care([{ id: `R${assignment}`, payer, assignment, hours: 2 }]);
    await stage.fault('status-stuck', { match: { type: 'JW323' } });
    const own = async () => (await listMessages(db, { direction: 'out', type: 'JW323' })).at(-1);
    await stage.run({}, async () => (await own())?.status === 'WordtVerwerkt');
    const declaration = await declarationOfMessage(db, (await own())?.id ?? '');
    const [answer] = await listMessages(db, { direction: 'in', type: 'JW325', states: ['processed'] });
    const file = join(stage.dir, 'exchange', 'messages', `${answer?.traceerId ?? ''}.xml`);
    const wrong = grantOf(readFileSync(file, 'utf8'), {
      identificatie: (await own())?.identificatie ?? '',
      nummer: declaration?.declaratieNummer ?? '',
    })
      .toString('utf8')
      .replace(/(ToegekendBedrag>\s*<[^>]*TotaalBedrag>)\d+</, '$199900<');
    const payload = Buffer.from(wrong);
    const { id } = await insertIncoming(db, {
      traceerId: randomUUID(),
      conversatieId: randomUUID(),
      payload,
    });
    await stage.drain(async () => (await messageById(db, id))?.state === 'quarantined');
    await refuseMessage(stage.gateway, (await own())?.id ?? '', ['BRS28'], 'BRS28');
    expect(await own()).toMatchObject({ state: 'sent', detail: expect.stringContaining('BRS28') });
    expect(await declarationOfMessage(db, declaration?.messageId ?? '')).toMatchObject({ state: 'sent' });
    const items = await itemsOf(declaration?.messageId ?? '');
    expect(items.map(({ scope, state }) => `${scope} ${state}`)).toEqual(['answer-held open']);
  });
});

/** Every payer, with a gate that only warns. */
function warningPayers() {
  const { payers } = stage.gateway.configuration;
  return payers.map((one) => ({ ...one, gate: 'warn' as const }));
}

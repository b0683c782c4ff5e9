import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Berichtstatus, StatusReport } from '../../src/exchange/types.ts';
import { deliveryOf, type Delivery } from '../../src/gateway/delivery.ts';
import { followMessage } from '../../src/gateway/follow.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { declarationOfMessage } from '../../src/store/declarations.ts';
import { listMessages } from '../../src/store/messages.ts';
import type { FaultKind } from '../../src/simulator/fault.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { payers } from '../support/gateway-world.ts';
import { listening } from '../support/listening.ts';

function reportOf(berichtstatus: Berichtstatus, codes: readonly string[]): StatusReport {
  const traceerId = 'c0ffee00-0000-4000-8000-000000000003';
  return {
    referentiegegevens: { conversatieId: traceerId, traceerId },
    berichtstroom: { berichttype: 'JW', berichtversie: 3, berichtsubversie: 2, actie: 'Declareren' },
    berichtstatus,
    berichtstatusGewijzigdOp: '2026-11-03T10:00:00Z',
    berichtOntvangenOp: '2026-11-03T10:00:00Z',
    meldingen: codes.map((code) => ({ code, omschrijving: 'x' })),
  };
}

describe('what a status makes of a message', () => {
  it.each<[Berichtstatus, string[], number, Delivery]>([
    ['Bezorgd', [], 1, 'delivered'],
    ['WordtAangeboden', [], 1, 'under-way'],
    ['VerwerkingVoltooid', [], 1, 'under-way'],
    ['AfgekeurdDoorDienst', ['BRS13'], 2, 'refused'],
    ['AfgekeurdDoorDienst', [], 1, 'refused'],
    ['AfgekeurdDoorDienst', ['BRS20'], 1, 'refused'],
    ['AfgekeurdDoorDienst', ['BRS20', 'BRS114'], 2, 'doubtful'],
    ['AfgekeurdDoorDienst', ['IB019'], 1, 'doubtful'],
    ['AanbiedenMislukt', ['IB010'], 1, 'refused'],
    ['AanbiedenMislukt', ['IB019', 'IB020'], 1, 'doubtful'],
    ['AanbiedenMislukt', [], 1, 'doubtful'],
    ['AanbiedenMislukt', ['9999'], 1, 'doubtful'],
    ['BezorgingAfgebroken', [], 1, 'doubtful'],
    ['BezorgingAfgebroken', ['IB002'], 3, 'refused'],
    ['DeelberichtAanleveringAfgekeurd', [], 1, 'doubtful'],
    ['DeelberichtAanleveringAfgekeurd', ['BRS14'], 1, 'refused'],
  ])('%s with %j after %i pushes is %s', (status, codes, arrivals, delivery) => {
    expect(deliveryOf(reportOf(status, codes), arrivals)).toBe(delivery);
  });
});

const doubtful: readonly { fault: FaultKind; code: string; payer: string; twice: boolean }[] = [
  { fault: 'undeliverable', code: 'IB019', payer: '0363', twice: false },
  { fault: 'refuse-content', code: 'BRS20', payer: '0599', twice: true },
  { fault: 'undeliverable', code: 'IB016', payer: '0344', twice: true },
];

describe('a status that is no proof', () => {
  let stage: GatewayStage;

  beforeAll(async () => {
    stage = await gatewayStage();
    await stage.care(
      payers.map(({ code }, index) => ({
        id: `P${code}`,
        payer: code,
        assignment: 100_001 + index,
        hours: 2,
      })),
    );
    await stage.drain();
  });
  afterAll(async () => {
    await stage.close();
  });

  it.each(doubtful)('$fault $code leaves the message sent, with one alarm', async (refusal) => {
    const { code, payer, twice, fault } = refusal;
    if (twice) await stage.fault('error-500-before', { match: { payer } });
    await stage.fault(fault, { code, match: { payer } });
    const { errors, gateway } = listening(stage.gateway);
    const { db } = gateway.store;
    const own = async () => (await listMessages(db, { direction: 'out', payer })).at(-1);
    await stage.requestRun({ payer });
    await stage.drain(async () => (await own())?.detail?.includes(code) === true);
    expect(await own()).toMatchObject({ state: 'sent', detail: expect.stringContaining('stays sent') });
    await sql`update message set detail = null`.execute(db);
    for (let times = 0; times < 3; times += 1) await followMessage(gateway, (await own())?.id ?? '');
    expect(errors).toEqual(['whether a message was delivered is in doubt']);
    expect(await declarationOfMessage(db, (await own())?.id ?? '')).toMatchObject({ state: 'sent' });
    expect(await listUitval(gateway, { all: true })).toEqual([]);
    const before = (await own())?.id;
    await stage.requestRun({ payer });
    await stage.round();
    expect((await own())?.id).toBe(before);
  });
});

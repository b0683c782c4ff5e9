import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Agent } from 'undici';
import { loadConfiguration } from '../../src/config/load.ts';
import type { Configuration } from '../../src/config/schema.ts';
import { openExchange } from '../../src/exchange/client.ts';
import { metadataFor } from '../../src/exchange/metadata.ts';
import { payloadFindings } from '../../src/exchange/payload.ts';
import { missingRoutes, routingFor } from '../../src/exchange/routing.ts';
import type { BerichtMetadata, ExchangeClient, InboundMetadata } from '../../src/exchange/types.ts';
import { startSimulator, type Simulator } from '../../src/simulator/start.ts';
import { openStandard } from '../../src/standard/catalogue.ts';

const standard = openStandard();
const [agb, gemeente, bsn] = ['98765432', '0363', '999900006'];

const world = {
  declarants: [{ agb, name: 'Zorgcoöperatie Fictief' }],
  payers: [
    {
      code: gemeente,
      name: 'Fictiefstad',
      domain: 'jw',
      tariffs: [{ categorie: '45', code: '45A04', eenheid: '04', tarief: 6150, minutesAllowed: true }],
    },
  ],
  assignments: [100001, 100002].map((toewijzingNummer) => ({
    payer: gemeente,
    domain: 'jw',
    declarant: agb,
    toewijzingNummer,
    release: 'start',
    client: { bsn, geboortedatum: '2012-04-03', geslacht: '1', achternaam: 'Voorbeeld', voorletters: 'A' },
    product: { categorie: '45', code: '45A04' },
    toewijzingsdatum: '2026-08-20',
    toewijzingstijd: '09:30:00',
    ingangsdatum: '2026-09-01',
    einddatum: '2027-08-31',
    omvang: { volume: 20, eenheid: '04', frequentie: '4' },
    budget: null,
  })),
};

let number = 0;

/** A JW323 with one prestatie of ten hours in a month, and its metadata. Every call has numbers of its own. */
function declaration(toewijzingNummer: number, month: '09' | '10') {
  number += 1;
  const id = String(number);
  const bedrag = { Bedrag: 61_500, DebetCredit: 'D' };
  const periode = { Begindatum: `2026-${month}-01`, Einddatum: month === '09' ? '2026-09-30' : '2026-10-31' };
  const payload = standard.write({
    type: 'JW323',
    bericht: {
      Header: {
        BerichtCode: '490',
        BerichtVersie: 3,
        BerichtSubversie: 2,
        Afzender: agb,
        Ontvanger: gemeente,
        BerichtIdentificatie: { Identificatie: id, Dagtekening: '2026-11-03' },
        XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      },
      Declaratie: {
        DeclaratieNummer: id,
        DeclaratiePeriode: periode,
        DeclaratieDagtekening: '2026-11-03',
        TotaalIngediendBedrag: { TotaalBedrag: 61_500, DebetCredit: 'D' },
        Clienten: {
          Client: [
            {
              Bsn: bsn,
              Prestaties: {
                Prestatie: [
                  {
                    ProductReferentie: { ReferentieNummer: id },
                    ToewijzingNummer: toewijzingNummer,
                    ProductCategorie: '45',
                    ProductCode: '45A04',
                    ProductPeriode: periode,
                    GeleverdVolume: 10,
                    Eenheid: '04',
                    ProductTarief: 6150,
                    IngediendBedrag: bedrag,
                  },
                ],
              },
            },
          ],
        },
      },
    },
  });
  expect(standard.validate(payload)).toEqual([]);
  const metadata = metadataFor(routingFor(exchange.routing, { type: 'JW323', release: '3.2' }), {
    afzender: agb,
    geadresseerde: gemeente,
    conversatieId: crypto.randomUUID(),
    traceerId: crypto.randomUUID(),
  });
  return { metadata, payload, traceerId: metadata.referentiegegevens.traceerId };
}

const folder = mkdtempSync(join(tmpdir(), 'poort-contract-'));
const at = (name: string): string => join(folder, 'certificates', name);
let simulator: Simulator;
let exchange: Configuration['exchange'];
let client: ExchangeClient;
let controls: Agent;

beforeAll(async () => {
  const worldFile = join(folder, 'world.json');
  writeFileSync(worldFile, JSON.stringify(world));
  simulator = await startSimulator({ dir: folder, worldFile, today: () => '2026-11-03' });
  const loaded = loadConfiguration(simulator.configurationFile, {});
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
  exchange = loaded.configuration.exchange;
  client = openExchange(exchange);
  const tls = { ca: at('ca.pem'), cert: at('client.pem'), key: at('client.key') };
  const read = ([name, file]: [string, string]): [string, Buffer] => [name, readFileSync(file)];
  controls = new Agent({ connect: Object.fromEntries(Object.entries(tls).map(read)) });
});

afterEach(async () => {
  await control('DELETE', 'faults');
});

afterAll(async () => {
  await client.close();
  await controls.close();
  await simulator.close();
  rmSync(folder, { recursive: true });
});

async function control(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const { statusCode, body: answer } = await controls.request({
    origin: simulator.address,
    path: `/simulator/${path}`,
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (statusCode >= 300) throw new Error(`${path}: ${statusCode} ${text}`);
}

async function order(kind: string, call?: string): Promise<void> {
  await control('POST', 'faults', { kind, ...(call === undefined ? {} : { match: { call } }) });
}

/** Asks until it holds; a deadline instead of a sleep. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const found = await ask();
    if (found !== undefined) return found;
    await pause(20);
  }
  throw new Error('It did not happen in time.');
}

function statusIs(traceerId: string, status: string): Promise<true> {
  return until(async () => {
    const [report] = await client.statusOf(traceerId);
    if (report?.meldingen !== undefined) throw new Error(JSON.stringify(report.meldingen));
    return report?.berichtstatus === status ? true : undefined;
  });
}

/** Takes one message in as the gateway does: payload, check, confirm. */
async function take(inbound: InboundMetadata): Promise<Uint8Array> {
  const { traceerId } = inbound.referentiegegevens;
  const bytes = await client.payload(traceerId);
  if (bytes === null) throw new Error('It is gone.');
  expect(payloadFindings(inbound, bytes)).toEqual([]);
  await client.confirm(traceerId);
  return bytes;
}

function subtypeOf(metadata: BerichtMetadata): string {
  return metadata.routeringgegevens.berichtstroom.berichtsubtype ?? '';
}

describe('the client and the simulated exchange', () => {
  it('agree on the routing table', () => {
    const sent = ['JW302', 'JW323', 'WMO302', 'WMO323'].map((type) => ({ type, release: '3.2' }));
    expect(missingRoutes(exchange.routing, sent)).toEqual([]);
  });

  it('hand over the 301s, which our own codec reads', async () => {
    const waiting = await client.list(250);
    expect(waiting.length).toBeGreaterThan(0);
    for (const inbound of waiting) {
      expect(subtypeOf(inbound)).toBe('JW301');
      const parsed = standard.parse(await take(inbound));
      expect(parsed).toMatchObject({ ok: true, message: { type: 'JW301' } });
    }
    expect(await client.list(250)).toEqual([]);
  });

  it('carry a declaration to Bezorgd and its answer back', async () => {
    const { metadata, payload, traceerId } = declaration(100001, '09');
    expect(await client.statusOf(traceerId)).toEqual([]);
    expect(await client.push(metadata, payload)).toEqual({ kind: 'accepted' });
    await statusIs(traceerId, 'Bezorgd');
    const inbound = await until(async () => (await client.list(1))[0]);
    expect(subtypeOf(inbound)).toBe('JW325');
    const parsed = standard.parse(await take(inbound));
    expect(parsed).toMatchObject({ ok: true, message: { type: 'JW325' } });
    expect(simulator.books().prestaties).toMatchObject([{ state: 'accepted', cents: 61_500 }]);
    await client.confirm(inbound.referentiegegevens.traceerId);
  });

  it('refuse a traceerId and an Identificatie that were used before', async () => {
    const first = declaration(100001, '10');
    const second = declaration(100002, '10');
    expect((await client.push(first.metadata, first.payload)).kind).toBe('accepted');
    expect(await client.push(first.metadata, second.payload)).toMatchObject({
      kind: 'refused',
      codes: ['BRS114'],
      detail: 'HTTP 422: BRS114; field referentiegegevens.traceerId.',
    });
    expect(await client.push(second.metadata, first.payload)).toMatchObject({
      kind: 'refused',
      codes: ['BRS20'],
    });
  });

  it.each([
    ['drop-before', 0],
    ['drop-after', 1],
    ['error-500-before', 0],
    ['error-500-after', 1],
  ])('leave a push unknown at %s, and the status settles it', async (fault, known) => {
    const { metadata, payload, traceerId } = declaration(100002, '10');
    await order(fault, 'push');
    expect((await client.push(metadata, payload)).kind).toBe('unknown');
    expect(await client.statusOf(traceerId)).toHaveLength(known);
    const again = await client.push(metadata, payload);
    expect(again).toMatchObject(known === 0 ? { kind: 'accepted' } : { codes: ['BRS114'] });
  });

  it('stop the lane at 429 and at a refused certificate', async () => {
    const { metadata, payload } = declaration(100002, '10');
    await order('too-many', 'push');
    const outcome = await client.push(metadata, payload);
    expect(outcome.kind === 'blocked' ? outcome.until : null).toBeGreaterThan(Date.now() - 1000);
    const stranger = openExchange({
      ...exchange,
      certificate: { cert: at('other-client.pem'), key: at('other-client.key') },
    });
    expect(await stranger.push(metadata, payload)).toMatchObject({ kind: 'blocked', until: null });
    await expect(stranger.list(1)).rejects.toMatchObject({ code: 'POORT_CERTIFICATE' });
    await stranger.close();
  });

  it('see through a payload that was damaged, cut off or lost', async () => {
    const inbound = await until(async () => (await client.list(1))[0]);
    const { traceerId } = inbound.referentiegegevens;
    await order('truncated-payload');
    expect(payloadFindings(inbound, (await client.payload(traceerId)) ?? new Uint8Array())).toHaveLength(1);
    await order('wrong-checksum');
    const [wrong] = await client.list(1);
    const bytes = (await client.payload(traceerId)) ?? new Uint8Array();
    expect(wrong === undefined ? [] : payloadFindings(wrong, bytes)).toHaveLength(1);
    await order('missing-payload');
    expect(await client.payload(traceerId)).toBeNull();
    await take(inbound);
  });
});

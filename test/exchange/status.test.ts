import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { openExchange } from '../../src/exchange/client.ts';
import type { ExchangeClient, StatusReport } from '../../src/exchange/types.ts';
import { json, makeCertificates, optionsFor, startServer, type TestServer } from './test-server.ts';

const certificates = makeCertificates();
const traceerId = 'c0ffee00-0000-4000-8000-00000000000a';

const report: StatusReport = {
  referentiegegevens: { conversatieId: 'c0ffee00-0000-4000-8000-000000000001', traceerId },
  berichtstroom: { berichttype: 'JW', berichtversie: 3, berichtsubversie: 2, actie: 'Declareren' },
  berichtstatus: 'AfgekeurdDoorDienst',
  berichtstatusGewijzigdOp: '2026-11-03T10:00:00Z',
  berichtOntvangenOp: '2026-11-03T09:59:00+01:00',
  meldingen: [{ code: 'BRS13', omschrijving: 'Niet valide', toelichting: 'regel 1' }],
};

let server: TestServer;
let client: ExchangeClient;

beforeEach(async () => {
  server = await startServer(certificates);
  client = openExchange(optionsFor(certificates, server.port));
});

afterEach(async () => {
  await server.close();
  await client.close();
});

afterAll(() => certificates.remove());

it('asks by traceerId and gives the report', async () => {
  server.answer = json(200, [{ ...report, later: true }]);
  expect(await client.statusOf(traceerId)).toEqual([report]);
  expect(server.received[0]?.url).toBe(`/berichtstatus/rest-pull/v3/berichtstatussen?traceerId=${traceerId}`);
});

it('leaves out messages that answer ours: their status is not ours', async () => {
  const answer: StatusReport = {
    ...report,
    berichtstatus: 'Bezorgd',
    referentiegegevens: {
      conversatieId: report.referentiegegevens.conversatieId,
      traceerId: 'c0ffee00-0000-4000-8000-00000000000b',
      alsAntwoordOp: traceerId,
    },
  };
  server.answer = json(200, [answer, report]);
  expect(await client.statusOf(traceerId.toUpperCase())).toEqual([report]);
  server.answer = json(200, [answer]);
  expect(await client.statusOf(traceerId)).toEqual([]);
});

it('gives nothing for a message that the exchange does not know', async () => {
  server.answer = json(200, []);
  expect(await client.statusOf(traceerId)).toEqual([]);
});

it.each([
  [204, 'POORT_EXCHANGE_UNREACHABLE'],
  [404, 'POORT_EXCHANGE_REFUSED'],
  [500, 'POORT_EXCHANGE_UNREACHABLE'],
])('takes %d for a failure, never for "not known there"', async (status, code) => {
  server.answer = (response) => response.writeHead(status).end();
  await expect(client.statusOf(traceerId)).rejects.toMatchObject({ code });
});

it('does not guess at a status it does not know', async () => {
  server.answer = json(200, [{ ...report, berichtstatus: 'Verdampt' }]);
  await expect(client.statusOf(traceerId)).rejects.toMatchObject({
    detail: 'exchange.status: an answer is not as agreed (0.berichtstatus); check the address.',
  });
});

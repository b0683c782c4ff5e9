import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { metadataFor } from '../../src/exchange/metadata.ts';
import { routingFor } from '../../src/exchange/routing.ts';
import { balance } from '../../src/demo/balance.ts';
import { typeFiles } from '../../src/standard/generate/type-source.ts';
import { listMessages } from '../../src/store/messages.ts';
import { poortHere } from '../cli/poort.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { assignmentOf, declarant, fictiveBsn, gatewayWorld } from '../support/gateway-world.ts';
import { newCategory, nextRelease } from '../support/next-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'poort-releases-'));
const xsdDir = join(folder, 'xsd');
const product = { categorie: newCategory, code: '99A01' };
const [early, late, youth] = ['0518', '0344', '0363'];
let stage: GatewayStage;

/** The municipality 0344 works in the next release already, with a product that only that one knows. */
const world = {
  ...gatewayWorld,
  payers: gatewayWorld.payers.map((payer) =>
    payer.code === late
      ? {
          ...payer,
          release: '3.3',
          tariffs: [{ ...product, tarief: 5930, eenheid: '04' as const, minutesAllowed: false }],
        }
      : payer,
  ),
  assignments: gatewayWorld.assignments
    .filter(({ toewijzingNummer }) => toewijzingNummer <= 100_004)
    .map((one) =>
      one.payer === late ? assignmentOf(one.toewijzingNummer, late, { product: { ...product } }) : one,
    ),
};

beforeAll(async () => {
  const imported = await poortHere([
    ...['xsd', 'import', nextRelease(join(folder, 'download')), '--as', 'iwmo-3.3', '--xsd', xsdDir],
  ]);
  expect({ ...imported, out: '' }).toEqual({ exit: 0, out: '', err: expect.stringContaining('releases') });
  expect(imported.out).toContain(`ProductCategorie: code ${newCategory} only there`);
  stage = await gatewayStage(
    ({ releases }) => ({ releases: { ...releases, iwmo: [{ release: '3.3', from: '2026-11-10' }] } }),
    { world, xsdDir },
  );
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** Type, payer and release of the messages of these types, oldest first. */
async function kept(...types: readonly string[]): Promise<string[]> {
  const messages = await listMessages(stage.gateway.store.db, {});
  return messages
    .filter(({ type }) => types.includes(type ?? ''))
    .map(({ type, payer, release }) => `${type ?? ''} ${payer ?? ''} ${release ?? ''}`)
    .sort();
}

describe('two releases side by side', () => {
  it('a 302 follows the release of its 301, whatever day it is', async () => {
    await stage.drain();
    expect(await kept('WMO301', 'WMO302')).toEqual([
      ...['WMO301 0344 3.3', 'WMO301 0518 3.2', 'WMO302 0344 3.3', 'WMO302 0518 3.2'],
    ]);
    const { offered } = stage.simulator().books();
    expect(offered.map(({ returned }) => returned)).toEqual(offered.map(() => 'accepted'));
  });

  it('declares in the old release until the day of the new one', async () => {
    await stage.care([{ id: 'A', payer: early, assignment: 100_004, hours: 3 }]);
    expect(await stage.run()).toMatchObject({ messages: 1, cents: 3 * 5930 });
    expect(await kept('WMO323', 'WMO325')).toEqual(['WMO323 0518 3.2', 'WMO325 0518 3.2']);
  });

  it('and in the new one from then on, with a code that only that one has', async () => {
    stage.moveTo('2026-11-10');
    const own = { productcategorie: product.categorie, productcode: product.code };
    await stage.care([
      { id: 'A', payer: early, assignment: 100_004, hours: 2 },
      { id: 'B', payer: late, assignment: 100_003, hours: 4, set: own },
      { id: 'C', payer: youth, assignment: 100_001, hours: 5 },
    ]);
    expect(await stage.run()).toMatchObject({ messages: 3, prestaties: 4, findings: [] });
    expect(await kept('WMO323', 'WMO325', 'JW323', 'JW325')).toEqual([
      ...['JW323 0363 3.2', 'JW325 0363 3.2', 'WMO323 0344 3.3', 'WMO323 0518 3.2', 'WMO323 0518 3.3'],
      ...['WMO325 0344 3.3', 'WMO325 0518 3.2', 'WMO325 0518 3.3'],
    ]);
    const books = stage.simulator().books();
    expect(books.prestaties.map(({ state }) => state)).toEqual(Array(5).fill('accepted'));
    expect(books.prestaties.find(({ payer }) => payer === late)).toMatchObject({
      productCategorie: newCategory,
    });
    expect(await balance(stage.gateway, books)).toMatchObject({ doubleClaims: 0, lost: 0, open: 0 });
    expect(stage.failures()).toEqual([]);
  });
});

describe('a release that came as data', () => {
  /** A declaration with the element that only the next release has: nothing of ours fills it yet. */
  function withNewElement(): Uint8Array {
    const { standard } = stage.gateway;
    const { berichtCode, berichtVersie, berichtSubversie } = standard.model('WMO323', '3.3');
    const bedrag = { Bedrag: 5930, DebetCredit: 'D' };
    const month = { Begindatum: '2026-08-01', Einddatum: '2026-08-31' };
    const prestatie = {
      ProductReferentie: { ReferentieNummer: 'HAND1' },
      ...{ ToewijzingNummer: 100_003, ProductCategorie: product.categorie, ProductCode: product.code },
      ...{ ProductPeriode: month, GeleverdVolume: 1, Eenheid: '04', ProductTarief: 5930 },
      Toelichting: 'Een nieuw element',
      IngediendBedrag: bedrag,
    };
    return standard.write(
      {
        type: 'WMO323',
        bericht: {
          Header: {
            ...{ BerichtCode: berichtCode, BerichtVersie: berichtVersie, BerichtSubversie: berichtSubversie },
            ...{ Afzender: declarant, Ontvanger: late },
            BerichtIdentificatie: { Identificatie: 'HAND1', Dagtekening: '2026-11-10' },
            XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
          },
          Declaratie: {
            DeclaratieNummer: 'HAND1',
            DeclaratiePeriode: { Begindatum: '2026-10-01', Einddatum: '2026-10-31' },
            DeclaratieDagtekening: '2026-11-10',
            TotaalIngediendBedrag: { TotaalBedrag: 5930, DebetCredit: 'D' },
            Clienten: { Client: [{ Bsn: fictiveBsn(3), Prestaties: { Prestatie: [prestatie] } }] },
          },
        },
      },
      '3.3',
    );
  }

  it('is sent, with its new element, and answered', async () => {
    const { gateway } = stage;
    const payload = withNewElement();
    expect(Buffer.from(payload).toString()).toContain('<wmo323:Toelichting>Een nieuw element<');
    const traceerId = randomUUID();
    const row = routingFor(gateway.configuration.exchange.routing, { type: 'WMO323', release: '3.3' });
    const ids = { conversatieId: randomUUID(), traceerId };
    const metadata = metadataFor(row, { afzender: declarant, geadresseerde: late, ...ids });
    expect(await gateway.exchange().push(metadata, payload)).toEqual({ kind: 'accepted' });
    await stage.drain(() =>
      stage
        .simulator()
        .books()
        .offered.some(({ about }) => about === traceerId),
    );
    const { prestaties } = stage.simulator().books();
    expect(prestaties.find(({ referentieNummer }) => referentieNummer === 'HAND1')).toMatchObject({
      state: 'accepted',
      codes: [],
    });
  });

  it('is shown, recognised and checked by the command line, and ours refuses it', async () => {
    const shown = await poortHere(['standard', 'show', 'wmo323', '--release', '3.3', '--xsd', xsdDir]);
    expect(shown.out).toMatch(/Toelichting +0\.\.1 +LDT_Commentaar/);
    const file = join(folder, 'message.xml');
    writeFileSync(file, withNewElement());
    const valid = await poortHere(['validate', '--json', '--xsd', xsdDir, file]);
    expect(JSON.parse(valid.out)).toMatchObject({ standard: 'iwmo-3.3', message: 'WMO323', valid: true });
    const text = Buffer.from(withNewElement()).toString().replace('>04<', '>4<');
    writeFileSync(file, text);
    const invalid = await poortHere(['validate', '--json', '--xsd', xsdDir, file]);
    expect(JSON.parse(invalid.out)).toMatchObject({ standard: 'iwmo-3.3', message: 'WMO323', valid: false });
    const ours = await poortHere(['validate', '--json', file]);
    expect(JSON.parse(ours.out)).toMatchObject({ findings: [{ code: 'MESSAGE_RELEASE_UNKNOWN' }] });
  });

  it('gets its types from the same data', () => {
    const files = typeFiles(stage.gateway.standard.messages);
    const text = (path: string): string => files.find((one) => one.path === path)?.text ?? '';
    expect(text('messages.ts')).toContain('readonly WMO323: WMO323_3_2 | WMO323_3_3;');
    expect(text('iwmo-3.3/WMO323.ts')).toContain('readonly Toelichting?: string;');
  });
});

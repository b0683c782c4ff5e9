import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { Agent, request, type FormData } from 'undici';
import { configurationSchema } from '../../src/config/schema.ts';
import { loadConfiguration } from '../../src/config/load.ts';
import { checkSchema } from '../../src/simulator/schema-check.ts';
import { routingTable } from '../../src/simulator/routing.ts';
import { paths } from '../../src/simulator/service/call.ts';
import { agentFor, startRig, until, type PushChanges, type Rig } from './rig.ts';
import { declarationText, returnText, valuesOf, type LineText } from './xml.ts';

let rig: Rig;
let count = 0;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  await rig.end();
});

const bsn = '999900006';

/** A 323 with numbers of its own. */
function declaration(lines?: readonly LineText[]): string {
  count += 1;
  const own = lines ?? [{ reference: `R${count}`, volume: 1 }];
  return declarationText({
    identification: `M${count}`,
    number: `D${count}`,
    clients: [{ bsn, lines: own }],
  });
}

const routing = routingTable({ jw: ['3.2'], wmo: ['3.2'] });

describe('the door', () => {
  const knock = async (connect: object): Promise<number | string> => {
    const agent = new Agent({ connect });
    try {
      const answer = await request(`${rig.simulator().address}/simulator/books`, { dispatcher: agent });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return 'no connection';
    } finally {
      await agent.close();
    }
  };
  const pem = (name: string): Buffer => readFileSync(join(rig.dir, 'certificates', name));

  it('refuses a client without a certificate, with one of another authority, and an expired one', async () => {
    const ca = pem('ca.pem');
    expect(await knock({ ca })).toBe(403);
    expect(await knock({ ca, cert: pem('other-client.pem'), key: pem('other-client.key') })).toBe(403);
    expect(await knock({ ca, cert: pem('expired-client.pem'), key: pem('expired-client.key') })).toBe(403);
  });

  it('lets the client in with the PFX, and is trusted only by its own authority', async () => {
    const passphrase = pem('client.passphrase').toString();
    const pfx = pem('client.pfx');
    expect(() => createSecureContext({ pfx, passphrase })).not.toThrow();
    expect(await knock({ ca: pem('ca.pem'), pfx, passphrase })).toBe(200);
    expect(await knock({ cert: pem('client.pem'), key: pem('client.key') })).toBe('no connection');
    expect(new X509Certificate(pem('server.pem')).subjectAltName).toContain('IP Address:127.0.0.1');
  });
});

describe('push', () => {
  const metadataCases: readonly [string, (metadata: Record<string, unknown>) => unknown][] = [
    ['one field too many', (metadata) => ({ ...metadata, extra: 1 })],
    ['a part missing', ({ referentiegegevens }) => ({ referentiegegevens })],
    ['no addressee', (metadata) => deep(metadata, ['routeringgegevens', 'geadresseerden'], [])],
    ['a rol of 101', (metadata) => deep(metadata, ['routeringgegevens', 'afzender', 'rol'], 'x'.repeat(101))],
    ['a field too many below', (metadata) => deep(metadata, ['routeringgegevens', 'afzender', 'naam'], 'x')],
    [
      'a version of 1000',
      (metadata) => deep(metadata, ['routeringgegevens', 'berichtstroom', 'berichtversie'], 1000),
    ],
    [
      'a version in text',
      (metadata) => deep(metadata, ['routeringgegevens', 'berichtstroom', 'berichtversie'], '3'),
    ],
    [
      'a traceerId of another version',
      (metadata) =>
        deep(metadata, ['referentiegegevens', 'traceerId'], 'c232ab00-9414-11ec-b3c8-9f6bdeced846'),
    ],
    [
      'a referentieId of 151',
      (metadata) => deep(metadata, ['referentiegegevens', 'referentieId'], 'x'.repeat(151)),
    ],
    ['an empty verwerkingscontext', (metadata) => ({ ...metadata, verwerkingscontext: [] })],
  ];
  it.each(metadataCases)('answers 400 to %s', async (_, metadata) => {
    const answer = await rig.push('JW323', declaration(), { metadata });
    expect(answer.status).toBe(400);
    const body = JSON.parse(answer.body.toString()) as { errors: object; title: string; status: number };
    expect(Object.keys(body.errors)).not.toHaveLength(0);
    expect(body.status).toBe(400);
  });

  it.each([
    ['a third part', (form: FormData) => form.append('more', 'x')],
    [
      'the payload twice',
      (form: FormData) => form.append('payload', new Blob(['x'], { type: 'application/octet-stream' })),
    ],
    ['no payload', (form: FormData) => form.delete('payload')],
    [
      'a payload of another type',
      (form: FormData) => form.set('payload', new Blob(['x'], { type: 'text/xml' })),
    ],
    [
      'metadata that is no JSON',
      (form: FormData) => form.set('berichtMetadata', new Blob(['{'], { type: 'application/json' })),
    ],
    [
      'an empty payload',
      (form: FormData) => form.set('payload', new Blob([], { type: 'application/octet-stream' })),
    ],
  ] as const)('answers 400 to %s', async (_, parts) => {
    expect((await rig.push('JW323', declaration(), { parts })).status).toBe(400);
  });

  const refusals: readonly [string, string, PushChanges][] = [
    [
      'an unknown berichtstroom',
      'BRS33',
      { metadata: (m) => deep(m, ['routeringgegevens', 'berichtstroom', 'actie'], 'Zomaar') },
    ],
    ['an unknown sender', 'BRS01', { sender: '11111111' }],
    ['a sender without consent', 'BRS03', { sender: '98765433' }],
    ['an unknown addressee', 'BRS04', { payer: '9999' }],
    ['an answer to nothing', 'IB017', { references: { alsAntwoordOp: randomUUID() } }],
    ['a reference that is not the conversation', 'IB017', { references: { referentieId: 'x' } }],
  ];
  it.each(refusals)('answers 422 to %s: %s', async (_, code, changes) => {
    await refused(rig.push('JW323', declaration(), changes), code);
  });

  it('answers 422 to an addressee under the other law, a real person, and too large a file', async () => {
    await refused(rig.push('WMO323', declaration(), { payer: '0518' }), 'BRS05');
    await refused(rig.push('JW323', declaration().replaceAll(bsn, '123456782')), 'BRS18');
    await refused(rig.push('JW323', Buffer.alloc(25_000_001, 0x20)), 'BRS06');
    await refused(rig.push('JW323', Buffer.alloc(28_000_000, 0x20)), 'BRS06');
  });

  it('takes a traceerId and an Identificatie once', async () => {
    const text = declaration();
    const { status, traceerId } = await rig.push('JW323', text);
    expect(status).toBe(204);
    await refused(rig.push('JW323', declaration(), { traceerId }), 'BRS114');
    await refused(rig.push('JW323', text), 'BRS20');
  });

  async function refused(answer: Promise<{ status: number; body: Buffer }>, code: string): Promise<void> {
    const { status, body } = await answer;
    expect([status, /\b(BRS|IB)\d+/.exec(body.toString())?.[0]]).toEqual([422, code]);
  }
});

describe('content check', () => {
  const faulty: readonly [string, string, () => string][] = [
    ['text that is no XML', 'BRS14', () => 'hello'],
    ['mismatched tags', 'BRS14', () => declaration().replace('</m:Declaratie>', '</m:Declaraties>')],
    ['a NUL', 'BRS14', () => declaration().replace('>1.2.3<', '>1.2.3\u0000<')],
    ['a DOCTYPE', 'BRS14', () => declaration().replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
    ['a byte order mark', 'BRS14', () => `\ufeff${declaration()}`],
    ['an invalid 323', 'BRS13', () => declaration().replace(/<m:Eenheid>04/, '<m:Eenheid>99')],
    ['a 323 of the other law', 'BRS13', () => declaration().replaceAll('ijw', 'iwmo')],
    ['a header with another sender', 'IB017', () => declaration().replace('>98765432<', '>98765433<')],
  ];
  it.each(faulty)('ends %s as AfgekeurdDoorDienst with %s', async (_, code, text) => {
    expect(await rig.settle('JW323', text())).toMatchObject({ status: 'AfgekeurdDoorDienst', codes: [code] });
  });

  it('never lets a refused message reach the payer', async () => {
    const { prestaties, messages } = await rig.books();
    const refused = messages.filter((message) => message.status === 'AfgekeurdDoorDienst');
    expect(refused.length).toBeGreaterThan(0);
    expect(prestaties.filter((one) => refused.some((message) => message.traceerId === one.message))).toEqual(
      [],
    );
  });
});

describe('assignments', () => {
  it('are ready from the start: one valid 301 a client and payer, all products in it', async () => {
    const listed = (await rig.list()).filter((one) =>
      one.routeringgegevens.berichtstroom.berichtsubtype.endsWith('301'),
    );
    expect(listed.map((one) => one.routeringgegevens.berichtstroom.berichtsubtype)).toEqual([
      'JW301',
      'WMO301',
    ]);
    const [first, second] = await Promise.all(
      listed.map((one) => rig.payload(one.referentiegegevens.traceerId)),
    );
    expect(checkSchema('JW301', Buffer.from(first ?? ''))).toEqual({ kind: 'valid' });
    expect(checkSchema('WMO301', Buffer.from(second ?? ''))).toEqual({ kind: 'valid' });
    expect(valuesOf(first ?? '', 'ToewijzingNummer')).toEqual(['100001', '100002']);
    const { grootte, checksum } = listed[0]?.basisgegevens.payload ?? {
      grootte: 0,
      checksum: { waarde: '' },
    };
    expect(grootte).toBe(Buffer.byteLength(first ?? ''));
    expect(checksum.waarde).toBe(
      createHash('sha256')
        .update(first ?? '')
        .digest('hex'),
    );
  });

  it('come later when released, once', async () => {
    const release = { toewijzingNummers: [100003] };
    const answer = await rig.call('POST', '/simulator/assignments/release', release);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ traceerIds: [expect.any(String)] });
    const again = await rig.call('POST', '/simulator/assignments/release', release);
    expect(JSON.parse(again.body.toString())).toEqual({ traceerIds: [] });
    expect(
      (await rig.call('POST', '/simulator/assignments/release', { toewijzingNummers: [5] })).status,
    ).toBe(404);
  });

  it('are answered by a 302 that names them, in their conversation', async () => {
    const [about] = await rig.list();
    if (about === undefined) throw new Error('no 301');
    const { traceerId, conversatieId } = about.referentiegegevens;
    const [identificatie = ''] = valuesOf(await rig.payload(traceerId), 'Identificatie');
    const push = (references: object): ReturnType<Rig['push']> =>
      rig.push('JW302', returnText('RET1', identificatie), { references });
    const text = async (references: object): Promise<string> => (await push(references)).body.toString();
    expect(await text({})).toContain('IB021');
    expect(await text({ alsAntwoordOp: randomUUID() })).toContain('IB021');
    expect(await text({ alsAntwoordOp: traceerId })).toContain('IB017');
    expect((await push({ alsAntwoordOp: traceerId, conversatieId, referentieId: 'any' })).status).toBe(204);
    await until(async () =>
      (await rig.books()).offered.find((one) => one.traceerId === traceerId && one.returned === 'accepted'),
    );
  });
});

describe('declarations', () => {
  it('are granted in full with 8001, in a valid 325 with a conversation of its own', async () => {
    const text = declaration([{ reference: 'FULL', begin: '2026-09-07', end: '2026-09-30' }]);
    const { answer, codes, status } = await rig.settle('JW323', text);
    expect([status, codes]).toEqual(['Bezorgd', ['0200', '8001']]);
    expect(checkSchema('JW325', Buffer.from(answer))).toEqual({ kind: 'valid' });
    expect(valuesOf(answer, 'TotaalBedrag')).toEqual(['61500', '61500']);
    expect(valuesOf(answer, 'BasisschemaXsdVersie')).toEqual(['1.0.0', '1.2.3']);
    expect(valuesOf(answer, 'Identificatie')[1]).toBe(valuesOf(text, 'Identificatie')[0]);
    expect(answer).not.toContain('Clienten');
    expect(answer).not.toMatch(/[^\r]\n/);
  });

  it('list only what was rejected, whole clients with 0233', async () => {
    count += 1;
    const text = declarationText({
      identification: `M${count}`,
      number: `D${count}`,
      clients: [
        { bsn: '999900043', lines: [{ reference: 'STRANGER' }] },
        {
          bsn,
          lines: [
            { reference: 'CREDIT', previous: 'FULL', mark: 'C', begin: '2026-09-07', end: '2026-09-30' },
            { reference: 'TOO&amp;MUCH', begin: '2026-09-07', end: '2026-09-30', volume: 21 },
          ],
        },
      ],
    });
    const { answer, codes } = await rig.settle('JW323', text);
    expect(checkSchema('JW325', Buffer.from(answer))).toEqual({ kind: 'valid' });
    expect(codes).toEqual(['0200', '0233', '8187', '9321', '0200', '0200']);
    expect(valuesOf(answer, 'ReferentieNummer')).toEqual(['STRANGER', 'TOO&amp;MUCH']);
    expect(valuesOf(answer, 'TotaalBedrag')).toEqual(['129150', '61500']);
    expect(valuesOf(answer, 'DebetCredit').slice(0, 2)).toEqual(['D', 'C']);
  });

  it('are refused as a whole with a header only, or without lines', async () => {
    const header = await rig.settle('JW323', declaration([{ reference: 'H1' }, { reference: 'H2' }]));
    expect(header.codes).toEqual(['0001']);
    expect(header.answer).not.toContain('DeclaratieAntwoord');
    expect(valuesOf(header.answer, 'XsltVersie')).toEqual(['1.0.0']);
    expect(checkSchema('JW325', Buffer.from(header.answer))).toEqual({ kind: 'valid' });
    count += 1;
    const again = declarationText({
      identification: `M${count}`,
      number: 'D1000',
      clients: [{ bsn, lines: [{ reference: `X${count}`, begin: '2026-09-07', end: '2026-09-30' }] }],
      month: ['2026-09-01', '2026-09-30'],
    });
    const refused = await rig.settle('JW323', again);
    expect(refused.codes).toEqual(['0200', '8214']);
    expect(valuesOf(refused.answer, 'TotaalBedrag')).toEqual(['61500', '0']);
    expect(checkSchema('JW325', Buffer.from(refused.answer))).toEqual({ kind: 'valid' });
  });

  it('show in the books, without a BSN, and never twice', async () => {
    const books = await rig.books();
    expect(JSON.stringify(books)).not.toContain('9999000');
    expect(books.doubleClaims).toEqual([]);
    const full = books.prestaties.find((one) => one.referentieNummer === 'FULL');
    expect(full).toMatchObject({
      payer: '0363',
      month: '2026-09',
      cents: 61_500,
      state: 'accepted',
      codes: [],
    });
    expect(books.prestaties.find((one) => one.referentieNummer === 'STRANGER')?.codes).toEqual([
      '0233',
      '8187',
    ]);
    expect(books.prestaties.filter((one) => one.state === 'void').length).toBe(3);
  });
});

describe('pull and status', () => {
  it('shows the oldest first, and no more than the limit', async () => {
    const all = await rig.list();
    expect((await rig.list(2)).map(idOf)).toEqual(all.slice(0, 2).map(idOf));
    for (const limit of [0, 251, -1, 'x']) {
      expect((await rig.call('GET', `${paths.pull}/berichten?limit=${limit}`)).status).toBe(400);
    }
  });

  it('forgets a payload once its receipt is confirmed', async () => {
    const [first] = await rig.list(1);
    if (first === undefined) throw new Error('inbox is empty');
    const path = `${paths.pull}/berichten/${idOf(first)}`;
    expect((await rig.call('GET', `${path}/payload`)).status).toBe(200);
    expect((await rig.call('DELETE', path)).status).toBe(202);
    expect((await rig.call('DELETE', path)).status).toBe(202);
    expect((await rig.call('GET', `${path}/payload`)).status).toBe(404);
    expect((await rig.call('DELETE', `${paths.pull}/berichten/${randomUUID()}`)).status).toBe(404);
    expect((await rig.list()).map(idOf)).not.toContain(idOf(first));
  });

  it('searches', async () => {
    const search = (body: object) => rig.call('POST', `${paths.pull}/berichten/zoeken`, body);
    const found = await search({ berichtstroom: { berichtsubtype: 'WMO301' } });
    expect(JSON.parse(found.body.toString())).toHaveLength(1);
    expect((await search({ anything: 1 })).status).toBe(400);
  });

  it('tells the status by traceerId or conversatieId, nothing of what it never got', async () => {
    expect(await rig.statusOf(randomUUID())).toEqual([]);
    expect((await rig.call('GET', `${paths.status}/berichtstatussen`)).status).toBe(400);
    const { traceerId } = await rig.push('JW323', declaration());
    const seen = new Set<string>();
    await until(async () => {
      seen.add((await rig.statusOf(traceerId))[0]?.berichtstatus ?? '');
      return seen.has('Bezorgd') ? true : undefined;
    });
    expect(seen.size).toBeGreaterThan(1);
  });

  const idOf = (one: { referentiegegevens: { traceerId: string } }): string =>
    one.referentiegegevens.traceerId;
});

describe('configuration', () => {
  it('is complete for a gateway', () => {
    const file = rig.simulator().configurationFile;
    const loaded = loadConfiguration(file, {});
    if (!('configuration' in loaded)) throw new Error(JSON.stringify(loaded.findings));
    const { exchange, payers, environment } = loaded.configuration;
    expect(environment).toBe('simulator');
    expect(payers.find((payer) => payer.code === '0363')?.domains).toEqual(['jw', 'wmo']);
    expect(configurationSchema.shape.exchange.safeParse(exchange).success).toBe(true);
    expect(exchange.routing).toEqual(routing);
    for (const path of [exchange.certificate.pfx, exchange.certificate.passphraseFile, exchange.ca]) {
      expect(existsSync(path ?? '')).toBe(true);
    }
  });

  it('gives the routing table', async () => {
    const answer = await rig.call('GET', '/simulator/routing');
    expect(JSON.parse(answer.body.toString())).toEqual(routing);
    const agent = agentFor(rig.dir, 'client');
    await agent.close();
  });
});

function deep(metadata: Record<string, unknown>, path: readonly string[], value: unknown): unknown {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...metadata, [key]: value };
  return { ...metadata, [key]: deep(metadata[key] as Record<string, unknown>, rest, value) };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultKinds } from '../../src/simulator/fault.ts';
import { paths } from '../../src/simulator/service/call.ts';
import { startRig, until, type Rig } from './rig.ts';
import { declarationText, valuesOf } from './xml.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(async () => {
  await rig.end();
});

const text = (number = 1): string =>
  declarationText({
    identification: `M${number}`,
    number: `D${number}`,
    clients: [
      {
        bsn: '999900006',
        lines: [{ reference: `R${number}` }, { reference: `S${number}`, assignment: 100002 }],
      },
    ],
  });

describe('what the exchange and the payers refuse when told to', () => {
  it.each([
    ['refuse-content', ['BRS13'], 0],
    ['refuse-header', ['0001'], 0],
    ['refuse-declaration', ['0200', '9333'], 0],
    ['refuse-client', ['0200', '0233', '0233', '8187', '0200'].sort(), 0],
    ['refuse-line', ['0200', '0200', '0200', '9340'], 61_500],
  ] as const)('%s', async (kind, codes, granted) => {
    await rig.fault({ kind });
    const settled = await rig.settle('JW323', text());
    expect(settled.codes.sort()).toEqual([...codes].sort());
    expect((await rig.books()).grantedCents).toBe(granted);
  });

  it('takes the code and the assignment that are named, as often as told', async () => {
    await rig.fault({
      kind: 'refuse-line',
      code: '9321',
      match: { toewijzingNummer: 100002, payer: '0363', type: 'JW323' },
    });
    const first = await rig.settle('JW323', text());
    expect(valuesOf(first.answer, 'ToewijzingNummer')).toEqual(['100002']);
    expect(first.codes).toContain('9321');
    expect((await rig.settle('JW323', text(2))).codes).toContain('9389');
  });

  it('leaves others alone', async () => {
    await rig.fault({ kind: 'refuse-header', match: { payer: '0518' } });
    expect((await rig.settle('JW323', text())).codes).toEqual(['0200', '8001']);
    expect((await rig.fault({ kind: 'unheard-of' })).status).toBe(400);
  });

  it('refuses at the door and hands over nothing', async () => {
    await rig.fault({ kind: 'refuse-receipt', code: 'BRS03' });
    const answer = await rig.push('JW323', text());
    expect([answer.status, answer.body.toString().includes('BRS03')]).toEqual([422, true]);
    await rig.fault({ kind: 'undeliverable' });
    const { traceerId } = await rig.push('JW323', text());
    await until(async () =>
      (await rig.statusOf(traceerId))[0]?.berichtstatus === 'AanbiedenMislukt' ? true : undefined,
    );
  });
});

describe('answers that are late, silent, double or stray', () => {
  it('silent: nothing until told, and a second debit waits with it', async () => {
    await rig.fault({ kind: 'silent' });
    const { traceerId } = await rig.push('JW323', text());
    await until(async () => ((await rig.books()).unanswered === 1 ? true : undefined));
    expect((await rig.settle('JW323', text(2))).codes.filter((code) => code === '9389')).toHaveLength(2);
    expect((await rig.books()).prestaties.filter((one) => one.state === 'pending')).toHaveLength(2);
    await rig.call('POST', '/simulator/answers', { declaratieNummers: ['D1'] });
    await until(async () => (await rig.books()).offered.find((one) => one.about === traceerId));
    expect((await rig.books()).doubleClaims).toEqual([]);
  });

  it('late: after so many seconds', async () => {
    await rig.fault({ kind: 'late', seconds: 0.3 });
    const sentAt = Date.now();
    await rig.settle('JW323', text());
    expect(Date.now() - sentAt).toBeGreaterThan(300);
  });

  it('double, and again on demand: the same answer under other numbers', async () => {
    await rig.fault({ kind: 'double' });
    await rig.settle('JW323', text());
    await rig.call('POST', '/simulator/answers', { again: true });
    const answers = (await rig.books()).offered.filter((one) => one.type === 'JW325');
    expect(new Set(answers.map((one) => one.identificatie)).size).toBe(3);
    expect(new Set(answers.map((one) => one.about)).size).toBe(1);
  });

  it('stray and garbage: at once in the inbox', async () => {
    const before = (await rig.list()).length;
    await rig.fault({ kind: 'stray', match: { domain: 'wmo' } });
    await rig.fault({ kind: 'garbage', times: 2 });
    const listed = await rig.list();
    expect(listed).toHaveLength(before + 3);
    expect(listed[before]?.routeringgegevens.berichtstroom.berichtsubtype).toBe('WMO325');
    const bytes = await rig.payload(listed.at(-1)?.referentiegegevens.traceerId ?? '');
    expect(bytes).not.toContain('Bericht>');
  });
});

describe('faults of the line', () => {
  it.each([
    ['drop-before', null, 0],
    ['drop-after', null, 1],
    ['error-500-before', 500, 0],
    ['error-500-after', 500, 1],
    ['too-many', 429, 0],
    ['slow', 204, 1],
  ] as const)('%s', async (kind, status, arrived) => {
    await rig.fault({ kind, seconds: 0.1 });
    const answer = await rig.push('JW323', text()).catch(() => null);
    expect(answer?.status ?? null).toBe(status);
    if (kind === 'too-many') expect(answer?.headers['retry-after']).toBe('1');
    expect((await rig.books()).messages).toHaveLength(arrived);
    expect((await rig.push('JW323', text(2))).status).toBe(204);
  });

  it('hits another call when told', async () => {
    await rig.fault({ kind: 'error-500-before', match: { call: 'list' } });
    expect((await rig.push('JW323', text())).status).toBe(204);
    expect((await rig.call('GET', `${paths.pull}/berichten`)).status).toBe(500);
    await rig.fault({ kind: 'status-down' });
    expect((await rig.call('GET', `${paths.status}/berichtstatussen?traceerId=x`)).status).toBe(503);
  });

  it('spoils what is pulled', async () => {
    const [good] = await rig.list(1);
    const path = `${paths.pull}/berichten/${good?.referentiegegevens.traceerId ?? ''}`;
    const size = good?.basisgegevens.payload.grootte ?? 0;
    await rig.fault({ kind: 'wrong-checksum' });
    const [wrong] = await rig.list(1);
    expect(wrong?.basisgegevens.payload.checksum).not.toEqual(good?.basisgegevens.payload.checksum);
    expect((await rig.list(1))[0]).toEqual(good);
    await rig.fault({ kind: 'double-listing' });
    expect((await rig.list(1)).map((one) => one.referentiegegevens.traceerId)).toHaveLength(2);
    await rig.fault({ kind: 'truncated-payload' });
    expect((await rig.call('GET', `${path}/payload`)).body.length).toBe(Math.floor(size / 2));
    await rig.fault({ kind: 'missing-payload' });
    expect((await rig.call('GET', `${path}/payload`)).status).toBe(404);
    await rig.fault({ kind: 'lost-delete' });
    expect((await rig.call('DELETE', path)).status).toBe(202);
    expect((await rig.list(1))[0]).toEqual(good);
  });

  it('status-stuck: until the faults are cleared', async () => {
    await rig.fault({ kind: 'status-stuck' });
    const { traceerId } = await rig.push('JW323', text());
    await rig.settle('JW323', text(2));
    expect((await rig.statusOf(traceerId))[0]?.berichtstatus).toBe('WordtVerwerkt');
    expect((await rig.call('DELETE', '/simulator/faults')).status).toBe(204);
    await until(async () =>
      (await rig.statusOf(traceerId))[0]?.berichtstatus === 'Bezorgd' ? true : undefined,
    );
  });

  it('has a sentence for every kind', async () => {
    const answer = await rig.call('GET', '/simulator/faults');
    expect(JSON.parse(answer.body.toString())).toEqual({ faults: [], kinds: faultKinds });
  });
});

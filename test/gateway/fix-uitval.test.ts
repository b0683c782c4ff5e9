import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type { CareLine, KeptCareLine } from '../../src/care/types.ts';
import { fixUitval, type FixRequest } from '../../src/gateway/fix-uitval.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { careLinesOfKey } from '../../src/store/care-lines.ts';
import { saveCareLines } from '../../src/store/save-care-lines.ts';
import type { StoredUitvalItem } from '../../src/store/uitval-list.ts';
import type { CareRow } from '../support/care-file.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';

let stage: GatewayStage;
const payer = '0363';
const people = { by: 'anna', approvedBy: 'bert' };
const waiting = { goedgekeurd_door: '', goedgekeurd_op: '' };

beforeAll(async () => {
  stage = await gatewayStage();
  await stage.drain();
});
beforeEach(async () => {
  await stage.clearFaults();
});
afterAll(async () => {
  await stage.close();
});

/** A line of care with a tariff that the payer refuses, on a new assignment. */
async function refusedCare(): Promise<{ item: StoredUitvalItem; row: CareRow }> {
  const assignment = await stage.assign(payer);
  const row = { id: `W${assignment}`, payer, assignment, hours: 2, set: { tarief: '1,00' } };
  await stage.care([row]);
  await stage.run();
  const items = await listUitval(stage.gateway, {});
  const item = items.find(({ keys }) => keys.some((key) => key.toewijzingNummer === assignment));
  if (item === undefined) throw new Error(`Nothing on ${assignment}.`);
  return { item, row };
}

/** The codes of the findings; none when it was done. */
async function fix(
  { id }: StoredUitvalItem,
  set: FixRequest['set'],
  more: Partial<FixRequest> = {},
): Promise<string[]> {
  const result = await fixUitval(stage.gateway, id, { ...people, set, ...more });
  return 'findings' in result ? result.findings.map(({ code }) => code) : [];
}

async function linesOf({ keys }: StoredUitvalItem): Promise<readonly KeptCareLine[]> {
  const { db } = stage.gateway.store;
  return (await Promise.all(keys.map((key) => careLinesOfKey(db, key)))).flat();
}

async function lineOf(item: StoredUitvalItem, externalId: string): Promise<KeptCareLine> {
  const line = (await linesOf(item)).find((one) => one.externalId === externalId);
  if (line === undefined) throw new Error(`There is no line ${externalId}.`);
  return line;
}

describe('a correction', () => {
  it('stays when the file that it corrected comes again, and accepted money is not taken back', async () => {
    const { item, row } = await refusedCare();
    expect(await fix(item, { tarief: '61,50' })).toEqual([]);
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
    expect(await stage.care([row])).toMatchObject({ changed: 0, unchanged: 1, findings: [] });
    expect(await stage.run()).toMatchObject({ prestaties: 0 });
    const report = await stage.care([{ ...row, hours: 3, set: { tarief: '61,50' } }]);
    expect(report).toMatchObject({ changed: 1, findings: [{ code: 'POORT-C31', severity: 'warning' }] });
    expect(await stage.run()).toMatchObject({ cents: 6150 });
  });

  it('is of care that counts: it approves nothing, and does not bring back what was given up', async () => {
    const { item, row } = await refusedCare();
    const unapproved = { ...row, id: `${row.id}-waits`, hours: 1, set: { ...row.set, ...waiting } };
    await stage.care([unapproved]);
    await stage.care([{ ...row, id: `${row.id}-given-up`, hours: 1 }]);
    const { db } = stage.gateway.store;
    const givenUp = await lineOf(item, `${row.id}-given-up`);
    await sql`update care_line set written_off_by = ${Number(item.id)} where id = ${Number(givenUp.id)}`.execute(
      db,
    );
    expect(await fix(item, { tarief: '61,50' })).toEqual([]);
    expect(await lineOf(item, unapproved.id)).toMatchObject({ tarief: 100, approvedBy: null, version: 1 });
    expect(await lineOf(item, givenUp.externalId)).toMatchObject({
      tarief: 100,
      writtenOff: true,
      version: 1,
    });
    expect(await fix(item, { tarief: '61,50' }, { line: unapproved.id })).toEqual([]);
    expect(await lineOf(item, unapproved.id)).toMatchObject({ tarief: 6150, approvedBy: null, version: 2 });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
  });

  it('of a whole declaration names its line', async () => {
    const assignments = [await stage.assign(payer), await stage.assign(payer)];
    await stage.care(
      assignments.map((assignment) => ({ id: `D${assignment}`, payer, assignment, hours: 1 })),
    );
    await stage.fault('refuse-declaration', { code: '9333', match: { type: 'JW323' }, times: 1 });
    await stage.run();
    const [item] = await listUitval(stage.gateway, { code: '9333' });
    if (item === undefined) throw new Error('Nothing was refused.');
    const before = await linesOf(item);
    expect(before).toHaveLength(2);
    expect(await fix(item, { bsn: before[1]?.bsn ?? '' })).toEqual(['POORT-C68']);
    expect(await linesOf(item)).toEqual(before);
    expect(await fix(item, { volume: '120' }, { line: `D${assignments[1] ?? ''}` })).toEqual([]);
    expect((await linesOf(item)).map(({ volume }) => volume)).toEqual([60, 120]);
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: 3 * 6150 });
  });

  it('reads a volume in the unit of the line that it is of', async () => {
    const { item, row } = await refusedCare();
    const euros = { eenheid: '83', volume: '12,34', tarief: '', ...waiting };
    await stage.care([{ ...row, id: `${row.id}-euros`, set: euros }]);
    expect(await fix(item, { volume: '56,78' }, { line: `${row.id}-euros` })).toEqual([]);
    expect(await lineOf(item, `${row.id}-euros`)).toMatchObject({ volume: 5678, eenheid: '83' });
    expect(await fix(item, { tarief: '61,50' })).toEqual([]);
    expect(await stage.run()).toMatchObject({ prestaties: 1 });
  });

  it('waits for an import that is under way, and corrects what that brought', async () => {
    const { item, row } = await refusedCare();
    const { db } = stage.gateway.store;
    const known = await lineOf(item, row.id);
    const imported: CareLine = { ...known, volume: 240 };
    const file = {
      origin: 'file',
      fileName: 'x.csv',
      sha256: '0'.repeat(64),
      by: 'anna',
      rejected: 0,
    } as const;
    const fixing = await db.transaction().execute(async (trx) => {
      await saveCareLines(trx, [imported], file);
      const started = fix(item, { tarief: '61,50' });
      await untilSomebodyWaits();
      return { started };
    });
    expect(await fixing.started).toEqual([]);
    expect(await lineOf(item, row.id)).toMatchObject({ volume: 240, tarief: 6150, version: 3 });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 4 * 6150 });
  });
});

describe('two members that use one number', () => {
  it('both have their care declared', async () => {
    const assignments = [await stage.assign(payer), await stage.assign(payer)];
    await stage.drain();
    const rows = assignments.map((assignment, index) => ({
      ...{ id: 'SAME', payer, assignment, hours: index + 1 },
      set: { aanbieder: `9800000${index + 1}` },
    }));
    expect(await stage.care(rows)).toMatchObject({ added: 2, rejected: 0, findings: [] });
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: 3 * 6150 });
    for (const row of rows) expect(await stage.care([row])).toMatchObject({ unchanged: 1 });
  });
});

/** Waits until a transaction on this database waits for a lock of another. */
async function untilSomebodyWaits(): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(
      stage.gateway.store.db,
    );
    if ((rows[0]?.waiting ?? 0) > 0) return;
    if (Date.now() > deadline) throw new Error('Nobody waits.');
    await pause(5);
  }
}

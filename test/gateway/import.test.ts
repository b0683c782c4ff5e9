import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importAssignments, importCare } from '../../src/gateway/import.ts';
import { listUitval } from '../../src/gateway/uitval.ts';
import { statusReport } from '../../src/gateway/views-status.ts';
import { careFile, type CareRow } from '../support/care-file.ts';
import { gatewayStage, type GatewayStage } from '../support/gateway.ts';
import { declarant, fictiveBsn } from '../support/gateway-world.ts';

let stage: GatewayStage;
const by = 'anna';

beforeAll(async () => {
  stage = await gatewayStage();
});
afterAll(async () => {
  await stage.close();
});

const good: CareRow = { id: 'I1', payer: '0363', assignment: 100_001, hours: 2 };
const bad: CareRow = { id: 'I2', payer: '0363', assignment: 100_001, hours: 2, set: { bsn: '123456789' } };

function put(name: string, content: string): string {
  const file = join(stage.dir, name);
  writeFileSync(file, content);
  return file;
}

async function stored(): Promise<{ lines: number; imports: number; audits: number }> {
  const { db } = stage.gateway.store;
  const { care } = await statusReport(stage.gateway);
  const imports = await db.selectFrom('care_import').select('id').execute();
  const audits = await db.selectFrom('audit_event').select('id').where('what', 'like', '%imported').execute();
  return { lines: care.lines, imports: imports.length, audits: audits.length };
}

describe('the import of care', () => {
  it('takes in nothing when the refused lines cannot be written', async () => {
    // The name with `.rejected` in it is longer than a file system takes.
    const stem = 'n'.repeat(245);
    const file = put(`${stem}.csv`, careFile([good, bad]));
    await expect(importCare(stage.gateway, { file, by })).rejects.toMatchObject({
      code: 'POORT_FILE_UNWRITABLE',
      detail: join(stage.dir, `${stem}.rejected.csv`),
    });
    expect(await stored()).toEqual({ lines: 0, imports: 0, audits: 0 });
  });

  it('says which file cannot be read', async () => {
    for (const file of [join(stage.dir, 'nowhere.csv'), stage.dir]) {
      await expect(importCare(stage.gateway, { file, by })).rejects.toMatchObject({
        code: 'POORT_FILE_UNREADABLE',
      });
      await expect(importAssignments(stage.gateway, { file, by })).rejects.toMatchObject({
        code: 'POORT_FILE_UNREADABLE',
      });
    }
    expect(await stored()).toEqual({ lines: 0, imports: 0, audits: 0 });
  });

  it('takes in nothing of a file that is no care export', async () => {
    const file = put('wrong.csv', 'a;b\r\n1;2\r\n');
    const report = await importCare(stage.gateway, { file, by });
    expect(report).toMatchObject({ added: 0, rejected: 0, rejectedFile: null });
    expect(report.findings.length).toBeGreaterThan(0);
    expect(await stored()).toMatchObject({ lines: 0, imports: 0 });
  });

  it('takes in the good lines and gives the others back, readable by nobody else', async () => {
    const file = put('care.csv', careFile([good, bad]));
    const report = await importCare(stage.gateway, { file, by });
    expect(report).toMatchObject({ added: 1, rejected: 1, waitingForApproval: 0 });
    const rejected = report.rejectedFile ?? '';
    expect(readFileSync(rejected, 'utf8')).toContain('I2');
    expect(readFileSync(rejected, 'utf8')).not.toContain('I1');
    expect(statSync(rejected).mode & 0o077).toBe(0);
    expect(JSON.stringify(report.findings)).not.toContain('123456789');
    expect(await importCare(stage.gateway, { file, by })).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
  });

  it('leaves a file with refused lines alone in which staff are mending', async () => {
    const file = put('mended.csv', careFile([bad]));
    const mended = put('mended.rejected.csv', 'half mended');
    const report = await importCare(stage.gateway, { file, by });
    expect(report.rejectedFile).toBe(join(stage.dir, 'mended.rejected-2.csv'));
    expect(readFileSync(mended, 'utf8')).toBe('half mended');
    expect(readFileSync(report.rejectedFile ?? '', 'utf8')).toContain('I2');
    expect(statSync(report.rejectedFile ?? '').mode & 0o777).toBe(0o600);
    expect((await importCare(stage.gateway, { file, by })).rejectedFile).toBe(
      join(stage.dir, 'mended.rejected-3.csv'),
    );
  });

  it('counts what waits for a second person, and does not declare it', async () => {
    const waiting = { goedgekeurd_door: '', goedgekeurd_op: '' };
    await stage.drain();
    const report = await stage.care([{ ...good, id: 'I3', hours: 5, set: waiting }]);
    expect(report).toMatchObject({ added: 1, waitingForApproval: 1 });
    expect(await stage.run()).toMatchObject({ prestaties: 1, cents: 2 * 6150 });
    await stage.care([{ ...good, id: 'I3', hours: 5 }]);
    expect(await stage.run()).toMatchObject({ prestaties: 2, cents: 5 * 6150 });
  });

  it('of one file by two at once counts every line once', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ ...good, id: `P${index}`, date: '2026-10-02' }));
    const file = put('twice.csv', careFile(rows));
    const both = await Promise.all([
      importCare(stage.gateway, { file, by }),
      importCare(stage.gateway, { file, by: 'bert' }),
    ]);
    expect(both.map(({ added }) => added).sort((one, other) => one - other)).toEqual([0, 50]);
    expect(existsSync(join(stage.dir, 'twice.rejected.csv'))).toBe(false);
  });
});

describe('the import of assignments', () => {
  it('frees what waited for them, once', async () => {
    await stage.care([{ ...good, id: 'T1', assignment: 100_005, set: { bsn: fictiveBsn(1) } }]);
    await stage.run();
    const [item, ...others] = (await listUitval(stage.gateway, {})).filter(({ codes }) =>
      codes.includes('9338'),
    );
    expect(others).toEqual([]);
    const header =
      'declarant;domein;gemeente;toewijzingnummer;bsn;productcategorie;productcode;toewijzingsdatum;toewijzingstijd;ingangsdatum;einddatum;volume;eenheid;frequentie';
    const row = [
      declarant,
      'jw',
      '0363',
      100_005,
      fictiveBsn(1),
      '45',
      '45A04',
      '2026-07-21',
      '09:30:00',
      '2026-08-01',
      '',
      20,
      '04',
      '4',
    ];
    const file = put('assignments.csv', `${header}\r\n${row.join(';')}\r\n`);
    const report = await importAssignments(stage.gateway, { file, by });
    expect(report).toMatchObject({ added: 1, rejected: 0, findings: [] });
    expect(await importAssignments(stage.gateway, { file, by })).toMatchObject({ added: 0, unchanged: 1 });
    expect((await listUitval(stage.gateway, { state: 'ready' })).map(({ id }) => id)).toEqual([item?.id]);
  });
});

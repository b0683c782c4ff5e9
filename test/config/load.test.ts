import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { loadConfiguration, configurationFile } from '../../src/config/load.ts';
import { PoortError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'poort-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const complete = {
  environment: 'test',
  declarants: [{ agb: '98765432', name: 'De Brug' }],
  payers: [{ code: '0363', name: 'Amsterdam', domains: ['jw'] }],
  exchange: {
    push: 'https://localhost/push',
    pull: 'https://localhost/pull',
    status: 'https://localhost/status',
    certificate: { pfx: './own.pfx' },
  },
};

function load(content: unknown, environment: NodeJS.ProcessEnv = {}) {
  const file = join(folder, 'poort.yaml');
  writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  return loadConfiguration(file, environment);
}

function faults(content: unknown): Record<string, string> {
  const loaded = load(content);
  if (!('findings' in loaded)) return {};
  return Object.fromEntries(loaded.findings.map((finding) => [finding.path, finding.remedy]));
}

describe('loadConfiguration', () => {
  it('fills in defaults and sees paths from the folder of the file', () => {
    const loaded = load(complete);
    if (!('configuration' in loaded)) throw new Error('has faults');
    expect(loaded.configuration.exchange.certificate.pfx).toBe(join(folder, 'own.pfx'));
    expect(loaded.configuration.schedule.nightlyRunAt).toBe('02:30');
    expect(loaded.configuration.payers[0]?.gate).toBe('hold-item');
  });

  it('lists every fault at once, each with its key and a hint', () => {
    const found = faults({
      ...complete,
      environment: 'live',
      payers: [{ code: 363, name: 'Amsterdam', domains: ['jw'], gatee: 'warn' }],
      exchange: { push: 'somewhere', pull: 'https://localhost/pull', certificate: { cert: 'a.pem' } },
      schedule: { nightlyRunAt: '25:00' },
    });
    expect(Object.keys(found).sort()).toEqual([
      'environment',
      'exchange.certificate',
      'exchange.push',
      'exchange.status',
      'payers.0.code',
      'payers.0.gatee',
      'schedule.nightlyRunAt',
    ]);
    expect(Object.values(found).filter((remedy) => remedy.trim() === '')).toEqual([]);
    expect(found['environment']).toContain('production');
  });

  it.each([
    ['', '(the whole file)'],
    ['just text', '(the whole file)'],
    ['[]', '(the whole file)'],
  ])('finds that %j is no configuration', (text, key) => {
    expect(Object.keys(faults(text))).toEqual([key]);
  });

  it('names the line of broken YAML', () => {
    expect(Object.keys(faults('environment: test\npayers: [\n'))[0]).toMatch(/poort\.yaml:\d+$/);
  });

  it('says what to do when there is no file', () => {
    expect(() => loadConfiguration(join(folder, 'none.yaml'), {})).toThrow(PoortError);
    expect(() => loadConfiguration(join(folder, 'none.yaml'), {})).toThrow(/poort\.example\.yaml/);
  });

  it('lets the environment win', () => {
    const loaded = load(complete, {
      DATABASE_URL: 'postgres://x/y',
      REDIS_URL: 'redis://x',
      POORT_DATA: '/elsewhere',
    });
    expect(loaded).toMatchObject({
      configuration: { databaseUrl: 'postgres://x/y', redisUrl: 'redis://x', dataDir: '/elsewhere' },
    });
  });

  it('takes the flag, then the environment, then the default', () => {
    expect(configurationFile('/a.yaml', { POORT_CONFIG: '/b.yaml' })).toBe('/a.yaml');
    expect(configurationFile(undefined, { POORT_CONFIG: '/b.yaml' })).toBe('/b.yaml');
    expect(configurationFile(undefined, {})).toMatch(/config\/poort\.yaml$/);
  });
});

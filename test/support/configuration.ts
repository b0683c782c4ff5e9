import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { issue } from './certificates.ts';

/** A folder with a complete configuration for tests. */
export interface TestConfiguration {
  readonly folder: string;
  readonly file: string;
}

/** Addresses where nobody listens: a test that sends by accident fails. */
const nowhere = 'https://127.0.0.1:9';

/** Writes a configuration with a certificate of its own; `changes` replace whole keys. */
export function testConfiguration(changes: Readonly<Record<string, unknown>> = {}): TestConfiguration {
  const folder = mkdtempSync(join(tmpdir(), 'poort-configured-'));
  const { cert, key } = issue({ name: 'gateway', days: [-1, 90] });
  writeFileSync(join(folder, 'own.pem'), cert);
  writeFileSync(join(folder, 'own.key'), key);
  const file = join(folder, 'poort.yaml');
  const configuration = {
    environment: 'simulator',
    dataDir: join(folder, 'data'),
    declarants: [{ agb: '98765432', name: 'De Brug' }],
    payers: [{ code: '0363', name: 'Amsterdam', domains: ['jw'] }],
    exchange: {
      push: nowhere,
      pull: nowhere,
      status: nowhere,
      certificate: { cert: 'own.pem', key: 'own.key' },
      timeoutSeconds: 2,
      routing: ['JW302', 'JW323'].map((message) => ({
        message,
        berichttype: 'JW',
        versie: 3,
        subversie: 2,
        actie: 'Test',
        afzenderRol: 'Instelling',
        geadresseerdeRol: 'Gemeente',
        payload: 'xml',
      })),
    },
    ...changes,
  };
  writeFileSync(file, stringify(configuration));
  return { folder, file };
}

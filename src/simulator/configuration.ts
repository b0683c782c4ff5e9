import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Context } from './context.ts';
import { routingTable } from './routing.ts';
import { paths } from './service/call.ts';
import { packagedXsdDir } from './xsd-folder.ts';

/**
 * Writes `routing.json`, and `poort.yaml`: a complete configuration for a gateway that talks to this simulator. Gives
 * the path of the latter. Certificates are named relative to that file; dataDir is left at its default.
 */
export function writeConfiguration(
  dir: string,
  address: string,
  { world, xsdDir, releases }: Pick<Context, 'world' | 'xsdDir' | 'releases'>,
): string {
  const routing = routingTable(releases);
  writeFileSync(join(dir, 'routing.json'), `${JSON.stringify(routing, null, 2)}\n`);
  const payers = new Map<string, { code: string; name: string; domains: string[] }>();
  for (const { code, name, domain } of world.payers) {
    const known = payers.get(code);
    if (known === undefined) payers.set(code, { code, name, domains: [domain] });
    else known.domains.push(domain);
  }
  const configuration = {
    environment: 'simulator',
    ...(xsdDir === packagedXsdDir ? {} : { xsdDir }),
    declarants: world.declarants.map(({ agb, name }) => ({ agb, name })),
    ...(world.members.length === 0 ? {} : { members: world.members }),
    payers: [...payers.values()],
    exchange: {
      push: `${address}${paths.push}`,
      pull: `${address}${paths.pull}`,
      status: `${address}${paths.status}`,
      certificate: { pfx: 'certificates/client.pfx', passphraseFile: 'certificates/client.passphrase' },
      ca: 'certificates/ca.pem',
      requestsPerSecond: 200,
      routing: routing.map((route) => ({ ...route })),
    },
    // Who tries things out starts runs by hand: a night that passes meanwhile must not run on its own.
    schedule: { nightlyRun: false, pullEverySeconds: 1, followEverySeconds: 1 },
  };
  const file = join(dir, 'poort.yaml');
  const remark =
    '# Written by `poort simulate` at every start: everything here is fictive. Changes are lost.\n';
  writeFileSync(
    file,
    remark + stringify(configuration, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' }),
  );
  return file;
}

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PoortError } from '../errors.ts';
import type { Domain } from '../prestatie-key.ts';
import { familyOf } from './message.ts';

/** The folder that ships with this package. */
export const packagedXsdDir = fileURLToPath(new URL('../../xsd', import.meta.url));

/** The releases that the exchange and its payers know, by law, the oldest first. */
export type Releases = Readonly<Record<Domain, readonly string[]>>;

/** Finds the releases below a folder by name: `ijw-3.2`, `iwmo-3.3`. Throws POORT_STANDARD_BROKEN when there is none. */
export function releasesIn(xsdDir: string): Releases {
  let names: readonly string[];
  try {
    names = readdirSync(xsdDir);
  } catch (cause) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${xsdDir} cannot be read.`, { cause });
  }
  const releases: Releases = { jw: releasesOf('jw', names), wmo: releasesOf('wmo', names) };
  if (releases.jw.length + releases.wmo.length === 0) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${xsdDir} holds no folder such as ijw-3.2 or iwmo-3.2.`);
  }
  return releases;
}

function releasesOf(domain: Domain, names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => {
    const [, family, version, subversion] = /^(ijw|iwmo)-(\d+)\.(\d+)$/.exec(name) ?? [];
    return family === familyOf(domain) ? [[Number(version), Number(subversion)] as const] : [];
  });
  return found
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([version, subversion]) => `${String(version)}.${String(subversion)}`);
}

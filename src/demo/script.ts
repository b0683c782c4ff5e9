import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Domain } from '../prestatie-key.ts';

/** How staff mend one item of the demo. */
export type Mend =
  | { readonly action: 'release'; readonly toewijzingNummer: number }
  | { readonly action: 'fix'; readonly set: Readonly<Record<string, string>>; readonly line?: string }
  | { readonly action: 'write-off'; readonly reason: string };

/** One thing that goes wrong in the demo: on which key, with which code, and how it is mended. */
export interface Mishap {
  readonly kind: string;
  readonly key: {
    readonly domain: Domain;
    readonly payer: string;
    readonly toewijzingNummer: number;
    readonly productCategorie: string;
    readonly productCode: string;
    readonly month: string;
  };
  readonly expectedCode: string;
  readonly mend: Mend;
}

/** Where a fixture of this package lies. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
}

/** What goes wrong in the demo's care, and how it is mended (made with the care by `npm run generate -- fixtures`). */
export function mishaps(): readonly Mishap[] {
  return JSON.parse(readFileSync(fixture('demo-script.json'), 'utf8')) as Mishap[];
}

import { isFictive, passesElevenTest } from '../../src/bsn.ts';
import type { Domain } from '../../src/prestatie-key.ts';
import type { Assignment, World } from '../../src/simulator/world.ts';

export const declarant = '98765432';
export const member = '98000001';

/** Two municipalities under each law, with two products each. */
const products = {
  jw: [
    { categorie: '45', code: '45A04', tarief: 6150 },
    { categorie: '45', code: '45A05', tarief: 7425 },
  ],
  wmo: [
    { categorie: '02', code: '02A05', tarief: 5930 },
    { categorie: '02', code: '02A06', tarief: 7180 },
  ],
} as const;

export const payers: readonly { readonly code: string; readonly domain: Domain }[] = [
  { code: '0363', domain: 'jw' },
  { code: '0599', domain: 'jw' },
  { code: '0344', domain: 'wmo' },
  { code: '0518', domain: 'wmo' },
];

/** The first product of a law, in hours, with its tariff in cents. */
export function productOf(domain: Domain): { categorie: string; code: string; tarief: number } {
  return products[domain][0];
}

/** The law under which one of our four municipalities pays. */
export function domainOf(payer: string): Domain {
  const found = payers.find(({ code }) => code === payer);
  if (found === undefined) throw new Error(`No payer ${payer}.`);
  return found.domain;
}

/** The n-th BSN that nobody has and that passes the eleven test. */
export function fictiveBsn(n: number): string {
  let left = n;
  for (let number = 999_900_000; number < 1_000_000_000; number += 1) {
    const bsn = String(number);
    if (isFictive(bsn) && passesElevenTest(bsn) && left-- === 0) return bsn;
  }
  throw new Error('There are no more.');
}

/** Twenty hours a month on the first product from August 2026, for a client of its own. */
export function assignmentOf(
  toewijzingNummer: number,
  payer: string,
  changes: Partial<Assignment> = {},
): Assignment {
  const { categorie, code } = productOf(domainOf(payer));
  return {
    payer,
    domain: domainOf(payer),
    declarant,
    toewijzingNummer,
    release: 'start',
    client: {
      bsn: fictiveBsn(toewijzingNummer % 1000),
      geboortedatum: '2012-04-03',
      geslacht: '1',
      achternaam: 'Voorbeeld',
      voorletters: 'A',
    },
    product: { categorie, code },
    toewijzingsdatum: '2026-07-20',
    toewijzingstijd: '09:30:00',
    ingangsdatum: '2026-08-01',
    einddatum: '2027-07-31',
    redenWijziging: null,
    omvang: { volume: 20, eenheid: '04', frequentie: '4' },
    budget: null,
    ...changes,
  };
}

/** The municipalities with one assignment each, one municipality of each law with a second that comes later. */
export const gatewayWorld: World = {
  declarants: [{ agb: declarant, name: 'Zorgcoöperatie Fictief', toestemming: true }],
  members: [{ agb: member, name: 'Praktijk Fictief' }],
  payers: payers.map(({ code, domain }) => ({
    code,
    name: `Gemeente ${code}`,
    domain,
    tariffs: products[domain].map((product) => ({ ...product, eenheid: '04', minutesAllowed: false })),
  })),
  assignments: [
    ...payers.map(({ code }, index) => assignmentOf(100_001 + index, code)),
    assignmentOf(100_005, '0363', { release: 'later' }),
    assignmentOf(100_006, '0344', { release: 'later' }),
  ],
};

import type { Wanted } from '../../src/declaration/types.ts';
import { periodOfMonth } from '../../src/calendar.ts';
import { bookText, keyText } from '../../src/prestatie-key.ts';
import { judge } from '../../src/simulator/payer/judge.ts';
import { currentVersions } from '../../src/simulator/payer/knowledge.ts';
import type { Assignment, World } from '../../src/simulator/world.ts';

/** What the payers of the simulator refuse when all of this is declared at once: key to return codes. */
export function refusals(
  wanted: readonly Wanted[],
  world: World,
  known: readonly Assignment[],
): Map<string, readonly string[]> {
  const refused = new Map<string, readonly string[]>();
  for (const book of new Set(wanted.map(({ key }) => bookText(key)))) {
    const lines = wanted.filter(({ key }) => bookText(key) === book);
    for (const [index, codes] of verdict(lines, world, known).entries()) {
      const line = lines[index];
      if (line !== undefined && codes.length > 0) refused.set(keyText(line.key), codes);
    }
  }
  return refused;
}

function verdict(
  wanted: readonly Wanted[],
  world: World,
  known: readonly Assignment[],
): readonly (readonly string[])[] {
  const [first] = wanted;
  if (first === undefined) return [];
  const { declarant, payer: code, domain } = first.key;
  const payer = world.payers.find((one) => one.code === code && one.domain === domain);
  if (payer === undefined) throw new Error(`The world has no payer ${code}.`);
  const total = wanted.reduce((sum, { bedrag }) => sum + bedrag, 0);
  const answer = judge(
    {
      domain,
      afzender: declarant,
      ontvanger: code,
      identificatie: 'I1',
      dagtekening: '2026-11-03',
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
      declaratieNummer: 'D1',
      declaratiePeriode: periodOfMonth('2026-10'),
      declaratieDagtekening: '2026-11-03',
      totaal: { bedrag: total, debetCredit: 'D' },
      // One Client element a line keeps the order of the keys; the check on double clients is not what is tested.
      clients: groupByClient(wanted),
    },
    {
      today: '2026-11-03',
      payer,
      assignments: currentVersions(known.filter((one) => one.payer === code && one.domain === domain)),
      earlier: [],
    },
  );
  if (answer.level !== 'lines') throw new Error(`Refused as a whole: ${answer.codes.join(', ')}.`);
  const order = groupByClient(wanted).flatMap(({ lines }) => lines.map(({ place }) => place));
  const codes: (readonly string[])[] = wanted.map(() => []);
  for (const [index, place] of order.entries()) codes[place] = answer.lines[index] ?? [];
  return codes;
}

function groupByClient(wanted: readonly Wanted[]) {
  const clients = [...new Set(wanted.map(({ bsn }) => bsn))];
  return clients.map((bsn) => ({
    bsn,
    lines: wanted.flatMap((one, place) =>
      one.bsn !== bsn
        ? []
        : [
            {
              place,
              bsn,
              referentieNummer: `R${place}`,
              vorigReferentieNummer: null,
              toewijzingNummer: one.key.toewijzingNummer,
              productCategorie: one.key.productCategorie,
              productCode: one.key.productCode,
              productPeriode: one.productPeriode,
              volume: one.volume,
              eenheid: one.eenheid,
              tarief: one.productTarief,
              bedrag: one.bedrag,
              debetCredit: 'D' as const,
            },
          ],
    ),
  }));
}

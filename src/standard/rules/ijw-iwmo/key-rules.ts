import type { CDT_Product } from '../../generated/ijw-3.2/ijw.ts';
import { checkedRule, inFamily } from '../define.ts';
import { places, type Place } from '../place.ts';
import { fault, type Violation } from '../rule.ts';
import type { Prestatie } from './declaration.ts';
import { repeated } from './repeated.ts';

type KeyPart = string | number | undefined;

/** A key as text. Numbers and dates are values already; what is absent equals what is absent. */
const keyText = (parts: readonly KeyPart[]): string => JSON.stringify(parts.map((part) => part ?? ''));

const twice = <T>(found: readonly Place<T>[], key: (value: T) => readonly KeyPart[]): readonly Violation[] =>
  repeated(found, ({ value }) => keyText(key(value))).map(fault);

const productKey = (product: CDT_Product | undefined): readonly KeyPart[] => [
  product?.Categorie,
  product?.Code,
];

interface ClientWithLines {
  readonly Bsn: string;
  readonly Prestaties: { readonly Prestatie: readonly Prestatie[] };
}

/** A client by number; a line by the number of its client and its own two numbers, over all clients. */
function clientsAndLines(clients: readonly Place<ClientWithLines>[]): readonly Violation[] {
  const keys = new Map<Place<unknown>, string>();
  const lines = clients.flatMap((client) => {
    const own = places(client, 'Prestaties/Prestatie');
    for (const line of own) {
      const { ReferentieNummer, VorigReferentieNummer } = line.value.ProductReferentie;
      keys.set(line, keyText([client.value.Bsn, ReferentieNummer, VorigReferentieNummer]));
    }
    return own;
  });
  return [
    ...twice(clients, ({ Bsn }) => [Bsn]),
    ...repeated(lines, (line) => keys.get(line) ?? '').map(fault),
  ];
}

/** No two records with the same key. */
export const keyRules = [
  checkedRule(
    'technical',
    'TR101',
    {
      en: 'No duplicate records: in every record class the logical key, combined with the keys of its parent records, occurs once in the message.',
      nl: 'Geen dubbele gegevens: de sleutel van een record komt, samen met die van wat erboven staat, één keer in het bericht voor.',
    },
    {
      ...inFamily('301', (message) => [
        ...twice(places(message, 'Client/Relaties/Relatie'), ({ Nummer }) => [Nummer]),
        ...twice(places(message, 'Client/Contactgegevens/Contact'), ({ Soort }) => [Soort]),
        ...twice(places(message, 'Client/ToegewezenProducten/ToegewezenProduct'), ({ ToewijzingNummer }) => [
          ToewijzingNummer,
        ]),
      ]),
      ...inFamily('305', (message) =>
        twice(places(message, 'Client/StartProducten/StartProduct'), (start) => [
          start.ToewijzingNummer,
          ...productKey(start.Product),
          start.Begindatum,
        ]),
      ),
      ...inFamily('307', (message) =>
        twice(places(message, 'Client/StopProducten/StopProduct'), (stop) => [
          stop.ToewijzingNummer,
          ...productKey(stop.Product),
          stop.Begindatum,
          stop.RedenBeeindiging,
          stop.Einddatum,
        ]),
      ),
      ...inFamily('315', (message) =>
        twice(
          places(message, 'Client/AangevraagdeProducten/AangevraagdProduct'),
          ({ ReferentieAanbieder }) => [ReferentieAanbieder],
        ),
      ),
      ...inFamily('317', (message) => [
        ...twice(
          places(message, 'Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct'),
          ({ ToewijzingNummer }) => [ToewijzingNummer],
        ),
        ...twice(
          places(message, 'Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct'),
          ({ ToewijzingNummer }) => [ToewijzingNummer],
        ),
        ...twice(places(message, 'Client/Verzoek/NieuweProducten/NieuwProduct'), (product) => [
          ...productKey(product.Product),
          product.GewensteIngangsdatum,
        ]),
      ]),
      ...inFamily('323', (message) => clientsAndLines(places(message, 'Declaratie/Clienten/Client'))),
      ...inFamily('325', (message) => clientsAndLines(places(message, 'DeclaratieAntwoord/Clienten/Client'))),
    },
  ),
  checkedRule(
    'technical',
    'TR383',
    {
      en: 'Every requested product in an assignment request has its own provider reference.',
      nl: 'Elk aangevraagd product in een verzoek om toewijzing heeft een eigen referentie van de aanbieder.',
    },
    inFamily('315', (message) =>
      repeated(
        places(message, 'Client/AangevraagdeProducten/AangevraagdProduct/ReferentieAanbieder'),
        ({ value }) => value,
      ).map(fault),
    ),
  ),
];

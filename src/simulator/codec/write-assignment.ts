import type { Day } from '../../calendar.ts';
import { formOf, typeOf } from '../message.ts';
import type { Assignment } from '../world.ts';
import { basis, own, writeXml, type Node } from './write.ts';
import { header } from './write-header.ts';

/**
 * Writes a 301 of one payer to one declarant about one client: every assignment given must be of that client. The
 * client data come from the first.
 */
export function writeAssignments(input: {
  identificatie: string;
  dagtekening: Day;
  release: string;
  assignments: readonly [Assignment, ...Assignment[]];
}): Buffer {
  const [first] = input.assignments;
  const form = formOf(typeOf(first.domain, '301'), input.release);
  const { client } = first;
  return writeXml(form, [
    own('Header', header(form, first.payer, first.declarant, input.identificatie, input.dagtekening)),
    own('Client', [
      own('Bsn', client.bsn),
      own('Geboortedatum', [basis('Datum', client.geboortedatum)]),
      own('Geslacht', client.geslacht),
      own('Naam', [
        basis('Geslachtsnaam', [basis('Achternaam', client.achternaam)]),
        basis('Voorletters', client.voorletters),
        basis('NaamGebruik', '1'),
      ]),
      own('Contactgegevens', [own('Contact', [own('Soort', '01'), own('Adres', address)])]),
      own(
        'ToegewezenProducten',
        input.assignments.map((assignment) => own('ToegewezenProduct', assignedProduct(assignment))),
      ),
    ]),
  ]);
}

/** A street that does not exist; complete, so that CD005, CD025 and CD034 hold. */
const address = [
  basis('Huis', [basis('Huisnummer', 1)]),
  basis('Postcode', '0000AA'),
  basis('Straatnaam', 'Voorbeeldstraat'),
  basis('Plaatsnaam', 'Voorbeeldstad'),
  basis('LandCode', 'NL'),
];

function assignedProduct(assignment: Assignment): (Node | null)[] {
  const { product, omvang } = assignment;
  return [
    own('ToewijzingNummer', assignment.toewijzingNummer),
    product === null
      ? null
      : own('Product', [
          basis('Categorie', product.categorie),
          product.code === null ? null : basis('Code', product.code),
        ]),
    own('Toewijzingsdatum', assignment.toewijzingsdatum),
    own('Toewijzingstijd', assignment.toewijzingstijd),
    own('Ingangsdatum', assignment.ingangsdatum),
    assignment.einddatum === null ? null : own('Einddatum', assignment.einddatum),
    assignment.redenWijziging === null ? null : own('RedenWijziging', assignment.redenWijziging),
    omvang === null
      ? null
      : own('Omvang', [
          basis('Volume', omvang.volume),
          basis('Eenheid', omvang.eenheid),
          basis('Frequentie', omvang.frequentie),
        ]),
    assignment.budget === null ? null : own('Budget', assignment.budget),
  ];
}

import { birthDates } from './care-paths.ts';
import { dateNumber, numberOf } from './date-number.ts';
import { dateAt, messageDate } from './dates.ts';
import { elementsAt, normalisedText, rawText, steps, textAt, valueAt, type Element } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { changeMessages, fileMessages, inClient, startMessages, together } from './targets.ts';
import { absent, breaks } from './tests.ts';

const twelveDecades = 120 * 10_000;
const dateUse = steps('../DatumGebruik');
const decisionDate = steps('Indicatie/Afgiftedatum');
const relations = steps('Relaties/Relatie');
const relationKinds = steps('Relaties/Relatie/Soort');
const kind = steps('Soort');
const houseNumber = steps('Contact/Adres/Huis/Huisnummer');
const postcode = steps('Contact/Adres/Postcode');
const contactKinds = steps('Contact/Soort');
const noTelephone = absent('Telefoon');
const noHouse = absent('Adres/Huis');
const noPostcode = absent('Adres/Postcode');

/** TR004 and TR005 are for decisions after 1 March 2007. */
const decidedLater = (client: Element) =>
  dateNumber(rawText(valueAt(client, decisionDate))) > dateNumber('2007-03-01');

/** Whether a birth date and DatumGebruik contradict each other (TR097): 3 no date known, 2 a year, 1 a month. */
function disagree(use: unknown, date: string): boolean {
  const afterYear = date.slice(date.indexOf('-') + 1);
  if (use === '3' && date !== '1900-01-01') return true;
  if (use === '2' && afterYear !== '01-01') return true;
  return use === '1' && afterYear.slice(afterYear.indexOf('-') + 1) !== '01';
}

/** The technical rules on clients and their relations. */
export const personRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR002',
      nl: 'Een geboortedatum ligt niet meer dan 120 jaar voor de dagtekening, tenzij hij onbekend is.',
      en: 'A birth date does not lie more than 120 years before the date of the message, unless it is unknown.',
    },
    {
      on: birthDates,
      finds: (date, report) => {
        const use = valueAt(date, dateUse);
        // 1900-01-01 stands for an unknown date; without DatumGebruik it is taken for unknown as well (TR002).
        if (date.value === '1900-01-01' && (use === undefined || use === '3')) return;
        const message = messageDate(date);
        if (message === undefined || !(dateAt(date, []) + twelveDecades < dateAt(message, []))) return;
        report(date, () => [message, date]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR004',
      nl: 'Wie met een partner woont (Leefeenheid 3 of 4), heeft die partner als relatie (Soort 12).',
      en: 'Who lives with a partner (Leefeenheid 3 or 4) has that partner as a relation (Soort 12).',
    },
    {
      on: inClient(fileMessages, '.'),
      finds: (client, report) => {
        const household = textAt(client, ['Leefeenheid']);
        if (!(household === '3' || household === '4') || !decidedLater(client)) return;
        const kinds = elementsAt(client, relationKinds);
        if (kinds.some(({ value }) => value === '12')) return;
        report(client, () => [...elementsAt(client, ['Leefeenheid']), ...kinds]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR005',
      nl: 'Van een partner (Soort 12) zijn huisnummer en postcode gevuld.',
      en: 'House number and postcode of a partner (Soort 12) are filled.',
    },
    {
      on: inClient(fileMessages, '.'),
      finds: (client, report) => {
        if (!decidedLater(client)) return;
        for (const relation of elementsAt(client, relations)) {
          if (numberOf(rawText(valueAt(relation, kind))) !== 12) continue;
          if (textAt(relation, houseNumber) !== '' && textAt(relation, postcode) !== '') continue;
          report(relation, () => [
            ...elementsAt(client, decisionDate),
            ...[kind, houseNumber, postcode].flatMap((path) => elementsAt(relation, path)),
          ]);
        }
      },
    },
  ),
  checkedRule(
    {
      id: 'TR006',
      nl: 'Een contact heeft een telefoonnummer, of een huis en een postcode.',
      en: 'A contact has a telephone number, or a house and a postcode.',
    },
    ...[noHouse, noPostcode].map((missing) => ({
      on: inClient(fileMessages, 'Contactgegevens/Contact', 'Relaties/Relatie/Contact'),
      finds: breaks((contact) => noTelephone.holds(contact) && missing.holds(contact), []),
    })),
  ),
  checkedRule(
    {
      id: 'TR061',
      nl: 'Een cliënt heeft ten minste een BRP-adres of verblijfadres (Soort 01 of 03).',
      en: 'A client has at least one registered address or place of stay (Soort 01 or 03).',
    },
    {
      on: inClient(['AW33', 'ZK33', 'IO31'], 'Contactgegevens'),
      finds: breaks(
        (contacts) =>
          !elementsAt(contacts, contactKinds).some(({ value }) => value === '01' || value === '03'),
        steps('Contact'),
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR097',
      nl: 'Een geboortedatum en zijn DatumGebruik spreken elkaar niet tegen.',
      en: 'A birth date and its DatumGebruik do not contradict each other.',
      alsoFor: ['AW317', 'CA317', 'CA319'],
    },
    {
      on: together(
        inClient(fileMessages, 'Geboortedatum', 'Relaties/Relatie/Geboortedatum'),
        inClient([...startMessages, ...changeMessages], 'Geboortedatum'),
      ),
      finds: breaks(
        (birth) => disagree(valueAt(birth, ['DatumGebruik']), normalisedText(valueAt(birth, ['Datum']))),
        ['Datum'],
        ['DatumGebruik'],
      ),
    },
  ),
];

import { checkedRule, type IwlzRule } from './rule-of.ts';
import { fileMessages, inClient, withoutAddress } from './targets.ts';
import { filled, implies, not, oneOf, present, same } from './tests.ts';

const contacts = ['Contactgegevens/Contact', 'Relaties/Relatie/Contact'];
const inAddress = (name: string) =>
  inClient(fileMessages, ...contacts.map((contact) => `${contact}/Adres/${name}`));

/** The conditions on clients, their relations and their addresses. */
export const personConditions: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CD005',
      nl: 'Postcode en LandCode horen bij elkaar: de een mag niet zonder de ander gevuld zijn.',
      en: 'Postcode and LandCode go together: neither may be filled without the other.',
      alsoFor: withoutAddress,
    },
    { on: inAddress('Postcode'), finds: implies(filled('.'), filled('../LandCode')) },
    { on: inAddress('LandCode'), finds: implies(filled('.'), filled('../Postcode')) },
  ),
  checkedRule(
    {
      id: 'CD007',
      nl: 'Taal is gevuld als, en alleen als, er een tolk nodig is (Vorm 1).',
      en: 'Taal is filled if, and only if, an interpreter is needed (Vorm 1).',
      alsoFor: withoutAddress,
    },
    { on: inClient(fileMessages, 'Communicatie'), finds: same(filled('Taal'), oneOf('Vorm', '1')) },
  ),
  checkedRule(
    {
      id: 'CD009',
      nl: 'Alleen een tijdelijk adres (Soort 04) mag een Periode hebben.',
      en: 'Only a temporary address (Soort 04) may have a Periode.',
    },
    {
      on: inClient(fileMessages, ...contacts.map((contact) => `${contact}/Periode`)),
      finds: implies(present('.'), oneOf('../Soort', '04')),
    },
  ),
  checkedRule(
    {
      id: 'CD016',
      nl: 'Een relatie die niet de partner is (Soort 12), heeft een Volgorde.',
      en: 'A relation that is not the partner (Soort 12) has a Volgorde.',
    },
    {
      on: inClient(fileMessages, 'Relaties/Relatie'),
      finds: implies(not(oneOf('Soort', '12')), present('Volgorde')),
    },
  ),
  checkedRule(
    {
      id: 'CD017',
      nl: 'Van een partner (Soort 12) is de geboortedatum gevuld.',
      en: 'The birth date of a partner (Soort 12) is filled.',
    },
    {
      on: inClient(fileMessages, 'Relaties/Relatie'),
      finds: implies(oneOf('Soort', '12'), filled('Geboortedatum/Datum')),
    },
  ),
  checkedRule(
    {
      id: 'CD025',
      nl: 'Een adres in Nederland (LandCode NL) heeft een Huisnummer.',
      en: 'An address in the Netherlands (LandCode NL) has a Huisnummer.',
      alsoFor: withoutAddress,
    },
    { on: inAddress('LandCode'), finds: implies(oneOf('.', 'NL'), filled('../Huis/Huisnummer')) },
  ),
  checkedRule(
    {
      id: 'CD034',
      nl: 'Een BRP-adres of verblijfadres (Soort 01 of 03) heeft een Postcode.',
      en: 'A registered address or a place of stay (Soort 01 or 03) has a Postcode.',
    },
    {
      on: inClient(fileMessages, ...contacts.map((contact) => `${contact}/Adres`)),
      finds: implies(oneOf('../Soort', '01', '03'), filled('Postcode')),
    },
  ),
  checkedRule(
    {
      id: 'CD036',
      nl: 'Op de wachtlijst staat een Postcode alleen bij LandCode NL.',
      en: 'On the waiting list a Postcode stands only with LandCode NL.',
    },
    { on: inClient(['AW317'], 'Postcode'), finds: implies(present('.'), oneOf('../LandCode', 'NL')) },
  ),
  checkedRule(
    {
      id: 'CD070',
      nl: 'Begin en einde van de Wzd-verklaring zijn er als, en alleen als, WzdVerklaring 1 is.',
      en: 'Begin and end of the Wzd statement are there if, and only if, WzdVerklaring is 1.',
    },
    {
      on: inClient(fileMessages, 'Wzd'),
      finds: same(oneOf('WzdVerklaring', '1'), present('WzdIngangsdatum')),
    },
    { on: inClient(fileMessages, 'Wzd'), finds: same(oneOf('WzdVerklaring', '1'), present('WzdEinddatum')) },
  ),
];

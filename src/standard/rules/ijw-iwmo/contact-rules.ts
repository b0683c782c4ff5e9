import { checkedRule, faultsWhere, inFamily } from '../define.ts';
import { places, type Place } from '../place.ts';
import type { Assignment } from './product-record.ts';

const contactsOf = (message: Place<Assignment>) => [
  ...places(message, 'Client/Contactgegevens/Contact'),
  ...places(message, 'Client/Relaties/Relatie/Contact'),
];

const addressesOf = (message: Place<Assignment>) =>
  contactsOf(message).flatMap((contact) => places(contact, 'Adres'));

/** Four digits without a leading zero and two letters, nothing between and nothing after. */
const dutchPostcode = /^[1-9][0-9]{3}[a-zA-Z]{2}$/;

/** Kinds of address: registered, correspondence, residence, temporary. */
const permanent: ReadonlySet<string> = new Set(['01', '02', '03']);
const withPostcode: ReadonlySet<string> = new Set(['01', '03']);
const temporary = '04';

/** The rules on how a client or a relation can be reached, in a 301. */
export const contactRules = [
  checkedRule(
    'technical',
    'TR006',
    {
      en: 'Every Contact must carry a telephone number, or an address with both house number block and postcode (or both).',
      nl: 'Elk contact heeft een telefoonnummer, of een adres met huisnummer en postcode.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        contactsOf(message),
        ({ Telefoon, Adres }) =>
          Telefoon === undefined && (Adres?.Huis === undefined || Adres.Postcode === undefined),
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR061',
    {
      en: 'The client must have at least one contact whose kind is 01 (registered), 02 (correspondence) or 03 (residence).',
      nl: 'Minstens één contact van de cliënt is van soort 01 (inschrijfadres), 02 (correspondentie) of 03 (verblijf).',
    },
    inFamily('301', (message) =>
      faultsWhere(
        places(message, 'Client/Contactgegevens'),
        ({ Contact }) => !Contact.some(({ Soort }) => permanent.has(Soort)),
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD005',
    {
      en: 'Country code is mandatory when a postcode is given and must be absent otherwise.',
      nl: 'Een landcode staat bij een postcode, en alleen dan.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        addressesOf(message),
        ({ Postcode, LandCode }) => (Postcode === undefined) !== (LandCode === undefined),
        'LandCode',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD009',
    {
      en: 'A contact period may be given only for a temporary address (kind 04).',
      nl: 'Alleen een tijdelijk adres (soort 04) kan een periode hebben.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        contactsOf(message),
        ({ Periode, Soort }) => Periode !== undefined && Soort !== temporary,
        'Periode',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD025',
    {
      en: 'For an address in the Netherlands the house block is mandatory.',
      nl: 'Bij een adres in Nederland hoort een huisnummer.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        addressesOf(message),
        ({ LandCode, Huis }) => LandCode === 'NL' && Huis === undefined,
        'Huis',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD034',
    {
      en: 'Postcode is mandatory for a registered (01) or residence (03) address.',
      nl: 'Een inschrijfadres (01) of verblijfadres (03) heeft een postcode.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        contactsOf(message),
        ({ Adres, Soort }) => Adres !== undefined && Adres.Postcode === undefined && withPostcode.has(Soort),
        'Adres/Postcode',
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS089',
    {
      en: 'A Dutch postcode has the Dutch format.',
      nl: 'Een Nederlandse postcode is vier cijfers en twee letters, zonder spatie.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        addressesOf(message),
        ({ LandCode, Postcode }) =>
          LandCode === 'NL' && Postcode !== undefined && !dutchPostcode.test(Postcode),
        'Postcode',
      ),
    ),
  ),
];

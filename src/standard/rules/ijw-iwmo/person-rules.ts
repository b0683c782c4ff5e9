import { passesElevenTest } from '../../../bsn.ts';
import { dayNumber, yearsLater } from '../calendar-number.ts';
import { checkedRule, faultsWhere, inFamilies, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { fault, warning, type Violation } from '../rule.ts';
import type { MessageContent } from '../../message.ts';
import type { Assignment } from './product-record.ts';

/** The messages with the birth date of the client, and those with a client by number alone. */
type Named = MessageContent[`${'JW' | 'WMO'}${'301' | '305' | '307' | '315'}`];
type Numbered = Named | MessageContent['JW317' | 'WMO317'];

const withBirthDate = ['301', '305', '307', '315'] as const;

interface BirthDate {
  readonly Datum: string;
  readonly DatumGebruik?: string;
}

const completelyUnknown = ({ Datum, DatumGebruik }: BirthDate): boolean =>
  DatumGebruik === '3' && Datum === '1900-01-01';

function tooOld(message: Place<Named>, birthDates: readonly Place<BirthDate>[]): readonly Place<unknown>[] {
  const dated = dayNumber(message.value.Header.BerichtIdentificatie.Dagtekening);
  return birthDates
    .filter(({ value }) => !completelyUnknown(value) && yearsLater(value.Datum, 120) < dated)
    .map((place) => elementAt(place, 'Datum'));
}

const clientBirthDates = (message: Place<Named>) => places(message, 'Client/Geboortedatum');
const relationBirthDates = (message: Place<Assignment>) =>
  places(message, 'Client/Relaties/Relatie/Geboortedatum');

/** What the filler of the unknown parts looks like, by DatumGebruik: day, month and day, all. */
const fillers: ReadonlyMap<string, RegExp> = new Map([
  ['1', /-01$/],
  ['2', /-01-01$/],
  ['3', /^1900-01-01$/],
]);

const badFiller = ({ Datum, DatumGebruik }: BirthDate): boolean =>
  DatumGebruik !== undefined && fillers.get(DatumGebruik)?.test(Datum) === false;

const withPartner: ReadonlySet<string> = new Set(['1', '2', '3', '4']);
const withoutPartner: ReadonlySet<string> = new Set(['1', '6']);
const organisation = '6';

/** 000000000 passes the arithmetic of the eleven test and is nobody's number: warn, never send. */
function elevenTest(found: readonly Place<string>[]): readonly Violation[] {
  return found
    .filter(({ value }) => !passesElevenTest(value))
    .map((place) => (place.value === '000000000' ? warning(place) : fault(place)));
}

/** The rules on who a client or a relation is. */
export const personRules = [
  checkedRule(
    'technical',
    'TR002',
    {
      en: 'A birth date may lie at most 120 years before the message date, unless the birth date is marked as completely unknown.',
      nl: 'Een geboortedatum ligt hoogstens 120 jaar voor de dagtekening, tenzij hij geheel onbekend is.',
    },
    {
      ...inFamilies(['305', '307', '315'], (message) =>
        tooOld(message, clientBirthDates(message)).map(fault),
      ),
      // The public element list of Relatie does not carry TR002: a sender keeps to it, a receiver does not refuse.
      ...inFamily('301', (message) => [
        ...tooOld(message, clientBirthDates(message)).map(fault),
        ...tooOld(message, relationBirthDates(message)).map(warning),
      ]),
    },
  ),
  checkedRule(
    'constraint',
    'CS002',
    {
      en: 'A citizen number satisfies the eleven test.',
      nl: 'Een burgerservicenummer doorstaat de elfproef.',
    },
    {
      ...inFamilies(['301', '305', '307', '315', '317'], (message: Place<Numbered>) =>
        elevenTest(places(message, 'Client/Bsn')),
      ),
      ...inFamily('323', (message) => elevenTest(places(message, 'Declaratie/Clienten/Client/Bsn'))),
      ...inFamily('325', (message) => elevenTest(places(message, 'DeclaratieAntwoord/Clienten/Client/Bsn'))),
    },
  ),
  checkedRule(
    'constraint',
    'CS050',
    {
      en: 'With a partner name the name use is 1-4; without one it is 1 or 6.',
      nl: 'Met een partnernaam is het naamgebruik 1 tot en met 4; zonder is het 1 of 6.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        [...places(message, 'Client/Naam'), ...places(message, 'Client/Relaties/Relatie/Naam')],
        ({ Partnernaam, NaamGebruik }) =>
          !(Partnernaam === undefined ? withoutPartner : withPartner).has(NaamGebruik),
        'NaamGebruik',
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS139',
    {
      en: 'Birth date and date-use agree: unknown parts carry the agreed filler.',
      nl: 'Wat volgens het datumgebruik onbekend is, heeft in de geboortedatum de afgesproken vulling.',
    },
    {
      ...inFamilies(withBirthDate, (message) =>
        faultsWhere(clientBirthDates(message), badFiller, 'DatumGebruik'),
      ),
      ...inFamily('301', (message) =>
        faultsWhere(
          [...clientBirthDates(message), ...relationBirthDates(message)],
          badFiller,
          'DatumGebruik',
        ),
      ),
    },
  ),
  checkedRule(
    'constraint',
    'CS318',
    {
      en: 'A client is a person: name use 6 (organisation) is not allowed.',
      nl: 'Een cliënt is een mens: naamgebruik 6 (organisatie) kan niet.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        places(message, 'Client/Naam'),
        ({ NaamGebruik }) => NaamGebruik === organisation,
        'NaamGebruik',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD007',
    {
      en: 'Language is mandatory when the communication form is 1 (interpreter) and must be absent otherwise.',
      nl: 'Bij communicatievorm 1 (tolk) hoort een taal; bij een andere vorm staat er geen.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        places(message, 'Client/Communicatie'),
        ({ Vorm, Taal }) => (Vorm === '1') !== (Taal !== undefined),
        'Taal',
      ),
    ),
  ),
];

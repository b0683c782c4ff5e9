import {
  aanvraagInstelling,
  birthDates,
  geindiceerdPakket,
  geindiceerdeFunctie,
  geleverdPakket,
  geleverdeFunctie,
  geleverdeZorg,
  mutatieFunctie,
  mutatiePakket,
  mutatieZorg,
  toegewezenFunctie,
  toegewezenPakket,
  wachtlijstIndicatie,
  wachtlijstPakket,
} from './care-paths.ts';
import { after, notAfterMessage, notBefore } from './dates.ts';
import { steps, valueAt } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import {
  assignedMessages,
  changeMessages,
  fileMessages,
  inClient,
  inMessage,
  startMessages,
  together,
} from './targets.ts';

const begin = steps('../Begindatum');

/** The constraints that compare dates. Equal dates pass, but for CS088. */
export const dateConstraints: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CS003',
      nl: 'Een einde ligt niet voor het begin van dezelfde periode, en dat begin is gevuld.',
      en: 'An end does not lie before the begin of the same period, and that begin is filled.',
    },
    {
      on: inClient(
        fileMessages,
        'Contactgegevens/Contact/Periode/Einddatum',
        'Relaties/Relatie/Contact/Periode/Einddatum',
      ),
      finds: notBefore('.', '../Begindatum'),
    },
    {
      on: together(
        inClient(
          fileMessages,
          `${geindiceerdPakket}/Einddatum`,
          `${geindiceerdeFunctie}/Einddatum`,
          'Indicatie/Einddatum',
        ),
        inClient(assignedMessages, `${toegewezenFunctie}/Einddatum`, `${toegewezenPakket}/Einddatum`),
        inClient(
          ['AW317'],
          `${wachtlijstIndicatie}/GeindiceerdeZorgzwaartepakketten/GeindiceerdZorgzwaartepakket/Einddatum`,
          `${wachtlijstIndicatie}/Einddatum`,
        ),
      ),
      finds: notBefore('.', '../Ingangsdatum'),
    },
    {
      on: inClient(changeMessages, `${aanvraagInstelling}/ToewijzingEinddatum`),
      finds: notBefore('.', '../ToewijzingIngangsdatum'),
    },
  ),
  checkedRule(
    {
      id: 'CS023',
      nl: 'Geboorte, afgifte, toewijzing, begin en mutatie liggen niet na de dagtekening van het bericht.',
      en: 'Birth, decision, assignment, start and change do not lie after the date of the message.',
    },
    {
      on: together(
        birthDates,
        inClient(fileMessages, 'Indicatie/Afgiftedatum'),
        inClient(['AW317'], `${wachtlijstIndicatie}/Afgiftedatum`),
        inClient(
          assignedMessages,
          `${toegewezenFunctie}/Toewijzingsdatum`,
          `${toegewezenPakket}/Toewijzingsdatum`,
        ),
        inClient(startMessages, `${geleverdeFunctie}/Begindatum`, `${geleverdPakket}/Begindatum`),
        inClient(changeMessages, `${mutatieFunctie}/Mutatiedatum`, `${mutatiePakket}/Mutatiedatum`),
        inClient(['CA319'], `${mutatieZorg}/Mutatiedatum`),
        inClient(['CA317'], `${geleverdeZorg}/Startdatum`),
        inMessage(['AW317'], () => ['Header/Periode/Begindatum']),
      ),
      finds: notAfterMessage('.'),
    },
  ),
  checkedRule(
    {
      id: 'CS088',
      nl: 'De Sleuteldatum ligt voor de Begindatum.',
      en: 'The Sleuteldatum lies before the Begindatum.',
    },
    {
      on: inClient(startMessages, `${geleverdPakket}/Sleuteldatum`),
      finds: after('../Begindatum', '.'),
    },
  ),
  checkedRule(
    {
      id: 'CS092',
      nl: 'Het einde van de Wzd-verklaring, of het begin van de levering, ligt niet voor de ingangsdatum.',
      en: 'The end of the Wzd statement, or the start of delivery, does not lie before the date it takes effect.',
    },
    {
      on: inClient(['AW317'], `${wachtlijstPakket}/Begindatum`),
      finds: notBefore('.', '../Ingangsdatum'),
    },
    { on: inClient(fileMessages, 'Wzd/WzdEinddatum'), finds: notBefore('.', '../WzdIngangsdatum') },
  ),
  checkedRule(
    {
      id: 'CS093',
      nl: 'De Mutatiedatum ligt niet voor de Begindatum, als die er is.',
      en: 'The Mutatiedatum does not lie before the Begindatum, if there is one.',
    },
    {
      on: inClient(['AW317'], `${wachtlijstPakket}/Mutatiedatum`),
      finds: (date, report) => {
        if (valueAt(date, begin) !== undefined) notBefore('.', '../Begindatum')(date, report);
      },
    },
  ),
  checkedRule(
    {
      id: 'CS108',
      nl: 'Het einde van de periode ligt niet voor het begin en niet na de dagtekening.',
      en: 'The end of the period does not lie before its begin nor after the date of the message.',
    },
    {
      on: inMessage(['AW317'], () => ['Header/Periode/Einddatum']),
      finds: notBefore('.', '../Begindatum'),
    },
    { on: inMessage(['AW317'], () => ['Header/Periode/Einddatum']), finds: notAfterMessage('.') },
  ),
];

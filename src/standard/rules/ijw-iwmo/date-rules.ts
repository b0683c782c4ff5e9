import { dayNumber } from '../calendar-number.ts';
import { checkedRule, faultsWhere, inFamilies, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { fault, warning, type Violation } from '../rule.ts';
import type { MessageContent } from '../../message.ts';
import { answeredLines, declaredLines } from './declaration.ts';
import { assignedProducts, requestedProducts, wishedProducts, type ProductRecord } from './product-record.ts';

type Heen = `${'JW' | 'WMO'}${'301' | '305' | '307' | '315' | '317' | '319' | '323' | '325'}`;
type Dated = MessageContent[Heen];

const headerFamilies = ['301', '305', '307', '315', '317', '319', '323', '325'] as const;

/** The day on the message, as a number to compare with. */
const datedOf = (message: Place<Dated>): number =>
  dayNumber(message.value.Header.BerichtIdentificatie.Dagtekening);

/** The dates that lie after the message date. */
const laterThan = (message: Place<Dated>, dates: readonly Place<string>[]): readonly Place<string>[] => {
  const dated = datedOf(message);
  return dates.filter(({ value }) => dayNumber(value) > dated);
};

interface ClosedPeriod {
  readonly Begindatum: string;
  readonly Einddatum: string;
}

/** End dates that lie before their begin or after the message date. */
function badEnds(message: Place<Dated>, periods: readonly Place<ClosedPeriod>[]): readonly Violation[] {
  const dated = datedOf(message);
  return periods
    .filter(({ value }) => {
      const end = dayNumber(value.Einddatum);
      return end < dayNumber(value.Begindatum) || end > dated;
    })
    .map((period) => fault(elementAt(period, 'Einddatum')));
}

const endBeforeBegin = (records: readonly ProductRecord[]): readonly Violation[] =>
  records
    .filter(({ begin, end }) => end !== undefined && dayNumber(end) < dayNumber(begin))
    .map((record) => fault(record.endAt()));

/** The rules on the order of dates, with each other and with the message date. */
export const dateRules = [
  checkedRule(
    'technical',
    'TR018',
    {
      en: 'In a stop the end date is on or after the begin date.',
      nl: 'Een stop eindigt niet voor zijn begindatum.',
    },
    inFamily('307', (message) =>
      faultsWhere(
        places(message, 'Client/StopProducten/StopProduct'),
        ({ Begindatum, Einddatum }) => dayNumber(Einddatum) < dayNumber(Begindatum),
        'Einddatum',
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR134',
    {
      en: 'The date must exist on the calendar and may not lie after the message date.',
      nl: 'De datum bestaat en ligt niet na de dagtekening van het bericht.',
    },
    {
      // The rule text names no elements. What the public element lists do not confirm is warned about, not refused.
      ...inFamily('301', (message) => [
        ...laterThan(message, places(message, 'Client/Geboortedatum/Datum')).map(fault),
        ...laterThan(message, places(message, 'Client/Relaties/Relatie/Geboortedatum/Datum')).map(fault),
        ...laterThan(
          message,
          places(message, 'Client/ToegewezenProducten/ToegewezenProduct/Toewijzingsdatum'),
        ).map(warning),
      ]),
      ...inFamily('305', (message) => [
        ...laterThan(message, places(message, 'Client/Geboortedatum/Datum')).map(fault),
        ...laterThan(message, places(message, 'Client/StartProducten/StartProduct/Begindatum')).map(warning),
      ]),
      ...inFamily('307', (message) => [
        ...laterThan(message, places(message, 'Client/Geboortedatum/Datum')).map(fault),
        ...laterThan(message, places(message, 'Client/StopProducten/StopProduct/Begindatum')).map(warning),
      ]),
      ...inFamily('315', (message) =>
        laterThan(message, places(message, 'Client/Geboortedatum/Datum')).map(fault),
      ),
      ...inFamily('323', (message) =>
        laterThan(message, [
          ...places(message, 'Declaratie/DeclaratiePeriode/Begindatum'),
          ...declaredLines(message).flatMap((line) => places(line, 'ProductPeriode/Begindatum')),
        ]).map(fault),
      ),
      ...inFamily('325', (message) =>
        laterThan(
          message,
          answeredLines(message).flatMap((line) => places(line, 'ProductPeriode/Begindatum')),
        ).map(fault),
      ),
    },
  ),
  checkedRule(
    'technical',
    'TR135',
    {
      en: 'The message date is an existing date not in the future.',
      nl: 'De dagtekening van het bericht ligt niet in de toekomst.',
    },
    inFamilies(headerFamilies, (message: Place<Dated>, { today }) =>
      today === null || datedOf(message) <= dayNumber(today)
        ? []
        : [fault(elementAt(message, 'Header/BerichtIdentificatie/Dagtekening'))],
    ),
    { level: 4, returnCode: '8848', needs: ['system date'] },
  ),
  checkedRule(
    'technical',
    'TR137',
    {
      en: 'An end date of a closed period is on or after its begin date and not after the message date.',
      nl: 'Een gesloten periode eindigt niet voor haar begin en niet na de dagtekening van het bericht.',
    },
    {
      ...inFamily('323', (message) =>
        badEnds(message, [
          ...places(message, 'Declaratie/DeclaratiePeriode'),
          ...declaredLines(message).flatMap((line) => places(line, 'ProductPeriode')),
        ]),
      ),
      ...inFamily('325', (message) =>
        badEnds(
          message,
          answeredLines(message).flatMap((line) => places(line, 'ProductPeriode')),
        ),
      ),
    },
  ),
  checkedRule(
    'constraint',
    'CS003',
    {
      en: 'An end date, when given, is on or after the begin date of its period.',
      nl: 'Een einddatum ligt, als hij er is, niet voor het begin van de periode.',
    },
    {
      ...inFamily('301', (message) => [
        ...faultsWhere(
          [
            ...places(message, 'Client/Contactgegevens/Contact/Periode'),
            ...places(message, 'Client/Relaties/Relatie/Contact/Periode'),
          ],
          ({ Begindatum, Einddatum }) =>
            Begindatum !== undefined &&
            Einddatum !== undefined &&
            dayNumber(Einddatum) < dayNumber(Begindatum),
          'Einddatum',
        ),
        ...endBeforeBegin(assignedProducts(message)),
      ]),
      ...inFamily('315', (message) => endBeforeBegin(requestedProducts(message))),
      ...inFamily('317', (message) => endBeforeBegin(wishedProducts(message))),
    },
  ),
];

import { dayNumber, isLastOfMonth, monthPart, yearsLater } from '../calendar-number.ts';
import { checkedRule, faultsWhere, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { fault, type Violation } from '../rule.ts';
import { declaredLines, type Declaration } from './declaration.ts';

const linePeriodsOf = (message: Place<Declaration>) =>
  declaredLines(message).flatMap((line) => places(line, 'ProductPeriode'));
const declarationPeriodOf = (message: Place<Declaration>) => places(message, 'Declaratie/DeclaratiePeriode');

const first2021 = dayNumber('2021-01-01');

/** The rules on the periods of a declaration, apart from its message date. */
export const periodRules = [
  checkedRule(
    'constraint',
    'CS100',
    {
      en: 'A declaration period and a product period begin and end on or after 1 January 2021.',
      nl: 'Een declaratieperiode of productperiode begint en eindigt op of na 1 januari 2021.',
    },
    inFamily('323', (message) =>
      faultsWhere(
        [...declarationPeriodOf(message), ...linePeriodsOf(message)],
        ({ Begindatum, Einddatum }) => dayNumber(Begindatum) < first2021 || dayNumber(Einddatum) < first2021,
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS337',
    {
      en: 'A product period lies within one calendar month.',
      nl: 'De dagen van een productperiode vallen in dezelfde maand van hetzelfde jaar.',
    },
    inFamily('323', (message) =>
      faultsWhere(
        linePeriodsOf(message),
        ({ Begindatum, Einddatum }) => monthPart(Begindatum) !== monthPart(Einddatum),
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS340',
    {
      en: 'A declaration period is exactly one whole calendar month.',
      nl: 'Een declaratieperiode is precies één hele kalendermaand.',
    },
    inFamily('323', (message) =>
      faultsWhere(
        declarationPeriodOf(message),
        ({ Begindatum, Einddatum }) =>
          !Begindatum.endsWith('-01') ||
          monthPart(Begindatum) !== monthPart(Einddatum) ||
          !isLastOfMonth(Einddatum),
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR319',
    {
      en: 'A declaration contains only lines whose product period lies in the current or an earlier declaration period.',
      nl: 'Een declaratie bevat geen regels over een periode na de declaratieperiode.',
    },
    inFamily('323', (message) => {
      const last = dayNumber(message.value.Declaratie.DeclaratiePeriode.Einddatum);
      return endsWhere(message, (end) => dayNumber(end) > last);
    }),
    // Officially a rule across messages with a code of its own, but all it compares stands in the message.
    { level: 3, returnCode: '9319' },
  ),
  checkedRule(
    'technical',
    'TR335',
    {
      en: 'The end of a product period may not lie more than five years before the date on the declaration.',
      nl: 'Een productperiode eindigt hoogstens vijf jaar voor de datum op de declaratie.',
    },
    inFamily('323', (message) => {
      const dated = dayNumber(message.value.Declaratie.DeclaratieDagtekening);
      return endsWhere(message, (end) => yearsLater(end, 5) < dated);
    }),
  ),
];

function endsWhere(message: Place<Declaration>, fails: (end: string) => boolean): readonly Violation[] {
  return declaredLines(message)
    .filter(({ value }) => fails(value.ProductPeriode.Einddatum))
    .map((line) => fault(elementAt(line, 'ProductPeriode/Einddatum')));
}

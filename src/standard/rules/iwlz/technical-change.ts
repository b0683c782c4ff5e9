import { changedPackages, changes, mutatiePakket } from './care-paths.ts';
import { daysLater } from './date-number.ts';
import { dateAt } from './dates.ts';
import { ancestorNamed, elementsAt, steps, textAt, valueAt, type Element, type Steps } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { changeMessages, inClient, inMessage, startMessages } from './targets.ts';
import { breaks, each, empty, filled, implies, oneOf } from './tests.ts';

const begin = steps('Begindatum');
const changed = steps('Mutatiedatum');
const dated = steps('BerichtIdentificatie/Dagtekening');
const periodEnd = steps('Periode/Einddatum');
const request = steps('Aanvragen/Aanvraag');
const changeCode = (...codes: readonly string[]) => oneOf('Mutatiecode', ...codes);
const status = (...codes: readonly string[]) => oneOf('Leveringsstatus', ...codes);

const hasNone = (client: Element, ...paths: readonly Steps[]) =>
  paths.every((path) => valueAt(client, path) === undefined);

/** The technical rules on reports of care that has begun, of changes and on the waiting list. */
export const changeRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR018',
      nl: 'De Mutatiedatum ligt niet voor de Begindatum, als die gevuld is.',
      en: 'The Mutatiedatum does not lie before the Begindatum, if that is filled.',
    },
    {
      on: changes,
      finds: breaks(
        (change) => textAt(change, begin) !== '' && dateAt(change, begin) > dateAt(change, changed),
        begin,
        changed,
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR039',
      nl: 'Een cliënt in een melding aanvang zorg heeft ten minste een geleverde zorgeenheid.',
      en: 'A client in a report that care began has at least one delivered unit of care.',
    },
    {
      on: inClient(startMessages, '.'),
      finds: breaks(
        (client) =>
          hasNone(
            client,
            steps('GeleverdeFuncties/GeleverdeFunctie'),
            steps('GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket'),
          ),
        [],
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR040',
      nl: 'Een cliënt in een mutatiebericht heeft ten minste een mutatie of een aanvraag.',
      en: 'A client in a report of changes has at least one change or request.',
    },
    {
      on: inClient(changeMessages, '.'),
      finds: breaks(
        (client) =>
          hasNone(
            client,
            steps('MutatieFuncties/MutatieFunctie'),
            steps('MutatieZorgzwaartepakketten/MutatieZorgzwaartepakket'),
            request,
          ),
        [],
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR041',
      nl: 'Naast een aanvraag is de Mutatiecode van een zorgzwaartepakket 12, 18 of 19.',
      en: 'Beside a request the Mutatiecode of a care package is 12, 18 or 19.',
    },
    {
      on: inClient(changeMessages, `${mutatiePakket}/Mutatiecode`),
      finds: (code, report) => {
        const client = ancestorNamed(code, 'Client');
        if (client === null || hasNone(client, request) || oneOf('.', '12', '18', '19').holds(code)) return;
        report(code, () => [code, ...elementsAt(client, request)]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR046',
      nl: 'De Leveringsstatus past bij de Mutatiecode.',
      en: 'The Leveringsstatus fits the Mutatiecode.',
    },
    {
      on: changedPackages,
      finds: each(
        implies(changeCode('12'), status('3', '5')),
        implies(changeCode('17', '19', '21'), status('5')),
        implies(changeCode('18'), status('2', '6', '7')),
        implies(changeCode('20'), status('2', '3', '6', '7')),
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR066',
      nl: 'Begindatum is gevuld bij Mutatiecode 17, 19 of 20 en leeg bij 12, 18 of 21.',
      en: 'Begindatum is filled with Mutatiecode 17, 19 or 20 and empty with 12, 18 or 21.',
    },
    {
      on: changes,
      finds: each(
        implies(changeCode('17', '19', '20'), filled('Begindatum')),
        implies(changeCode('12', '18', '21'), empty('Begindatum')),
      ),
    },
  ),
  checkedRule(
    {
      id: 'TR091',
      nl: 'De dagtekening van een wachtlijst ligt ten minste zeven dagen na het einde van de periode.',
      en: 'The date of a waiting list lies seven days or more after the end of its period.',
    },
    {
      on: inMessage(['AW317'], () => ['Header']),
      finds: breaks(
        (header) => dateAt(header, dated) <= daysLater(dateAt(header, periodEnd), 6),
        dated,
        periodEnd,
      ),
    },
  ),
];

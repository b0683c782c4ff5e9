import { assignedFunctions, assignedPackages, toegewezenPakket } from './care-paths.ts';
import { dateNumber } from './date-number.ts';
import { dateAt } from './dates.ts';
import {
  ancestorNamed,
  childrenNamed,
  elementsAt,
  rawText,
  steps,
  textAt,
  valueAt,
  type Element,
} from './element.ts';
import { fitsWithin } from './period.ts';
import { checkedRule, type Report, type IwlzRule } from './rule-of.ts';
import { assignedMessages, fileMessages, inClient, together } from './targets.ts';
import { breaks, implies, oneOf } from './tests.ts';

const indicatedFunctions = steps('GeindiceerdeFuncties/GeindiceerdeFunctie');
const indicatedPackages = steps('GeindiceerdeZorgzwaartepakketten/GeindiceerdZorgzwaartepakket');
const assignedFunction = steps('ToegewezenFuncties/ToegewezenFunctie');
const assignedPackage = steps('ToegewezenZorgzwaartepakketten/ToegewezenZorgzwaartepakket');
const start = steps('Ingangsdatum');
const form = steps('Leveringsvorm');

const indicatedCare = (indication: Element): readonly Element[] => [
  ...elementsAt(indication, indicatedFunctions),
  ...elementsAt(indication, indicatedPackages),
];

const datesOf = (care: readonly Element[], name: string): readonly Element[] =>
  care.flatMap((one) => childrenNamed(one, name));

/** The dates that are the extreme one: `ahead` says whether the first number lies beyond the second. */
function extremes(
  dates: readonly Element[],
  from: number,
  ahead: (one: number, other: number) => boolean,
): readonly Element[] {
  let bound = from;
  let text: string | null = null;
  for (const { value } of dates) {
    const number = dateNumber(rawText(value));
    if (!ahead(number, bound)) continue;
    bound = number;
    text = rawText(value);
  }
  return dates.filter(({ value }) => rawText(value) === text);
}

/** TR014: the indication ends with the care that is indicated last; it has no end where not all care has one. */
function endOfCare(indication: Element, report: Report): void {
  const care = indicatedCare(indication);
  const own = childrenNamed(indication, 'Einddatum');
  const ends = datesOf(care, 'Einddatum');
  const [ownEnd] = own;
  if (ownEnd === undefined) {
    // Without any indicated care 0 equals 0: a violation, about nothing in particular (TR014).
    if (care.length === ends.length) report(indication, () => ends);
  } else if (ends.length !== care.length) report(ownEnd, () => own);
  else {
    const last = extremes(ends, 0, (one, other) => one > other);
    if (last.length > 0 && last[0]?.value !== ownEnd.value) report(ownEnd, () => [...own, ...last]);
  }
}

const isAny = (indication: Element, ...paths: readonly (readonly string[])[]) =>
  paths.some((path) => valueAt(indication, path) !== undefined);

/** The technical rules on an indication and what is assigned under it. */
export const indicationRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR014',
      nl: 'De Einddatum van de indicatie is de laatste Einddatum van de geïndiceerde zorg.',
      en: 'The Einddatum of the indication is the last Einddatum of the indicated care.',
    },
    // Which indications are looked at differs by message for no reason that shows; receivers run it so (TR014).
    {
      on: inClient(['AW33'], 'Indicatie'),
      finds: (indication, report) => {
        if (isAny(indication, assignedFunction, indicatedPackages, assignedPackage))
          endOfCare(indication, report);
      },
    },
    {
      on: inClient(['ZK33'], 'Indicatie'),
      finds: (indication, report) => {
        if (isAny(indication, indicatedFunctions)) endOfCare(indication, report);
      },
    },
    {
      on: inClient(['ZK31', 'IO31'], 'Indicatie'),
      finds: (indication, report) => {
        if (isAny(indication, indicatedFunctions, indicatedPackages)) endOfCare(indication, report);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR015',
      nl: 'De Ingangsdatum van de indicatie is de eerste Ingangsdatum van de geïndiceerde zorg.',
      en: 'The Ingangsdatum of the indication is the first Ingangsdatum of the indicated care.',
    },
    {
      on: inClient(fileMessages, 'Indicatie'),
      finds: (indication, report) => {
        const own = childrenNamed(indication, 'Ingangsdatum');
        const starts = datesOf(indicatedCare(indication), 'Ingangsdatum');
        const first = extremes(starts, 99_999_999, (one, other) => one < other);
        const [ownStart] = own;
        if (ownStart === undefined || first[0] === undefined || first[0].value === ownStart.value) return;
        report(ownStart, () => [...own, ...first]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR016',
      nl: 'Een toewijzing valt binnen de geldigheid van de indicatie.',
      en: 'An assignment lies within the validity of the indication.',
    },
    {
      on: together(assignedFunctions, assignedPackages),
      finds: breaks((care) => {
        const indication = ancestorNamed(care, 'Indicatie');
        return indication === null || !fitsWithin(care, indication);
      }, []),
    },
  ),
  checkedRule(
    {
      id: 'TR037',
      nl: 'Een indicatie heeft ten minste een geïndiceerde zorgeenheid.',
      en: 'An indication has at least one indicated unit of care.',
    },
    {
      on: inClient(assignedMessages, 'Indicatie'),
      finds: breaks((indication) => !isAny(indication, indicatedFunctions, indicatedPackages), []),
    },
  ),
  checkedRule(
    {
      id: 'TR119',
      nl: 'Bij een administratieve toewijzing (Soort 5) is Opname, als die er is, 1.',
      en: 'With an administrative assignment (Soort 5) Opname, if it is there, is 1.',
    },
    {
      on: inClient(assignedMessages, `${toegewezenPakket}/Opname`),
      finds: implies(oneOf('../Soort', '5'), oneOf('.', '1')),
    },
  ),
  checkedRule(
    {
      id: 'TR124',
      nl: 'Deeltijdverblijf (Leveringsvorm 8) gaat niet in voor 2020.',
      en: 'A part-time stay (Leveringsvorm 8) does not start before 2020.',
    },
    {
      on: assignedPackages,
      finds: breaks((care) => textAt(care, form) === '8' && dateAt(care, start) < 20_200_101, start, form),
    },
  ),
];

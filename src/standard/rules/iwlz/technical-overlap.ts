import { elementsAt, rawText, steps, textAt, valueAt, type Element } from './element.ts';
import { overlapping, periodOf, type Period } from './period.ts';
import { checkedRule, type Finder, type IwlzRule } from './rule-of.ts';
import { assignedMessages, changeMessages, fileMessages, inClient } from './targets.ts';
import { groupedBy } from './grouped.ts';
import { overlappingMoreThanADay } from './touching-overlap.ts';

const assignedFunctions = inClient(assignedMessages, 'Indicatie/ToegewezenFuncties');
const assignedPackages = inClient(assignedMessages, 'Indicatie/ToegewezenZorgzwaartepakketten');
const indicatedFunctions = inClient(fileMessages, 'Indicatie/GeindiceerdeFuncties');
const indicatedPackages = inClient(fileMessages, 'Indicatie/GeindiceerdeZorgzwaartepakketten');
const requestedProviders = steps('Aanvragen/Aanvraag/AanvraagInstellingen/AanvraagInstelling');

/** Each of the children of one sort and with the same key whose period is found among those of the others. */
function noOverlap(
  child: string,
  keys: readonly string[],
  found: (periods: readonly Period[]) => readonly boolean[],
): Finder {
  const paths = keys.map(steps);
  const keyOf = (element: Element) => paths.map((path) => rawText(valueAt(element, path)));
  return (parent, report) => {
    const children = elementsAt(parent, [child]);
    if (children.length < 2) return;
    for (const group of groupedBy(children, keyOf)) {
      if (group.length < 2) continue;
      const flags = found(group.map((one) => periodOf(one)));
      group.forEach((one, index) => {
        if (flags[index] === true) report(one, () => [one]);
      });
    }
  };
}

/** The technical rules on periods that overlap; each element that has such a partner is a violation. */
export const overlapRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR035',
      nl: 'Dezelfde zorgeenheid is niet twee keer geïndiceerd voor periodes die elkaar overlappen.',
      en: 'The same unit of care is not indicated twice for periods that overlap.',
    },
    { on: indicatedFunctions, finds: noOverlap('GeindiceerdeFunctie', ['FunctieCode'], overlapping) },
    { on: indicatedPackages, finds: noOverlap('GeindiceerdZorgzwaartepakket', ['ZzpCode'], overlapping) },
  ),
  checkedRule(
    {
      id: 'TR057',
      nl: 'De periodes van geïndiceerde zorgzwaartepakketten overlappen elkaar niet.',
      en: 'The periods of indicated care packages do not overlap.',
    },
    { on: indicatedPackages, finds: noOverlap('GeindiceerdZorgzwaartepakket', [], overlapping) },
  ),
  checkedRule(
    {
      id: 'TR077',
      nl: 'Toegewezen functies met dezelfde FunctieCode en Soort overlappen elkaar hooguit een dag.',
      en: 'Assigned functions with the same FunctieCode and Soort overlap by one day at most.',
    },
    {
      on: assignedFunctions,
      finds: noOverlap('ToegewezenFunctie', ['FunctieCode', 'Soort'], overlappingMoreThanADay),
    },
  ),
  checkedRule(
    {
      id: 'TR106',
      nl: 'Dezelfde zorg is bij dezelfde instelling niet twee keer toegewezen of aangevraagd voor periodes die elkaar overlappen.',
      en: 'The same care is not assigned to or requested at the same provider twice for periods that overlap.',
    },
    {
      on: assignedFunctions,
      finds: noOverlap('ToegewezenFunctie', ['Instelling', 'FunctieCode', 'Soort'], overlapping),
    },
    {
      on: assignedPackages,
      finds: noOverlap(
        'ToegewezenZorgzwaartepakket',
        ['Instelling', 'Leveringsvorm', 'ZzpCode', 'Soort'],
        overlapping,
      ),
    },
    {
      // The official set looks for dates that a request does not have: any two of a client count as overlapping.
      on: inClient(changeMessages, '.'),
      finds: (client, report) => {
        const paths = ['Instelling', '../../Leveringsvorm', '../../ZzpCode', 'Soort'].map(steps);
        const requested = elementsAt(client, requestedProviders);
        for (const group of groupedBy(requested, (one) => paths.map((path) => textAt(one, path)))) {
          if (group.length > 1) for (const one of group) report(one, () => [one]);
        }
      },
    },
  ),
];

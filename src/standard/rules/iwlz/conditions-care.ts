import {
  assignedPackages,
  geindiceerdeFunctie,
  geleverdPakket,
  reportedCare,
  requestedProviders,
  requests,
  startedPackages,
  statuses,
  toegewezenFunctie,
  toegewezenPakket,
  wachtlijstIndicatie,
  waitingPackages,
} from './care-paths.ts';
import { dateAt } from './dates.ts';
import { childrenNamed, elementsAt, steps, textAt, type Element } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { assignedMessages, fileMessages, inClient, startMessages, together } from './targets.ts';
import { absent, filled, implies, oneOf, present, same } from './tests.ts';

const form = (...forms: readonly string[]) => oneOf('Leveringsvorm', ...forms);
const zzpCode = steps('ZzpCode');
const startDate = steps('Startdatum');

/** The indicated care of an Indicatie for which grounds must be given (CD029), in the order of the message. */
function careWithGrounds(indication: Element): readonly Element[] {
  const packages = elementsAt(
    indication,
    steps('GeindiceerdeZorgzwaartepakketten/GeindiceerdZorgzwaartepakket'),
  ).filter((one) => textAt(one, zzpCode) !== '999');
  return [...elementsAt(indication, steps('GeindiceerdeFuncties/GeindiceerdeFunctie')), ...packages];
}

/** The conditions on indicated, assigned, delivered and requested care. */
export const careConditions: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CD004',
      nl: 'Een Sleuteldatum mag alleen bij verblijf (Leveringsvorm 4).',
      en: 'A Sleuteldatum is only for a stay (Leveringsvorm 4).',
    },
    {
      on: inClient(startMessages, `${geleverdPakket}/Sleuteldatum`),
      finds: implies(present('.'), oneOf('../Leveringsvorm', '4')),
    },
  ),
  checkedRule(
    {
      id: 'CD022',
      nl: 'Vervoer is er als, en alleen als, het om een groepsfunctie gaat (FunctieCode 64 of 82).',
      en: 'Vervoer is there if, and only if, the function is in a group (FunctieCode 64 or 82).',
    },
    {
      on: together(
        inClient(fileMessages, geindiceerdeFunctie),
        inClient(assignedMessages, toegewezenFunctie),
      ),
      finds: same(oneOf('FunctieCode', '64', '82'), present('Vervoer')),
    },
  ),
  checkedRule(
    {
      id: 'CD029',
      nl: 'Een indicatie met zorg anders dan ZzpCode 999 heeft Grondslagen.',
      en: 'An indication with care other than ZzpCode 999 has Grondslagen.',
    },
    {
      on: together(inClient(fileMessages, 'Indicatie'), inClient(['AW317'], wachtlijstIndicatie)),
      finds: (indication, report) => {
        if (childrenNamed(indication, 'Grondslagen').length > 0) return;
        const care = careWithGrounds(indication);
        if (care.length > 0) report(indication, () => care.slice(0, 1));
      },
    },
  ),
  checkedRule(
    {
      id: 'CD040',
      nl: 'Bij een pgb (Leveringsvorm 2) blijven instelling en percentage weg, anders zijn ze er.',
      en: 'With a personal budget (Leveringsvorm 2) provider and percentage are left out, else they are there.',
    },
    {
      on: inClient(['AW33'], toegewezenPakket),
      finds: same(form('2'), absent('ToewijzingPercentage')),
    },
    {
      on: together(assignedPackages, waitingPackages),
      finds: same(form('2'), absent('Instelling')),
    },
    {
      on: requestedProviders,
      finds: same(oneOf('../../Leveringsvorm', '2'), absent('ToewijzingPercentage')),
    },
  ),
  checkedRule(
    {
      id: 'CD050',
      nl: 'CoordinatorZorgThuis is gevuld als, en alleen als, het een mpt is (Leveringsvorm 7).',
      en: 'CoordinatorZorgThuis is filled if, and only if, the care is modular at home (Leveringsvorm 7).',
    },
    { on: together(assignedPackages, requests), finds: same(form('7'), filled('CoordinatorZorgThuis')) },
  ),
  checkedRule(
    {
      id: 'CD051',
      nl: 'Klasse is gevuld als, en alleen als, het verblijf of vpt is (Leveringsvorm 4 of 5).',
      en: 'Klasse is filled if, and only if, it is a stay or a full package at home (Leveringsvorm 4 or 5).',
    },
    {
      on: together(assignedPackages, startedPackages, requests),
      finds: same(form('4', '5'), filled('Klasse')),
    },
  ),
  checkedRule(
    {
      id: 'CD052',
      nl: 'Opname is gevuld als, en alleen als, het verblijf of deeltijdverblijf is (Leveringsvorm 4 of 8); in een aanvraag bij ten minste een instelling.',
      en: 'Opname is filled if, and only if, it is a stay, part-time or not (Leveringsvorm 4 or 8); in a request at one provider at least.',
    },
    { on: together(assignedPackages, waitingPackages), finds: same(form('4', '8'), filled('Opname')) },
    {
      on: requests,
      finds: same(form('4', '8'), filled('AanvraagInstellingen/AanvraagInstelling/Opname')),
    },
  ),
  checkedRule(
    {
      id: 'CD071',
      nl: 'Klasse is er als, en alleen als, het verblijf of vpt is (Leveringsvorm 4 of 5) dat voor 2020 begon.',
      en: 'Klasse is there if, and only if, it is a stay or a full package at home (Leveringsvorm 4 or 5) from before 2020.',
    },
    {
      on: reportedCare,
      finds: (care, report) =>
        dateAt(care, startDate) > 20_191_231
          ? implies(present('Startdatum'), absent('Klasse'), 'Leveringsvorm')(care, report)
          : same(form('4', '5'), present('Klasse'), 'Startdatum')(care, report),
    },
  ),
  checkedRule(
    {
      id: 'CD072',
      nl: 'Etmalen is er als, en alleen als, het deeltijdverblijf is (Leveringsvorm 8).',
      en: 'Etmalen is there if, and only if, it is a part-time stay (Leveringsvorm 8).',
    },
    {
      on: together(assignedPackages, startedPackages, requests, waitingPackages, reportedCare),
      finds: same(form('8'), present('Etmalen')),
    },
  ),
  checkedRule(
    {
      id: 'CD073',
      nl: 'Dossierhouder (CA317: Instelling) is gevuld als, en alleen als, de Leveringsvorm 4, 5, 8 of 9 is.',
      en: 'Dossierhouder (CA317: Instelling) is filled if, and only if, Leveringsvorm is 4, 5, 8 or 9.',
    },
    // The published sentence names 4, 5 and 8; the check that receivers run takes 9 as well (CD073).
    {
      on: together(assignedPackages, requests),
      finds: same(form('4', '5', '8', '9'), filled('Dossierhouder')),
    },
    { on: reportedCare, finds: same(form('4', '5', '8', '9'), filled('Instelling')) },
  ),
  checkedRule(
    {
      id: 'CD090',
      nl: 'LeveringsstatusClassificatie is gevuld als, en alleen als, de Leveringsstatus 2, 3, 6 of 7 is.',
      en: 'LeveringsstatusClassificatie is filled if, and only if, Leveringsstatus is 2, 3, 6 or 7.',
    },
    {
      on: statuses,
      finds: same(oneOf('Leveringsstatus', '2', '3', '6', '7'), filled('LeveringsstatusClassificatie')),
    },
  ),
  checkedRule(
    {
      id: 'CD091',
      nl: 'Instelling is gevuld als, en alleen als, de Leveringsvorm 4, 5, 8 of 9 is.',
      en: 'Instelling is filled if, and only if, Leveringsvorm is 4, 5, 8 or 9.',
    },
    { on: reportedCare, finds: same(form('4', '5', '8', '9'), filled('Instelling')) },
  ),
];

import {
  aanvraag,
  aanvraagInstelling,
  assignedPackages,
  changedPackages,
  geindiceerdPakket,
  geindiceerdeFunctie,
  geleverdPakket,
  geleverdeZorg,
  requests,
  startedPackages,
  toegewezenFunctie,
  toegewezenPakket,
  wachtlijstIndicatie,
  wachtlijstPakket,
  waitingPackages,
} from './care-paths.ts';
import { fitsPattern } from './character-pattern.ts';
import { numberOf } from './date-number.ts';
import { rawText, steps, valueAt } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import {
  assignedMessages,
  changeMessages,
  fileMessages,
  inClient,
  startMessages,
  together,
} from './targets.ts';
import { breaks, each, must, not, oneOf } from './tests.ts';

const percentage = steps('ToewijzingPercentage');
const deliveryForm = steps('Leveringsvorm');
/** A whole percentage in hundredths: from one to five digits, the last two of them 00 (CS130). */
const wholePercentages = ['1\\0\\0', '10\\0\\0', '100\\0\\0'];

/** The constraints on codes of indicated, assigned, delivered and requested care. */
export const careConstraints: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CS072',
      nl: 'De Soort is niet 5 (administratief).',
      en: 'Soort is not 5 (administrative).',
    },
    {
      on: together(
        inClient(assignedMessages, `${toegewezenFunctie}/Soort`),
        inClient(changeMessages, `${aanvraagInstelling}/Soort`),
        inClient(['AW317'], `${wachtlijstPakket}/Soort`),
      ),
      finds: must(not(oneOf('.', '5'))),
    },
  ),
  checkedRule(
    {
      id: 'CS074',
      nl: 'De Klasse van een zorgzwaartepakket is KE4, KE5, KE6 of KE7.',
      en: 'The Klasse of a care package is KE4, KE5, KE6 or KE7.',
    },
    {
      on: together(
        inClient(fileMessages, `${geindiceerdPakket}/Klasse`),
        inClient(assignedMessages, `${toegewezenPakket}/Klasse`),
        inClient(startMessages, `${geleverdPakket}/Klasse`),
        inClient(changeMessages, `${aanvraag}/Klasse`),
        inClient(
          ['AW317'],
          `${wachtlijstIndicatie}/GeindiceerdeZorgzwaartepakketten/GeindiceerdZorgzwaartepakket/Klasse`,
        ),
        inClient(['CA317'], `${geleverdeZorg}/Klasse`),
      ),
      finds: must(oneOf('.', 'KE4', 'KE5', 'KE6', 'KE7')),
    },
  ),
  checkedRule(
    {
      id: 'CS107',
      nl: 'Vervoer is 1 (nodig) of 2 (niet nodig).',
      en: 'Vervoer is 1 (needed) or 2 (not needed).',
    },
    {
      on: together(
        inClient(fileMessages, `${geindiceerdeFunctie}/Vervoer`),
        inClient(assignedMessages, `${toegewezenFunctie}/Vervoer`),
      ),
      finds: must(oneOf('.', '1', '2')),
    },
  ),
  checkedRule(
    {
      id: 'CS113',
      nl: 'De Soort van de indicatie is 1 (CIZ) of 4 (experiment).',
      en: 'The Soort of the indication is 1 (CIZ) or 4 (experiment).',
    },
    { on: inClient(['ZK31', 'IO31'], 'Indicatie/Soort'), finds: must(oneOf('.', '1', '4')) },
  ),
  checkedRule(
    {
      id: 'CS127',
      nl: 'De Leveringsvorm is niet 2 (pgb) of 9 (verkeerd bed).',
      en: 'Leveringsvorm is not 2 (personal budget) or 9 (wrong bed).',
    },
    {
      on: together(startedPackages, changedPackages, requests),
      finds: each(must(not(oneOf('Leveringsvorm', '2'))), must(not(oneOf('Leveringsvorm', '9')))),
    },
  ),
  checkedRule(
    {
      id: 'CS130',
      nl: 'Het percentage is een heel aantal procenten, behalve bij een pgb (Leveringsvorm 2).',
      en: 'The percentage is a whole number of percents, but for a personal budget (Leveringsvorm 2).',
    },
    {
      on: inClient(['ZK31', 'ZK33'], toegewezenPakket),
      finds: breaks(
        (care) =>
          numberOf(rawText(valueAt(care, deliveryForm))) !== 2 &&
          !wholePercentages.some((pattern) => fitsPattern(rawText(valueAt(care, percentage)), pattern)),
        deliveryForm,
        percentage,
      ),
    },
  ),
  checkedRule(
    {
      id: 'CS132',
      nl: 'De Leveringsvorm is niet 9 (verkeerd bed).',
      en: 'Leveringsvorm is not 9 (wrong bed).',
    },
    { on: together(assignedPackages, waitingPackages), finds: must(not(oneOf('Leveringsvorm', '9'))) },
  ),
];

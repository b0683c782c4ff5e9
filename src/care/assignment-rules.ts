import type { AssignmentColumn } from './assignment-columns.ts';
import { quoted, type DoorRule } from './door-rule.ts';
import { readDay } from './read-day.ts';
import {
  assignmentNumber,
  category,
  configuredPayer,
  digits,
  elevenTest,
  existingDay,
  fictive,
  filled,
  knownDomain,
  ownDeclarant,
  shortText,
  zerosKept,
} from './shared-rules.ts';
import { eenheidOf, numberFault, readMoney, readVolume } from './volume.ts';

type Rule = DoorRule<AssignmentColumn>;

/** POORT-C40: the time is a time of day. */
const knownTime: Rule = {
  id: 'POORT-C40',
  column: 'toewijzingstijd',
  remedy: 'Write the time as HH:MM:SS, or leave it empty for midnight.',
  broken: ({ toewijzingstijd: time }) =>
    time === '' || /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/.test(time)
      ? null
      : `${quoted(time)} is no time of day.`,
};

/** POORT-C41: an assignment does not end before it begins (CS003); removed (13) it ends on the day it began (CS335). */
const fittingEnd: Rule = {
  id: 'POORT-C41',
  column: 'einddatum',
  remedy: 'Copy both dates from the assignment of the payer.',
  broken: (fields) => {
    const begin = readDay(fields.ingangsdatum);
    const end = readDay(fields.einddatum);
    if (begin === null) return null;
    if (fields.redenwijziging === '13' && end !== begin)
      return 'A removed assignment ends on the day it began.';
    return end !== null && end < begin ? 'The assignment ends before it begins.' : null;
  },
};

/** POORT-C42: a reason of change is a code of the standard (LDT_RedenWijziging). */
const knownReason: Rule = {
  id: 'POORT-C42',
  column: 'redenwijziging',
  remedy: 'Use the code of the assignment, 01 to 14, or leave it empty.',
  broken: ({ redenwijziging: reason }) =>
    /^(|0[1-9]|1[0-4])$/.test(reason) ? null : `${quoted(reason)} is no reason of change.`,
};

/** POORT-C43: an assigned volume comes with unit and frequency, or none of the three is there (IV042). */
const wholeSize: Rule = {
  id: 'POORT-C43',
  column: 'volume',
  remedy: 'Give volume, eenheid and frequentie together, or leave all three empty.',
  broken: ({ volume, eenheid, frequentie }) => {
    const filledIn = [volume, eenheid, frequentie].filter((cell) => cell !== '').length;
    return filledIn === 0 || filledIn === 3 ? null : 'Volume, unit and frequency belong together.';
  },
};

/** POORT-C44: the assigned volume is a whole number in its unit; euros have cents. */
const readableSize: Rule = {
  id: 'POORT-C44',
  column: 'volume',
  remedy: 'Give a whole number (euros with at most two decimals), without signs between thousands.',
  broken: ({ volume, eenheid }) => {
    if (volume === '') return null;
    const value = sizeVolume(volume, eenheid);
    return typeof value === 'string' ? `${quoted(volume)} ${numberFault(value)}` : null;
  },
};

const knownSizeUnit: Rule = {
  id: 'POORT-C09',
  column: 'eenheid',
  remedy: 'Use 01 (minute), 04 (hour), 14 (etmaal), 16 (dagdeel), 82 or 84 (pieces) or 83 (euro).',
  broken: ({ eenheid }) =>
    eenheid === '' || eenheidOf(eenheid) !== null ? null : `${quoted(eenheid)} is no unit.`,
};

/** POORT-C45: the frequency is of the standard (WMO757). */
const knownFrequency: Rule = {
  id: 'POORT-C45',
  column: 'frequentie',
  remedy: 'Use 1 (a day), 2 (a week), 4 (a month) or 6 (in total).',
  broken: ({ frequentie }) =>
    /^[1246]?$/.test(frequentie) ? null : `${quoted(frequentie)} is no frequency.`,
};

/** POORT-C46: what is assigned is a product, a budget or both; never a budget and a volume (CD077, CD079). */
const productOrBudget: Rule = {
  id: 'POORT-C46',
  column: 'budget',
  remedy: 'Copy product, volume and budget from the assignment of the payer.',
  broken: ({ budget, volume, productcategorie }) => {
    if (budget === '') return productcategorie === '' ? 'There is no product and no budget.' : null;
    if (volume !== '') return 'A budget and a volume exclude each other.';
    const cents = readMoney(budget);
    return typeof cents === 'string' ? `${quoted(budget)} ${numberFault(cents)}` : null;
  },
};

/** POORT-C47: a product code stands under a category. */
const codeUnderCategory: Rule = {
  id: 'POORT-C47',
  column: 'productcode',
  remedy: 'Fill in the product category as well.',
  broken: ({ productcode, productcategorie }) =>
    productcode !== '' && productcategorie === '' ? 'There is a product code without a category.' : null,
};

/** The assigned volume in its own unit (hours stay hours), euros in cents. */
export function sizeVolume(volume: string, eenheid: string): ReturnType<typeof readVolume> {
  return eenheid === '83' ? readMoney(volume) : readVolume(volume, '84');
}

/** Everything an assignment from a list must pass at the door. */
export const assignmentRules: readonly Rule[] = [
  ...(['domein', 'gemeente', 'bsn', 'toewijzingnummer', 'toewijzingsdatum', 'ingangsdatum'] as const).map(
    (column) => filled<AssignmentColumn>(column),
  ),
  zerosKept('declarant', 8),
  digits('declarant', 8),
  ownDeclarant('declarant'),
  knownDomain('domein'),
  zerosKept('gemeente', 4),
  digits('gemeente', 4),
  configuredPayer('gemeente', 'domein'),
  zerosKept('bsn', 9),
  digits('bsn', 9),
  elevenTest('bsn'),
  fictive('bsn'),
  assignmentNumber('toewijzingnummer'),
  zerosKept('productcategorie', 2),
  category('productcategorie', 'domein'),
  shortText('productcode', 5),
  codeUnderCategory,
  existingDay('toewijzingsdatum'),
  knownTime,
  existingDay('ingangsdatum'),
  existingDay('einddatum'),
  fittingEnd,
  zerosKept('redenwijziging', 2),
  knownReason,
  zerosKept('eenheid', 2),
  knownSizeUnit,
  wholeSize,
  readableSize,
  knownFrequency,
  productOrBudget,
];

import type { Rule } from '../rule.ts';
import { assignedFunctions, geindiceerdeFunctie, geleverdeFunctie, toegewezenFunctie } from './care-paths.ts';
import { elementsAt, rawText, steps, textAt, valueAt, type Element } from './element.ts';
import { checkedRule } from './rule-of.ts';
import { assignedMessages, fileMessages, inClient, startMessages, together } from './targets.ts';
import { breaks, each, empty, implies, not, oneOf } from './tests.ts';

const functions = together(
  inClient(fileMessages, geindiceerdeFunctie),
  inClient(assignedMessages, toegewezenFunctie),
  inClient(startMessages, geleverdeFunctie),
);

const functionCode = steps('FunctieCode');
const indicatedCodes = steps('../../GeindiceerdeFuncties/GeindiceerdeFunctie/FunctieCode');
const code = (...codes: readonly string[]) => oneOf('FunctieCode', ...codes);
const classes = (prefix: string, ...numbers: readonly string[]) =>
  oneOf('Klasse', ...numbers.map((number) => `${prefix}${number}`));

/** The highest class of a function, the only one with which there may be an Opslag (TR010). */
const highestClass: Readonly<Record<string, string>> = {
  '21': 'K8',
  '31': 'K8',
  '41': 'K7',
  '64': 'KD09',
  '71': 'KE7',
  '81': 'K8',
  '82': 'KD09',
};

function hasClass(care: Element): boolean {
  return valueAt(care, ['Klasse']) !== undefined;
}

/** The technical rules on functions: indicated, assigned and delivered. */
export const functionRules: readonly Rule[] = [
  checkedRule(
    {
      id: 'TR008',
      nl: 'De Klasse hoort bij de FunctieCode.',
      en: 'The Klasse belongs to the FunctieCode.',
    },
    {
      on: functions,
      finds: (care, report) => {
        if (hasClass(care)) fittingClass(care, report);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR010',
      nl: 'Opslag is alleen gevuld bij de hoogste Klasse van de functie, en nooit bij Klasse 99.',
      en: 'Opslag is filled only with the highest Klasse of the function, and never with Klasse 99.',
    },
    {
      on: functions,
      finds: (care, report) => {
        const highest = highestClass[rawText(valueAt(care, functionCode))];
        const noRoom = highest === undefined ? oneOf('Klasse', '99') : not(oneOf('Klasse', highest));
        implies(noRoom, empty('Opslag'))(care, report);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR034',
      nl: 'Bij tijdelijk verblijf (FunctieCode 71) is Opslag leeg.',
      en: 'With a temporary stay (FunctieCode 71) Opslag is empty.',
    },
    { on: functions, finds: implies(code('71'), empty('Opslag')) },
  ),
  checkedRule(
    {
      id: 'TR082',
      nl: 'ADL (FunctieCode 91) wordt alleen regulier (Soort 1) toegewezen, en als ADL geindiceerd is.',
      en: 'Assistance at home (FunctieCode 91) is assigned only as regular care (Soort 1), and when it is indicated.',
    },
    {
      on: assignedFunctions,
      finds: breaks(
        (care) =>
          textAt(care, functionCode) === '91' &&
          (textAt(care, ['Soort']) !== '1' ||
            !elementsAt(care, indicatedCodes).some(({ value }) => value === '91')),
        [],
      ),
    },
  ),
];

const fittingClass = each(
  implies(code('21', '31', '81'), classes('K', '1', '2', '3', '4', '5', '6', '7', '8')),
  implies(code('41'), classes('K', '0', '1', '2', '3', '4', '5', '6', '7')),
  implies(code('61', '62', '63', '91'), classes('', '99')),
  implies(code('64', '82'), classes('KD0', '1', '2', '3', '4', '5', '6', '7', '8', '9')),
  implies(code('71'), classes('KE', '1', '2', '3', '4', '5', '6', '7')),
);

import { geindiceerdeFunctie, geleverdeFunctie, toegewezenFunctie } from './care-paths.ts';
import { elementsAt, rawText, steps, textAt, valueAt, type Element } from './element.ts';
import { checkedRule, type Finder, type IwlzRule } from './rule-of.ts';
import { assignedMessages, fileMessages, inClient, startMessages, together } from './targets.ts';
import { each, empty, implies, not, oneOf } from './tests.ts';

const functions = together(
  inClient(fileMessages, geindiceerdeFunctie),
  inClient(assignedMessages, toegewezenFunctie),
  inClient(startMessages, geleverdeFunctie),
);

const functionCode = steps('FunctieCode');
const indicatedFunctions = steps('../GeindiceerdeFuncties/GeindiceerdeFunctie');
/** Assistance in daily life, FunctieCode 91. */
const isHelp = (care: Element): boolean => valueAt(care, functionCode) === '91';
const code = (...codes: readonly string[]) => oneOf('FunctieCode', ...codes);
const classes = (prefix: string, ...numbers: readonly string[]) =>
  oneOf('Klasse', ...numbers.map((number) => `${prefix}${number}`));

/** Only the highest Klasse of a function has room for an Opslag, and 99 has none (TR010). */
const noRoomFor = (highest: string): Finder => implies(not(oneOf('Klasse', highest)), empty('Opslag'));
const roomOf: ReadonlyMap<string, Finder> = new Map([
  ...['21', '31', '81'].map((code) => [code, noRoomFor('K8')] as const),
  ['41', noRoomFor('K7')],
  ...['64', '82'].map((code) => [code, noRoomFor('KD09')] as const),
  ['71', noRoomFor('KE7')],
]);
const noRoomAt99 = implies(oneOf('Klasse', '99'), empty('Opslag'));

function hasClass(care: Element): boolean {
  return valueAt(care, ['Klasse']) !== undefined;
}

/** The technical rules on functions: indicated, assigned and delivered. */
export const functionRules: readonly IwlzRule[] = [
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
        const finds = roomOf.get(rawText(valueAt(care, functionCode))) ?? noRoomAt99;
        finds(care, report);
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
      nl: 'ADL (FunctieCode 91) wordt alleen regulier (Soort 1) toegewezen, en als ADL geïndiceerd is.',
      en: 'Assistance at home (FunctieCode 91) is assigned only as regular care (Soort 1), and when it is indicated.',
    },
    {
      on: inClient(assignedMessages, 'Indicatie/ToegewezenFuncties'),
      finds: (assigned, report) => {
        const help = elementsAt(assigned, ['ToegewezenFunctie']).filter(isHelp);
        if (help.length === 0) return;
        const indicated = elementsAt(assigned, indicatedFunctions).some(isHelp);
        for (const care of help) {
          if (!indicated || textAt(care, ['Soort']) !== '1') report(care, () => [care]);
        }
      },
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

import { addDays } from '../../src/calendar.ts';
import type { ComplexType, MessageModel } from '../../src/standard/model/model.ts';
import { allElements, looseTree, looseXml } from '../../src/standard/sample/element-tree.ts';
import type { Random } from '../../src/standard/sample/random.ts';
import { sampleMessage } from '../../src/standard/sample/sample-message.ts';

type Content = Record<string, unknown>;

/** How a message is made: the narrower its values, the more often they meet, touch and repeat. */
interface Mood {
  readonly dates: readonly string[];
  readonly codes: number;
  readonly reshaped: number;
}

const bsns = ['999900006', '999900018', '999900031', '999900007', '000000000', '123456789'];
const providers = ['98765432', '47474747', '01234567', '01000001'];
const postcodes = [
  ...['1234AB', '1234ab', '12 4AB', '1234  ', '1234AB ', ' 1234AB', '0234AB', '1234A1', '12\t4AB', '1234'],
  ...['12 4', '    1', '9999', '0999', 'ABCD12', '123 AB', '1234 AB', '😀234AB'],
];
const percentages = [0, 5, 99, 100, 150, 900, 1_000, 1_050, 9_900, 10_000, 10_001, 12_300, 99_999];
/** Codes on which rules turn, given more often than chance would. */
const turningCodes: Readonly<Record<string, readonly string[]>> = {
  LDT_SoortRelatie: ['12', '12', '25', '03'],
  LDT_Leefeenheid: ['3', '4', '1'],
  LDT_FunctieCode: ['91', '21', '64', '71', '41', '61'],
  LDT_Leveringsvorm: ['2', '4', '7', '8', '8', '4', '9', '5'],
  LDT_SoortToewijzing: ['1', '1', '5', '3'],
  LDT_Klasse: ['99', 'K0', 'K7', 'K8', 'KD09', 'KD10', 'KE3', 'KE4', 'KE7'],
  LDT_ZzpCode: ['999', '190', '751'],
};
/** Dates on which rules turn. */
const turningPoints = [
  ...['1900-01-01', '1899-12-31', '2007-03-01', '2007-03-02', '2019-12-31', '2020-01-01', '2020-02-28'],
  ...['2020-02-29', '2020-03-01', '2021-02-28', '2021-03-01', '2020-12-31', '2021-01-01', '2020-11-30'],
];

/** The seeded value of a valid message in which rules are likely to be broken, and likely to be just kept. */
export function iwlzMessage(model: MessageModel, random: Random): Content {
  const shape = { optional: random.pick([0, 0.2, 0.5, 0.8, 1]), repeat: random.pick([1, 2, 3, 5, 8]) };
  const bericht = sampleMessage(model, random, shape);
  const anchor = random.pick(['2020-01-15', '2020-03-01', '2020-11-20', '2020-12-31', '2021-03-08']);
  const near = Array.from({ length: 10 }, (_, index) => addDays(anchor, index - 6));
  const mood: Mood = {
    dates: random.pick([near.slice(3, 7), near, [...near, ...turningPoints], turningPoints]),
    codes: random.pick([1, 2, 3, 100]),
    reshaped: random.pick([0, 0.5, 0.9, 1]),
  };
  reshape(model.root.type, bericht, mood, random, new Map());
  const header = contentOf(bericht['Header']);
  const dated = contentOf(header['BerichtIdentificatie']);
  if (random.chance(0.5)) dated['Dagtekening'] = addDays(anchor, random.pick([-1, 0, 1, 2, 6, 7, 8, 30]));
  else if (random.chance(0.3)) dated['Dagtekening'] = random.pick(['2020-01-01', '2020-01-02', '2019-12-31']);
  if (random.chance(0.7) && model.type === 'AW33') header['Ontvanger'] = random.pick(providers);
  if (random.chance(0.7) && (model.type === 'AW35' || model.type === 'AW39')) {
    header['Afzender'] = random.pick(providers);
  }
  return bericht;
}

/** A message as XML in which some numbers and dates are written in another form that means the same. */
export function inOtherForms(model: MessageModel, bericht: Content, random: Random): string {
  const root = looseTree(model, bericht);
  for (const one of allElements(root)) {
    const type = one.element?.type;
    if (type?.kind !== 'simple' || !random.chance(0.2)) continue;
    if (type.base === 'date') one.text = random.pick([` ${one.text}`, `${one.text}\n`]);
    if (type.base === 'integer' && type.patterns.length === 0) {
      one.text = random.pick([`0${one.text}`, ` ${one.text} `, `+${one.text}`]);
    }
  }
  return looseXml(root);
}

function contentOf(value: unknown): Content {
  return value as Content;
}

/** Replaces values by ones from small stores; codes are held to a few a message, so that keys repeat. */
function reshape(
  type: ComplexType,
  content: Content,
  mood: Mood,
  random: Random,
  few: Map<string, readonly string[]>,
): void {
  for (const element of type.elements) {
    const value = content[element.name];
    if (value === undefined) continue;
    const inner = element.type;
    if (inner.kind === 'complex') {
      for (const item of Array.isArray(value) ? value : [value]) {
        reshape(inner, contentOf(item), mood, random, few);
      }
      continue;
    }
    if (inner.name === 'LDT_BerichtCode' || !random.chance(mood.reshaped)) continue;
    if (inner.base === 'date') content[element.name] = random.pick(mood.dates);
    else if (inner.name === 'LDT_BurgerServicenummer') content[element.name] = random.pick(bsns);
    else if (inner.name === 'LDT_iWlzAgbCode' || inner.name === 'LDT_AgbCode') {
      content[element.name] = random.pick(providers);
    } else if (inner.name === 'LDT_Postcode') content[element.name] = random.pick(postcodes);
    else if (inner.name === 'LDT_LandCode') content[element.name] = random.pick(['NL', 'NL', 'BE']);
    else if (inner.name === 'LDT_Percentage' && inner.patterns.length === 0) {
      content[element.name] = random.pick(percentages);
    } else if (inner.name === 'LDT_StoornisCode') {
      content[element.name] = random.pick([
        '01',
        '21',
        '22',
        'b110',
        'b210',
        'b310',
        'b117.0',
        'b210.1',
        'b230.9',
        ' 01 ',
      ]);
    } else if (['LDT_Nummer', 'LDT_Besluitnummer'].includes(inner.name)) {
      content[element.name] = 1 + random.below(4);
    } else if (inner.name === 'LDT_Persoonsid')
      content[element.name] = random.pick(['1', '2', ' 1', 'a  b', 'a b']);
    else if (inner.enumeration !== null) {
      let codes = few.get(inner.name);
      if (codes === undefined) {
        const all = (random.chance(0.7) ? turningCodes[inner.name] : undefined) ?? inner.enumeration;
        codes = Array.from({ length: Math.min(mood.codes, all.length) }, () => random.pick(all));
        few.set(inner.name, codes);
      }
      content[element.name] = random.pick(codes);
    }
  }
}

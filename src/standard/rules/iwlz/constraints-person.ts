import { fitsPattern } from './character-pattern.ts';
import { numberOf } from './date-number.ts';
import { rawText, steps, valueAt, type Element } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { everyMessage, fileMessages, inClient, withoutAddress, type IwlzMessage } from './targets.ts';
import { absent, breaks, implies, must, not, oneOf, present, type Test } from './tests.ts';

const withName: readonly IwlzMessage[] = ['AW33', 'ZK33', 'IO31'];

/** The text at a path is of this form as it stands, white space and all. */
function ofForm(path: string, pattern: string): Test {
  const at = steps(path);
  return { path: at, holds: (element) => fitsPattern(rawText(valueAt(element, at)), pattern) };
}

/** Whether the digits pass the eleven test; a number of fewer digits is taken as if zeros stood before it. */
function failsElevenTest(element: Element): boolean {
  let rest = numberOf(rawText(element.value));
  let sum = -(rest % 10);
  for (let weight = 2; weight <= 9; weight += 1) {
    rest = Math.floor(rest / 10);
    sum += weight * (rest % 10);
  }
  return sum % 11 !== 0;
}

/** The constraints on values of clients, relations and addresses. */
export const personConstraints: readonly IwlzRule[] = [
  checkedRule(
    { id: 'CS002', nl: 'Het Bsn doorstaat de elfproef.', en: 'The Bsn passes the eleven test.' },
    { on: inClient(everyMessage, 'Bsn'), finds: breaks(failsElevenTest, []) },
  ),
  checkedRule(
    {
      id: 'CS035',
      nl: 'De burgerlijke staat is niet gescheiden (3 of 6).',
      en: 'The civil status is not divorced (3 or 6).',
    },
    { on: inClient(fileMessages, 'BurgerlijkeStaat'), finds: must(not(oneOf('.', '3', '6'))) },
  ),
  checkedRule(
    {
      id: 'CS050',
      nl: 'Zonder Partnernaam is NaamGebruik 1; met Partnernaam 1, 2, 3 of 4.',
      en: 'Without a Partnernaam NaamGebruik is 1; with one it is 1, 2, 3 or 4.',
      alsoFor: ['AW39', 'AW317', 'ZK39'],
    },
    {
      on: inClient(withName, 'Naam', 'Relaties/Relatie/Naam'),
      finds: implies(present('Partnernaam'), oneOf('NaamGebruik', '1', '2', '3', '4')),
    },
    {
      on: inClient(withName, 'Naam', 'Relaties/Relatie/Naam'),
      finds: implies(absent('Partnernaam'), oneOf('NaamGebruik', '1'), '.'),
    },
  ),
  checkedRule(
    {
      id: 'CS069',
      nl: 'De AGB-code van de huisarts begint met 01.',
      en: 'The AGB code of the general practitioner starts with 01.',
    },
    { on: inClient(fileMessages, 'Huisarts'), finds: must(ofForm('.', '\\0\\1000000')) },
  ),
  checkedRule(
    {
      id: 'CS089',
      nl: 'Een adres in Nederland (LandCode NL) heeft een postcode als 1234AB.',
      en: 'An address in the Netherlands (LandCode NL) has a postcode such as 1234AB.',
      alsoFor: withoutAddress,
    },
    {
      on: inClient(
        fileMessages,
        'Contactgegevens/Contact/Adres/LandCode',
        'Relaties/Relatie/Contact/Adres/LandCode',
      ),
      finds: implies(oneOf('.', 'NL'), ofForm('../Postcode', '1000ZZ')),
    },
  ),
  checkedRule(
    {
      id: 'CS118',
      nl: 'Op de wachtlijst is de postcode in Nederland alleen de vier cijfers.',
      en: 'On the waiting list a postcode in the Netherlands is its four digits alone.',
    },
    {
      on: inClient(['AW317'], 'LandCode'),
      finds: implies(oneOf('.', 'NL'), ofForm('../Postcode', '1000')),
    },
  ),
  checkedRule(
    {
      id: 'CS123',
      nl: 'Een relatie is geen wijkcoach (Soort 25).',
      en: 'A relation is no neighbourhood coach (Soort 25).',
    },
    { on: inClient(fileMessages, 'Relaties/Relatie/Soort'), finds: must(not(oneOf('.', '25'))) },
  ),
];

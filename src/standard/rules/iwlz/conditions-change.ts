import { aanvraag, changes, requests } from './care-paths.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { changeMessages, inClient } from './targets.ts';
import { empty, filled, implies, oneOf, present, same } from './tests.ts';

/** The conditions on changes of care and on requests. */
export const changeConditions: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CD020',
      nl: 'InstellingBestemming is er als, en alleen als, de cliënt overgaat (Mutatiecode 17 of 21).',
      en: 'InstellingBestemming is there if, and only if, the client moves on (Mutatiecode 17 or 21).',
    },
    { on: changes, finds: same(oneOf('Mutatiecode', '17', '21'), present('InstellingBestemming')) },
  ),
  checkedRule(
    {
      id: 'CD047',
      nl: 'Zorg die niet doelmatig is (Doelmatig 2), heeft een BijzondereSituatie.',
      en: 'Care that is not efficient (Doelmatig 2) has a BijzondereSituatie.',
    },
    {
      on: inClient(changeMessages, `${aanvraag}/Doelmatig`),
      finds: implies(oneOf('.', '2'), present('../BijzondereSituatie')),
    },
  ),
  checkedRule(
    {
      id: 'CD048',
      nl: 'ToeslagOverig is gevuld als, en alleen als, ExtraKostenThuis en ToeslagBeademing beide leeg zijn.',
      en: 'ToeslagOverig is filled if, and only if, ExtraKostenThuis and ToeslagBeademing are both empty.',
    },
    {
      on: inClient(changeMessages, `${aanvraag}/BijzondereSituatie`),
      finds: (situation, report) => {
        const others =
          filled('ExtraKostenThuis').holds(situation) || filled('ToeslagBeademing').holds(situation);
        if (others) implies(present('ToeslagOverig'), empty('ToeslagOverig'))(situation, report);
        else implies(present('.'), filled('ToeslagOverig'))(situation, report);
      },
    },
  ),
  checkedRule(
    {
      id: 'CD074',
      nl: 'Verantwoord en Doelmatig zijn gevuld als, en alleen als, de Leveringsvorm 7 of 8 is.',
      en: 'Verantwoord and Doelmatig are filled if, and only if, Leveringsvorm is 7 or 8.',
    },
    { on: requests, finds: same(oneOf('Leveringsvorm', '7', '8'), filled('Verantwoord')) },
    { on: requests, finds: same(oneOf('Leveringsvorm', '7', '8'), filled('Doelmatig')) },
  ),
];

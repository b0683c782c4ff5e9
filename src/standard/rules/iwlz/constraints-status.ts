import {
  changedPackages,
  geleverdPakket,
  geleverdeFunctie,
  geleverdeZorg,
  mutatieFunctie,
  mutatiePakket,
  mutatieZorg,
  statuses,
} from './care-paths.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { changeMessages, inClient, startMessages, together } from './targets.ts';
import { each, implies, must, not, oneOf } from './tests.ts';

/** The status fits its classification where it is this one. */
const classified = (status: string, ...classes: readonly string[]) =>
  implies(oneOf('Leveringsstatus', status), oneOf('LeveringsstatusClassificatie', ...classes));

/** The constraints on the status of a delivery, of care and of its change. */
export const statusConstraints: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CS058',
      nl: 'StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).',
      en: 'StatusAanlevering is 1 (first delivery) or 3 (remove).',
    },
    {
      on: together(
        inClient(
          startMessages,
          `${geleverdPakket}/StatusAanlevering`,
          `${geleverdeFunctie}/StatusAanlevering`,
        ),
        inClient(changeMessages, `${mutatiePakket}/StatusAanlevering`, `${mutatieFunctie}/StatusAanlevering`),
      ),
      finds: must(oneOf('.', '1', '3')),
    },
  ),
  checkedRule(
    { id: 'CS062', nl: 'Leveringsstatus is 4 (in zorg).', en: 'Leveringsstatus is 4 (in care).' },
    {
      on: inClient(startMessages, `${geleverdPakket}/Leveringsstatus`),
      finds: must(oneOf('.', '4')),
    },
  ),
  checkedRule(
    {
      id: 'CS067',
      nl: 'Mutatiecode is 19 of 20: de levering is geëindigd.',
      en: 'Mutatiecode is 19 or 20: delivery has ended.',
    },
    { on: inClient(['CA319'], `${mutatieZorg}/Mutatiecode`), finds: must(oneOf('.', '19', '20')) },
  ),
  checkedRule(
    {
      id: 'CS125',
      nl: 'StatusAanlevering is 1, 2 of 3.',
      en: 'StatusAanlevering is 1, 2 or 3.',
    },
    {
      on: together(
        inClient(['CA317'], `${geleverdeZorg}/StatusAanlevering`),
        inClient(['CA319'], `${mutatieZorg}/StatusAanlevering`),
      ),
      finds: must(oneOf('.', '1', '2', '3')),
    },
  ),
  checkedRule(
    {
      id: 'CS131',
      nl: 'De classificatie hoort bij de Leveringsstatus (2, 3, 6 of 7).',
      en: 'The classification belongs to the Leveringsstatus (2, 3, 6 or 7).',
    },
    {
      on: statuses,
      finds: each(
        classified('6', '01', '02', '03', '04', '05', '06', '07', '08'),
        classified('7', '09', '10', '11', '12'),
        classified('2', '13', '14', '15', '16', '17', '18', '19'),
        // 16 goes with status 2 and not with 3 (CS131).
        classified('3', '13', '14', '15', '17', '18', '19'),
      ),
    },
  ),
  checkedRule(
    {
      id: 'CS133',
      nl: 'De Leveringsstatus is niet 1 (actief wachtend).',
      en: 'Leveringsstatus is not 1 (actively waiting).',
    },
    { on: changedPackages, finds: must(not(oneOf('Leveringsstatus', '1'))) },
  ),
];

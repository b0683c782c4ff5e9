import { toegewezenFunctie, toegewezenPakket } from './care-paths.ts';
import { after, messageDate, notBefore } from './dates.ts';
import { rawText, rootAbove } from './element.ts';
import { reach } from './reach.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { inClient } from './targets.ts';

/** Assigned care of the yearly transfer with a personal budget (TR108, TR109). */
const budgets = inClient(['ZK31'], `${toegewezenPakket}/Leveringsvorm`);

/** The technical rules on the transfer of a client to another care office. */
export const transferRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR108',
      nl: 'Een pgb (Leveringsvorm 2) gaat over met een bericht van november of december.',
      en: 'A personal budget (Leveringsvorm 2) moves on with a message of November or December.',
    },
    {
      on: budgets,
      finds: (element, report) => {
        const message = messageDate(element);
        const month = rawText(message?.value).split('-')[1] ?? '';
        if (element.value !== '2' || month === '11' || month === '12') return;
        report(element, () => [element, ...(message === undefined ? [] : [message])]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR109',
      nl: 'Een pgb (Leveringsvorm 2) gaat over op 1 januari.',
      en: 'A personal budget (Leveringsvorm 2) moves on 1 January.',
    },
    {
      on: budgets,
      finds: (element, report) => {
        const transfer = reach(rootAbove(element), 'Client/Indicatie/Overdrachtdatum');
        const date = rawText(transfer[0]?.value);
        if (element.value !== '2' || date.slice(date.indexOf('-') + 1) === '01-01') return;
        report(element, () => [element, ...transfer]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR110',
      nl: 'De Overdrachtdatum ligt na de dagtekening.',
      en: 'The Overdrachtdatum lies after the date of the message.',
    },
    {
      on: inClient(['ZK31'], 'Indicatie/Overdrachtdatum'),
      finds: after('.', '../../../Header/BerichtIdentificatie/Dagtekening'),
    },
  ),
  checkedRule(
    {
      id: 'TR111',
      nl: 'Een toewijzing eindigt niet voor de Overdrachtdatum.',
      en: 'An assignment does not end before the Overdrachtdatum.',
    },
    {
      on: inClient(['ZK31'], `${toegewezenFunctie}/Einddatum`, `${toegewezenPakket}/Einddatum`),
      finds: notBefore('.', '../../../Overdrachtdatum'),
    },
  ),
];

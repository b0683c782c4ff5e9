import {
  aanvraag,
  geleverdPakket,
  geleverdeFunctie,
  mutatieFunctie,
  mutatiePakket,
  toegewezenFunctie,
  toegewezenPakket,
} from './care-paths.ts';
import { elementsAt, normalisedText, rootAbove, steps, type Element } from './element.ts';
import { reach } from './reach.ts';
import { checkedRule, uncheckableRule, type IwlzRule } from './rule-of.ts';
import { inClient, together } from './targets.ts';

const providers = [
  'Indicatie/ToegewezenFuncties/ToegewezenFunctie/Instelling',
  'Indicatie/ToegewezenZorgzwaartepakketten/ToegewezenZorgzwaartepakket/Instelling',
].map(steps);

const assignedProviders = (client: Element): readonly Element[] =>
  providers.flatMap((path) => elementsAt(client, path));

const receiver = (element: Element) => reach(rootAbove(element), 'Header/Ontvanger');
const sender = (element: Element) => reach(rootAbove(element), 'Header/Afzender');

/** Whether two elements hold the same code. */
const equal = (one: Element | undefined, other: Element | undefined): boolean =>
  normalisedText(one?.value) === normalisedText(other?.value);

const needsAgbList = {
  nl: 'Dit vraagt de iWlz-AGB-codelijst op de datum van het bericht; de openbare controle keurt hier altijd goed.',
  en: 'This needs the iWlz list of AGB codes on the date of the message; the public check always passes here.',
};

/** The technical rules on who sends, who receives and who provides. */
export const partyRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR021',
      nl: 'Ten minste een toewijzing van elke cliënt is voor de instelling die het bericht ontvangt.',
      en: 'At least one assignment of each client is for the provider that receives the message.',
    },
    {
      on: inClient(['AW33'], '.'),
      finds: (client, report) => {
        const [own] = receiver(client);
        const found = assignedProviders(client);
        if (found.some((provider) => equal(provider, own))) return;
        report(client, () => [...receiver(client), ...found]);
      },
    },
    // Which providers belong to a care office is not public: any provider will do there (TR021).
    {
      on: inClient(['ZK33'], '.'),
      finds: (client, report) => {
        if (assignedProviders(client).length === 0) report(client, () => receiver(client));
      },
    },
  ),
  uncheckableRule(
    {
      id: 'TR042',
      nl: 'Een AGB-code is geldig op de datum waarvoor hij gebruikt wordt.',
      en: 'An AGB code is valid on the date for which it is used.',
    },
    ['AW33', 'AW35', 'AW39', 'ZK31', 'ZK33', 'ZK35', 'ZK39', 'CA317', 'IO31'],
    ['AGB register'],
    needsAgbList,
  ),
  checkedRule(
    {
      id: 'TR064',
      nl: 'De Instelling die levert is de Afzender van het bericht.',
      en: 'The Instelling that delivers is the Afzender of the message.',
      alsoFor: ['ZK35', 'ZK39'],
    },
    {
      on: together(
        inClient(['AW35'], `${geleverdeFunctie}/Instelling`, `${geleverdPakket}/Instelling`),
        inClient(
          ['AW39'],
          `${mutatieFunctie}/Instelling`,
          `${mutatiePakket}/Instelling`,
          `${aanvraag}/Instelling`,
        ),
      ),
      finds: (provider, report) => {
        if (!equal(provider, sender(provider)[0])) report(provider, () => [provider, ...sender(provider)]);
      },
    },
  ),
  checkedRule(
    {
      id: 'TR065',
      nl: 'Het Zorgkantoor van een toewijzing is de Afzender van het bericht.',
      en: 'The Zorgkantoor of an assignment is the Afzender of the message.',
      alsoFor: ['AW33'],
    },
    {
      on: inClient(['ZK31', 'ZK33'], `${toegewezenFunctie}/Zorgkantoor`, `${toegewezenPakket}/Zorgkantoor`),
      finds: (office, report) => {
        if (!equal(office, sender(office)[0])) report(office, () => [office]);
      },
    },
  ),
  uncheckableRule(
    {
      id: 'TR100',
      nl: 'De Ontvanger hoort volgens de AGB-codelijst bij de Afzender.',
      en: 'The Ontvanger belongs to the Afzender by the list of AGB codes.',
    },
    ['AW35', 'AW39'],
    ['AGB register'],
    needsAgbList,
  ),
];

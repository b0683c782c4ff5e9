import type { Rule } from '../rule.ts';
import { childrenNamed, textAt, type Element } from './element.ts';
import { checkedRule, type Finder, type Part } from './rule-of.ts';
import {
  assignedMessages,
  changeMessages,
  fileMessages,
  inClient,
  inMessage,
  startMessages,
  type IwlzMessage,
} from './targets.ts';

const withList: readonly IwlzMessage[] = [
  'AW33',
  'AW35',
  'AW39',
  'AW317',
  'ZK33',
  'ZK35',
  'ZK39',
  'CA317',
  'CA319',
  'IO31',
];

/**
 * Groups elements by the texts of some of their children, a missing child being as good as an empty one. Linear.
 */
export function groupedBy(
  elements: readonly Element[],
  keyOf: (element: Element) => readonly string[],
): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    // No element text holds a U+0000: the parts of a key cannot run into each other.
    const key = keyOf(element).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups.values()];
}

/** Every one of the children with the same key as another. */
function noEqual(name: string, ...keys: readonly string[]): Finder {
  const paths = keys.map((key) => [key]);
  return (parent, report) => {
    const children = childrenNamed(parent, name);
    if (children.length < 2) return;
    for (const group of groupedBy(children, (child) => paths.map((path) => textAt(child, path)))) {
      if (group.length < 2) continue;
      for (const child of group) report(child, () => [child]);
    }
  };
}

const inFile = (parent: string, finds: Finder): Part => ({ on: inClient(fileMessages, parent), finds });
const inChange = (parent: string, finds: Finder): Part => ({ on: inClient(changeMessages, parent), finds });
const inWaiting = (parent: string, finds: Finder): Part => ({
  on: inClient(['AW317'], `Indicaties${parent}`),
  finds,
});

const package4 = ['Ingangsdatum', 'Instelling', 'Leveringsvorm', 'ZzpCode'];
const disorder = ['DiagnoseCodelijst', 'Grondslag', 'ZiektebeeldStoornis'];

/** TR101: within one parent no two lines have the same key. */
export const duplicateRules: readonly Rule[] = [
  checkedRule(
    {
      id: 'TR101',
      nl: 'Regels met dezelfde sleutel komen binnen een groep niet twee keer voor.',
      en: 'Lines with the same key do not occur twice within a group.',
    },
    { on: inMessage(withList, () => ['Clienten']), finds: noEqual('Client', 'Bsn') },
    inFile('Contactgegevens', noEqual('Contact', 'Soort')),
    inFile('Relaties', noEqual('Relatie', 'Nummer')),
    inFile('Indicatie/Stoornissen', noEqual('Stoornis', ...disorder)),
    inFile('Indicatie/StoornisScores', noEqual('StoornisScore', 'Vraag')),
    inFile('Indicatie/Beperkingen', noEqual('Beperking', 'Categorie')),
    inFile('Indicatie/Beperkingen/Beperking/BeperkingScores', noEqual('BeperkingScore', 'Vraag')),
    inFile('Indicatie/GeindiceerdeFuncties', noEqual('GeindiceerdeFunctie', 'FunctieCode', 'Ingangsdatum')),
    inFile(
      'Indicatie/GeindiceerdeZorgzwaartepakketten',
      noEqual('GeindiceerdZorgzwaartepakket', 'Ingangsdatum', 'ZzpCode'),
    ),
    {
      on: inClient(assignedMessages, 'Indicatie/ToegewezenFuncties'),
      finds: noEqual('ToegewezenFunctie', 'FunctieCode', 'Ingangsdatum', 'Instelling'),
    },
    {
      on: inClient(assignedMessages, 'Indicatie/ToegewezenZorgzwaartepakketten'),
      finds: noEqual('ToegewezenZorgzwaartepakket', ...package4),
    },
    {
      on: inClient(startMessages, 'GeleverdeFuncties'),
      finds: noEqual(
        'GeleverdeFunctie',
        ...['Begindatum', 'Besluitnummer', 'FunctieCode', 'Instelling', 'ToewijzingIngangsdatum'],
      ),
    },
    {
      on: inClient(startMessages, 'GeleverdeZorgzwaartepakketten'),
      finds: noEqual(
        'GeleverdZorgzwaartepakket',
        ...[
          'Begindatum',
          'Besluitnummer',
          'Instelling',
          'Leveringsvorm',
          'ToewijzingIngangsdatum',
          'ZzpCode',
        ],
      ),
    },
    inChange(
      'MutatieFuncties',
      noEqual(
        'MutatieFunctie',
        ...['Besluitnummer', 'FunctieCode', 'Instelling', 'Mutatiedatum', 'ToewijzingIngangsdatum'],
      ),
    ),
    inChange(
      'MutatieZorgzwaartepakketten',
      noEqual(
        'MutatieZorgzwaartepakket',
        ...[
          'Besluitnummer',
          'Instelling',
          'Leveringsvorm',
          'Mutatiedatum',
          'ToewijzingIngangsdatum',
          'ZzpCode',
        ],
      ),
    ),
    inChange('Aanvragen', noEqual('Aanvraag', 'Afgiftedatum', 'Besluitnummer', 'Instelling', 'ZzpCode')),
    inChange(
      'Aanvragen/Aanvraag/AanvraagInstellingen',
      noEqual('AanvraagInstelling', 'Instelling', 'ToewijzingIngangsdatum'),
    ),
    inWaiting('', noEqual('Indicatie', 'VolgnummerIndicatie')),
    inWaiting('/Indicatie/Stoornissen', noEqual('Stoornis', ...disorder)),
    inWaiting('/Indicatie/Beperkingen', noEqual('Beperking', 'Categorie')),
    inWaiting(
      '/Indicatie/GeindiceerdeZorgzwaartepakketten',
      noEqual('GeindiceerdZorgzwaartepakket', 'Ingangsdatum', 'ZzpCode'),
    ),
    inWaiting(
      '/Indicatie/WachtlijstZorgzwaartepakketten',
      noEqual('WachtlijstZorgzwaartepakket', ...package4),
    ),
    { on: inClient(['CA317'], 'ZorgLeveringen'), finds: noEqual('GeleverdeZorg', 'GeleverdeZorgID') },
    { on: inClient(['CA319'], 'MutatiesZorg'), finds: noEqual('MutatieZorg', 'MutatieZorgID') },
  ),
];

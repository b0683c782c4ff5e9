import { childrenNamed, textAt } from './element.ts';
import { groupedBy } from './grouped.ts';
import { checkedRule, type Finder, type Part, type IwlzRule } from './rule-of.ts';
import {
  assignedMessages,
  changeMessages,
  everyMessage,
  fileMessages,
  inClient,
  inMessage,
  startMessages,
} from './targets.ts';

const withList = everyMessage.filter((message) => message !== 'ZK31');

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
export const duplicateRules: readonly IwlzRule[] = [
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

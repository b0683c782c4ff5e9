import type { CDT_TotaalBedragMetDC } from '../../generated/ijw-3.2/ijw.ts';
import { checkedRule, faultsWhere, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { fault } from '../rule.ts';
import {
  answeredLines,
  declaredLines,
  signedTotal,
  sumOf,
  type Answer,
  type Declaration,
  type Prestatie,
} from './declaration.ts';

const euro = '83';

/** Codes on a DeclaratieAntwoord that do not refuse the declaration: no remark, granted in full, not judged. */
const noRefusal: ReadonlySet<string> = new Set(['0200', '8001', '0233']);

const creditOfNothing = ({ IngediendBedrag }: Prestatie): boolean =>
  IngediendBedrag.Bedrag === 0 && IngediendBedrag.DebetCredit !== 'D';

const lineOfNothing = (lines: readonly Place<Prestatie>[]) =>
  faultsWhere(lines, creditOfNothing, 'IngediendBedrag/DebetCredit');

/** The totals of a declaration or an answer. */
const totalsOf = (message: Place<Declaration>) => places(message, 'Declaratie/TotaalIngediendBedrag');
const answeredTotalsOf = (message: Place<Answer>) => [
  ...places(message, 'DeclaratieAntwoord/TotaalIngediendBedrag'),
  ...places(message, 'DeclaratieAntwoord/TotaalToegekendBedrag'),
];
const totalOfNothing = (totals: readonly Place<CDT_TotaalBedragMetDC>[]) =>
  faultsWhere(totals, (total) => total.TotaalBedrag === 0 && total.DebetCredit !== 'D', 'DebetCredit');

const creditWithoutPrevious = ({ IngediendBedrag, ProductReferentie }: Prestatie): boolean =>
  (IngediendBedrag.DebetCredit === 'C') !== (ProductReferentie.VorigReferentieNummer !== undefined);

/** The rules on money in a declaration and its answer. */
export const amountRules = [
  checkedRule(
    'technical',
    'TR358',
    {
      en: 'The declaration total equals the sum of all line amounts, debit added and credit subtracted.',
      nl: 'Het totaal van de declaratie is de som van de regels: debet erbij, credit eraf.',
    },
    inFamily('323', (message) => {
      const sum = sumOf(declaredLines(message));
      return faultsWhere(totalsOf(message), (total) => signedTotal(total) !== sum);
    }),
  ),
  checkedRule(
    'condition',
    'CD060',
    {
      en: 'The previous reference number is mandatory on a credit line and must be absent on a debit line.',
      nl: 'Een creditregel noemt het vorige referentienummer, een debetregel nooit.',
    },
    {
      ...inFamily('323', (message) =>
        faultsWhere(declaredLines(message), creditWithoutPrevious, 'ProductReferentie/VorigReferentieNummer'),
      ),
      ...inFamily('325', (message) =>
        faultsWhere(answeredLines(message), creditWithoutPrevious, 'ProductReferentie/VorigReferentieNummer'),
      ),
    },
  ),
  checkedRule(
    'condition',
    'CD087',
    {
      en: 'The tariff is mandatory for every unit except euro (83), where it must be absent.',
      nl: 'Elke regel heeft een tarief, behalve in euro (eenheid 83): daar staat er geen.',
    },
    inFamily('323', (message) =>
      faultsWhere(
        declaredLines(message),
        ({ Eenheid, ProductTarief }) => (Eenheid !== euro) !== (ProductTarief !== undefined),
        'ProductTarief',
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS325',
    { en: 'A zero amount is always marked debit.', nl: 'Een bedrag van nul is altijd debet.' },
    {
      ...inFamily('323', (message) => [
        ...totalOfNothing(totalsOf(message)),
        ...lineOfNothing(declaredLines(message)),
      ]),
      ...inFamily('325', (message) => [
        ...totalOfNothing(answeredTotalsOf(message)),
        ...lineOfNothing(answeredLines(message)),
      ]),
    },
  ),
  checkedRule(
    'constraint',
    'CS339',
    {
      en: 'For unit euro (83) the amount equals the delivered volume.',
      nl: 'In euro (eenheid 83) is het bedrag gelijk aan het geleverde volume, beide in centen.',
    },
    inFamily('323', (message) =>
      faultsWhere(
        declaredLines(message),
        ({ Eenheid, IngediendBedrag, GeleverdVolume }) =>
          Eenheid === euro && IngediendBedrag.Bedrag !== GeleverdVolume,
        'IngediendBedrag',
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR342',
    {
      en: 'A declaration answer lists rejected lines only, and these lines must explain exactly the difference between the submitted and the granted total.',
      nl: 'Een declaratie-antwoord noemt alleen afgekeurde regels, en hun som is precies het verschil tussen ingediend en toegekend.',
    },
    inFamily('325', (message) =>
      places(message, 'DeclaratieAntwoord').flatMap((answer) => {
        const { TotaalIngediendBedrag, TotaalToegekendBedrag, RetourCodes, Clienten } = answer.value;
        const granted = signedTotal(TotaalToegekendBedrag);
        const grantedAt = elementAt(answer, 'TotaalToegekendBedrag');
        if (RetourCodes.RetourCode.every((code) => noRefusal.has(code))) {
          const refused = signedTotal(TotaalIngediendBedrag) - granted;
          return sumOf(answeredLines(message)) === refused ? [] : [fault(grantedAt)];
        }
        // The declaration as a whole is refused: nothing granted, no lines.
        return [
          ...(granted === 0 ? [] : [fault(grantedAt)]),
          ...(Clienten === undefined ? [] : [fault(elementAt(answer, 'Clienten'))]),
        ];
      }),
    ),
  ),
];

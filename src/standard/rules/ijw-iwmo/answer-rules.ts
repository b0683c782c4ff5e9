import { checkedRule, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { warning, type Violation } from '../rule.ts';
import { signedTotal, type Answer } from './declaration.ts';

type DeclaratieAntwoord = NonNullable<Answer['DeclaratieAntwoord']>;
type Client = NonNullable<DeclaratieAntwoord['Clienten']>['Client'][number];

const noRemark = '0200';
const granted = '8001';
const notJudged = '0233';

interface Coded {
  readonly RetourCodes: { readonly RetourCode: readonly string[] };
}

const only = ({ RetourCodes }: Coded, code: string): boolean =>
  RetourCodes.RetourCode.every((one) => one === code);

/** An answer stands below a header without remark, and only there. */
function header(message: Place<Answer>): readonly Violation[] {
  const accepted = only(message.value.Header, noRemark);
  const answered = message.value.DeclaratieAntwoord !== undefined;
  return accepted === answered ? [] : [warning(elementAt(message, 'DeclaratieAntwoord'))];
}

/** Granted in full: the same totals and nobody listed. Neither granted nor refused as a whole: somebody is listed. */
function declaration(answer: Place<DeclaratieAntwoord>): readonly Violation[] {
  const { TotaalIngediendBedrag, TotaalToegekendBedrag, Clienten } = answer.value;
  if (only(answer.value, granted)) {
    return [
      ...(signedTotal(TotaalIngediendBedrag) === signedTotal(TotaalToegekendBedrag)
        ? []
        : [warning(elementAt(answer, 'TotaalToegekendBedrag'))]),
      ...(Clienten === undefined ? [] : [warning(elementAt(answer, 'Clienten'))]),
    ];
  }
  return only(answer.value, noRemark) && Clienten === undefined
    ? [warning(elementAt(answer, 'Clienten'))]
    : [];
}

/** Lines of a refused client are not judged; lines of another are listed because they are refused themselves. */
function client(place: Place<Client>): readonly Violation[] {
  const refused = !only(place.value, noRemark);
  return places(place, 'Prestaties/Prestatie')
    .filter(({ value }) =>
      refused ? !only(value, notJudged) : only(value, noRemark) || only(value, notJudged),
    )
    .map((line) => warning(elementAt(line, 'RetourCodes')));
}

/** How an answer to a declaration is built. An instruction without return code: it warns, and refuses nothing. */
export const answerRules = [
  checkedRule(
    'fill-instruction',
    'IV087',
    {
      en: 'The parts of a declaration answer agree: what is refused is listed, at the level of the fault, and only that.',
      nl: 'De delen van een declaratie-antwoord kloppen met elkaar: wat is afgekeurd staat erin, bij het niveau van de fout, en verder niets.',
    },
    inFamily('325', (message) => [
      ...header(message),
      ...places(message, 'DeclaratieAntwoord').flatMap(declaration),
      ...places(message, 'DeclaratieAntwoord/Clienten/Client').flatMap(client),
    ]),
    { returnCode: null },
  ),
];

import { expect } from '@jest/globals';
import type { Message } from '../../src/standard/message.ts';

type Declaration = Message<'JW323'>['bericht'];
type Client = Declaration['Declaratie']['Clienten']['Client'][number];
type Prestatie = Client['Prestaties']['Prestatie'][number];
type Answer = Message<'JW325'>;
type AnswerClient = NonNullable<
  NonNullable<Answer['bericht']['DeclaratieAntwoord']>['Clienten']
>['Client'][number];

/** What the municipality decides on one declaration. `chosen` picks the lines or clients that it refuses. */
export interface Verdict {
  readonly kind: 'approve' | 'lines' | 'clients' | 'declaration' | 'header';
  readonly chosen: readonly boolean[];
}

interface Line {
  readonly bsn: string;
  readonly prestatie: Prestatie;
}

const sign = ({ prestatie }: Line): number =>
  prestatie.IngediendBedrag.DebetCredit === 'D'
    ? prestatie.IngediendBedrag.Bedrag
    : -prestatie.IngediendBedrag.Bedrag;
const isCredit = ({ prestatie }: Line): boolean => prestatie.IngediendBedrag.DebetCredit === 'C';
const numberOf = ({ prestatie }: Line): string => prestatie.ProductReferentie.ReferentieNummer;
const previousOf = ({ prestatie }: Line): string | undefined =>
  prestatie.ProductReferentie.VorigReferentieNummer;
const total = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + sign(line), 0);
const totalElement = (sum: number): { TotaalBedrag: number; DebetCredit: string } => ({
  TotaalBedrag: Math.abs(sum),
  DebetCredit: sum < 0 ? 'C' : 'D',
});
const subjectOf = ({ prestatie }: Line): string =>
  [
    prestatie.ToewijzingNummer,
    prestatie.ProductCategorie,
    prestatie.ProductCode,
    prestatie.ProductPeriode.Begindatum.slice(0, 7),
  ].join('/');

/**
 * A municipality with books of its own. What no honest sender may ever do fails the test at once, by rule id; what it
 * refuses apart from that is up to the verdict.
 */
export class Municipality {
  readonly #approved = new Map<string, Line>();
  readonly #credited = new Set<string>();
  readonly #numbers = new Set<string>();
  readonly #told = new Set<string>();
  #lastPeriod = '';
  granted = 0;

  /** The debits that stand: approved and not credited. */
  standing(): Line[] {
    return [...this.#approved.values()].filter(
      (line) => !isCredit(line) && !this.#credited.has(numberOf(line)),
    );
  }

  /** Marks the answer on these lines as read by the sender: from now on they may be credited (IV085). */
  told(answer: Answer, declaration: Declaration): void {
    if (answer.bericht.DeclaratieAntwoord !== undefined)
      for (const line of linesOf(declaration)) this.#told.add(numberOf(line));
  }

  receive(declaration: Declaration, verdict: Verdict): Answer {
    const lines = linesOf(declaration);
    this.#checkMessage(declaration, lines);
    if (verdict.kind === 'header') return answerOn(declaration, ['9056']);
    if (verdict.kind === 'declaration')
      return answerOn(declaration, ['0200'], bodyOn(declaration, ['9333'], 0, []));
    this.#checkHistory(declaration, lines);
    this.#lastPeriod = declaration.Declaratie.DeclaratiePeriode.Begindatum;
    const clients = verdict.kind === 'approve' ? [] : refusedClients(declaration, verdict);
    const refused = new Set(
      clients.flatMap(({ Prestaties }) =>
        Prestaties.Prestatie.map(({ ProductReferentie }) => ProductReferentie.ReferentieNummer),
      ),
    );
    const approved = lines.filter((line) => !refused.has(numberOf(line)));
    for (const line of approved) {
      this.#approved.set(numberOf(line), line);
      const previous = previousOf(line);
      if (previous !== undefined) this.#credited.add(previous);
    }
    const granted = total(approved);
    this.granted += granted;
    const codes = clients.length === 0 ? ['8001'] : ['0200'];
    return answerOn(declaration, ['0200'], bodyOn(declaration, codes, granted, clients));
  }

  #checkMessage({ Header, Declaratie }: Declaration, lines: readonly Line[]): void {
    const numbers = lines.map(numberOf);
    const previous = lines.map(previousOf).filter((number) => number !== undefined);
    const clients = Declaratie.Clienten.Client.map(({ Bsn }) => Bsn);
    const debits = lines.filter((line) => !isCredit(line)).map(subjectOf);
    expect({ rule: 'TR101', clients: new Set(clients).size }).toEqual({
      rule: 'TR101',
      clients: clients.length,
    });
    expect({ rule: 'TR315', previous: new Set(previous).size }).toEqual({
      rule: 'TR315',
      previous: previous.length,
    });
    expect({ rule: 'TR316', own: previous.filter((number) => numbers.includes(number)) }).toEqual({
      rule: 'TR316',
      own: [],
    });
    expect({ rule: 'TR416', debits: new Set(debits).size }).toEqual({ rule: 'TR416', debits: debits.length });
    expect({ rule: 'TR358', ...Declaratie.TotaalIngediendBedrag }).toEqual({
      rule: 'TR358',
      ...totalElement(total(lines)),
    });
    for (const line of lines) {
      const { prestatie } = line;
      if (isCredit(line) !== (previousOf(line) !== undefined)) throw new Error('CD060');
      if (prestatie.IngediendBedrag.Bedrag === 0) throw new Error('CS325');
      if ((prestatie.Eenheid === '83') !== (prestatie.ProductTarief === undefined)) throw new Error('CD087');
      if (prestatie.ProductPeriode.Einddatum > Declaratie.DeclaratiePeriode.Einddatum)
        throw new Error('TR319');
      if (this.#numbers.has(numberOf(line))) throw new Error('TR314');
      this.#numbers.add(numberOf(line));
    }
    if (Declaratie.DeclaratiePeriode.Einddatum > Header.BerichtIdentificatie.Dagtekening)
      throw new Error('TR137');
  }

  #checkHistory({ Declaratie }: Declaration, lines: readonly Line[]): void {
    if (Declaratie.DeclaratiePeriode.Begindatum < this.#lastPeriod) throw new Error('TR318');
    const taken = new Set<string>();
    for (const line of lines.filter(isCredit)) {
      const previous = previousOf(line) ?? '';
      const debit = this.#approved.get(previous);
      if (debit === undefined || isCredit(debit) || !this.#told.has(previous)) throw new Error('IV085');
      if (this.#credited.has(previous)) throw new Error('TR390');
      taken.add(previous);
      expect({ rule: 'IV091', ...contentOf(line) }).toEqual({ rule: 'IV091', ...contentOf(debit) });
    }
    const standing = new Set(
      this.standing()
        .filter((line) => !taken.has(numberOf(line)))
        .map(subjectOf),
    );
    for (const line of lines) if (!isCredit(line) && standing.has(subjectOf(line))) throw new Error('TR389');
  }
}

/** All of a line but its numbers and its mark. */
function contentOf({ bsn, prestatie }: Line): object {
  return {
    ...prestatie,
    bsn,
    ProductReferentie: null,
    IngediendBedrag: prestatie.IngediendBedrag.Bedrag,
  };
}

function linesOf(declaration: Declaration): Line[] {
  return declaration.Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) =>
    Prestaties.Prestatie.map((prestatie) => ({ bsn: Bsn, prestatie })),
  );
}

/** What is refused, as a 325 lists it. A refused credit takes the debit along that would replace what it takes back. */
function refusedClients(declaration: Declaration, { kind, chosen }: Verdict): AnswerClient[] {
  const clients = declaration.Declaratie.Clienten.Client;
  const whole = clients.map((_, index) => kind === 'clients' && chosen[index % chosen.length] === true);
  const lines = clients.flatMap(({ Bsn, Prestaties }, client) =>
    Prestaties.Prestatie.map((prestatie) => ({ bsn: Bsn, prestatie, whole: whole[client] === true })),
  );
  const refused = new Set(
    lines
      .filter(({ whole: all }, index) => all || (kind === 'lines' && chosen[index % chosen.length] === true))
      .map(numberOf),
  );
  const blocked = new Set(
    lines.filter((line) => isCredit(line) && refused.has(numberOf(line))).map(subjectOf),
  );
  for (const line of lines) if (!isCredit(line) && blocked.has(subjectOf(line))) refused.add(numberOf(line));
  return clients.flatMap(({ Bsn, Prestaties }, client) => {
    const own = Prestaties.Prestatie.filter(({ ProductReferentie }) =>
      refused.has(ProductReferentie.ReferentieNummer),
    ).map((prestatie) => ({
      ...prestatie,
      RetourCodes: { RetourCode: [whole[client] === true ? '0233' : '9340'] },
    }));
    const code = whole[client] === true ? '8187' : '0200';
    return own.length === 0
      ? []
      : [{ Bsn, Prestaties: { Prestatie: own }, RetourCodes: { RetourCode: [code] } }];
  });
}

function bodyOn(
  { Declaratie }: Declaration,
  codes: string[],
  granted: number,
  clients: AnswerClient[],
): NonNullable<Answer['bericht']['DeclaratieAntwoord']> {
  return {
    DeclaratieNummer: Declaratie.DeclaratieNummer,
    TotaalIngediendBedrag: Declaratie.TotaalIngediendBedrag,
    TotaalToegekendBedrag: totalElement(granted),
    ...(clients.length === 0 ? {} : { Clienten: { Client: clients } }),
    RetourCodes: { RetourCode: codes },
  };
}

function answerOn(
  { Header }: Declaration,
  codes: string[],
  body?: NonNullable<Answer['bericht']['DeclaratieAntwoord']>,
): Answer {
  return {
    type: 'JW325',
    bericht: {
      Header: {
        BerichtCode: '491',
        BerichtVersie: 3,
        BerichtSubversie: 2,
        Afzender: Header.Ontvanger,
        Ontvanger: Header.Afzender,
        BerichtIdentificatie: {
          Identificatie: `A${Header.BerichtIdentificatie.Identificatie}`,
          Dagtekening: Header.BerichtIdentificatie.Dagtekening,
        },
        XsdVersie: Header.XsdVersie,
        DeclaratieIdentificatie: Header.BerichtIdentificatie,
        XsdVersieDeclaratie: Header.XsdVersie,
        RetourCodes: { RetourCode: codes },
      },
      ...(body === undefined ? {} : { DeclaratieAntwoord: body }),
    },
  };
}

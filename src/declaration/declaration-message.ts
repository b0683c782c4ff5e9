import type { Eenheid } from '../care/types.ts';
import { monthOf, periodOfMonth, type Day, type Month, type Period } from '../calendar.ts';
import { signed, unsigned, type Cents, type DebetCredit } from '../money.ts';
import type { Book } from '../prestatie-key.ts';
import type { Message } from '../standard/message.ts';
import type { MessageModel } from '../standard/model/model.ts';
import type { AnswerLine, DeclarationAnswer, PrestatieContent } from './types.ts';

/** A prestatie with its numbers, as it goes into a message. */
export interface NumberedPrestatie extends PrestatieContent {
  readonly referentieNummer: string;
  readonly vorigReferentieNummer: string | null;
  readonly debetCredit: DebetCredit;
}

/** A declaration with its numbers. `identificatie` is the BerichtIdentificatie; `total` is signed (TR358). */
export interface NumberedDeclaration {
  readonly book: Book;
  readonly identificatie: string;
  readonly declaratieNummer: string;
  readonly declaratiePeriode: Month;
  readonly dagtekening: Day;
  readonly total: Cents;
  readonly prestaties: readonly NumberedPrestatie[];
}

/** The schema versions that we send. */
export const xsdVersie = { basisschema: '1.0.0', bericht: '1.0.0' } as const;

type DeclarationContent = Message<'JW323' | 'WMO323'>['bericht'];
type AnswerMessage = Message<'JW325' | 'WMO325'>;
type AnswerBody = NonNullable<AnswerMessage['bericht']['DeclaratieAntwoord']>;
type AnswerClient = NonNullable<AnswerBody['Clienten']>['Client'][number];
type AnswerPrestatie = AnswerClient['Prestaties']['Prestatie'][number];

/** What the release of a message demands in its header. */
export type HeaderForm = Pick<MessageModel, 'berichtCode' | 'berichtVersie' | 'berichtSubversie'>;

/**
 * The 323 of a numbered declaration in the form of its release, ready to be written. One Client a Bsn (TR101), in order
 * of appearance.
 */
export function declarationMessage(
  declaration: NumberedDeclaration,
  form: HeaderForm,
): Message<'JW323' | 'WMO323'> {
  return { type: declarationType(declaration.book), bericht: contentOf(declaration, form) };
}

/** The message type in which care under the law of a book is declared. */
export function declarationType({ domain }: Book): 'JW323' | 'WMO323' {
  return domain === 'jw' ? 'JW323' : 'WMO323';
}

function contentOf(declaration: NumberedDeclaration, form: HeaderForm): DeclarationContent {
  const { book, dagtekening } = declaration;
  const clients = new Map<string, NumberedPrestatie[]>();
  for (const prestatie of declaration.prestaties) {
    const own = clients.get(prestatie.bsn);
    if (own === undefined) clients.set(prestatie.bsn, [prestatie]);
    else own.push(prestatie);
  }
  return {
    Header: {
      BerichtCode: form.berichtCode,
      BerichtVersie: form.berichtVersie,
      BerichtSubversie: form.berichtSubversie,
      Afzender: book.declarant,
      Ontvanger: book.payer,
      BerichtIdentificatie: { Identificatie: declaration.identificatie, Dagtekening: dagtekening },
      XsdVersie: { BasisschemaXsdVersie: xsdVersie.basisschema, BerichtXsdVersie: xsdVersie.bericht },
    },
    Declaratie: {
      DeclaratieNummer: declaration.declaratieNummer,
      DeclaratiePeriode: periodElement(periodOfMonth(declaration.declaratiePeriode)),
      DeclaratieDagtekening: dagtekening,
      TotaalIngediendBedrag: totalElement(declaration.total),
      Clienten: {
        Client: [...clients.entries()].map(([bsn, own]) => ({
          Bsn: bsn,
          Prestaties: { Prestatie: own.map(prestatieElement) },
        })),
      },
    },
  };
}

function prestatieElement(
  prestatie: NumberedPrestatie,
): DeclarationContent['Declaratie']['Clienten']['Client'][number]['Prestaties']['Prestatie'][number] {
  const { key, vorigReferentieNummer, productTarief } = prestatie;
  return {
    ProductReferentie: {
      ReferentieNummer: prestatie.referentieNummer,
      ...(vorigReferentieNummer === null ? {} : { VorigReferentieNummer: vorigReferentieNummer }),
    },
    ToewijzingNummer: key.toewijzingNummer,
    ProductCategorie: key.productCategorie,
    ProductCode: key.productCode,
    ProductPeriode: periodElement(prestatie.productPeriode),
    GeleverdVolume: prestatie.volume,
    Eenheid: prestatie.eenheid,
    ...(productTarief === null ? {} : { ProductTarief: productTarief }),
    IngediendBedrag: { Bedrag: prestatie.bedrag, DebetCredit: prestatie.debetCredit },
  };
}

/** What a 325 says, taken out of its message; the message has passed its XSD. */
export function declarationAnswer(message: AnswerMessage): DeclarationAnswer {
  const { Header: header, DeclaratieAntwoord: body } = message.bericht;
  const book: Book = {
    declarant: header.Ontvanger,
    payer: header.Afzender,
    domain: message.type === 'JW325' ? 'jw' : 'wmo',
  };
  return {
    kind: '325',
    headerCodes: header.RetourCodes.RetourCode,
    xsdVersie: {
      basisschema: header.XsdVersieDeclaratie.BasisschemaXsdVersie,
      bericht: header.XsdVersieDeclaratie.BerichtXsdVersie,
    },
    body:
      body === undefined
        ? null
        : {
            declaratieNummer: body.DeclaratieNummer,
            submitted: signedTotal(body.TotaalIngediendBedrag),
            granted: signedTotal(body.TotaalToegekendBedrag),
            codes: body.RetourCodes.RetourCode,
            lines: linesOf(body, book),
          },
  };
}

/** The 323 that a 325 says it answers, for finding it (TR337). */
export function answeredDeclaration(message: AnswerMessage): {
  identificatie: string;
  dagtekening: Day;
  declarant: string;
  payer: string;
} {
  const { DeclaratieIdentificatie: reference, Ontvanger, Afzender } = message.bericht.Header;
  return {
    identificatie: reference.Identificatie,
    dagtekening: reference.Dagtekening,
    declarant: Ontvanger,
    payer: Afzender,
  };
}

function linesOf(body: AnswerBody, book: Book): AnswerLine[] {
  return (body.Clienten?.Client ?? []).flatMap((client, clientIndex) =>
    client.Prestaties.Prestatie.map((prestatie, index) => {
      const path = `/Bericht/DeclaratieAntwoord/Clienten/Client[${clientIndex + 1}]/Prestaties/Prestatie[${index + 1}]`;
      return lineOf(prestatie, client, book, path);
    }),
  );
}

function lineOf(prestatie: AnswerPrestatie, client: AnswerClient, book: Book, path: string): AnswerLine {
  const { Begindatum: begin, Einddatum: end } = prestatie.ProductPeriode;
  return {
    content: {
      key: {
        ...book,
        toewijzingNummer: prestatie.ToewijzingNummer,
        productCategorie: prestatie.ProductCategorie,
        productCode: prestatie.ProductCode,
        month: monthOf(begin),
      },
      bsn: client.Bsn,
      productPeriode: { begin, end },
      volume: prestatie.GeleverdVolume,
      // The XSD enumerates the units and marks.
      eenheid: prestatie.Eenheid as Eenheid,
      productTarief: prestatie.ProductTarief ?? null,
      bedrag: prestatie.IngediendBedrag.Bedrag,
    },
    referentieNummer: prestatie.ProductReferentie.ReferentieNummer,
    vorigReferentieNummer: prestatie.ProductReferentie.VorigReferentieNummer ?? null,
    debetCredit: markOf(prestatie.IngediendBedrag.DebetCredit),
    codes: prestatie.RetourCodes.RetourCode,
    clientCodes: client.RetourCodes.RetourCode,
    path,
  };
}

function periodElement(period: Period): { Begindatum: Day; Einddatum: Day } {
  return { Begindatum: period.begin, Einddatum: period.end };
}

function totalElement(total: Cents): { TotaalBedrag: Cents; DebetCredit: DebetCredit } {
  const { bedrag, debetCredit } = unsigned(total);
  return { TotaalBedrag: bedrag, DebetCredit: debetCredit };
}

function signedTotal(element: { readonly TotaalBedrag: Cents; readonly DebetCredit: string }): Cents {
  return signed(element.TotaalBedrag, markOf(element.DebetCredit));
}

function markOf(text: string): DebetCredit {
  return text === 'C' ? 'C' : 'D';
}

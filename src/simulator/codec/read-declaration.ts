import type { Period } from '../../calendar.ts';
import type { DebetCredit } from '../../money.ts';
import type { Declaration, Line } from '../declaration.ts';
import type { MessageForm } from '../message.ts';
import { child, children, day, integer, optionalText, text, type Element } from './read.ts';

/** Reads a 323 that has passed its XSD. Throws NotWellFormed when an element is missing all the same. */
export function readDeclaration(form: MessageForm, bericht: Element): Declaration {
  const header = child(bericht, 'Header');
  const identificatie = child(header, 'BerichtIdentificatie');
  const xsdVersie = child(header, 'XsdVersie');
  const declaratie = child(bericht, 'Declaratie');
  const totaal = child(declaratie, 'TotaalIngediendBedrag');
  return {
    domain: form.domain,
    afzender: text(header, 'Afzender'),
    ontvanger: text(header, 'Ontvanger'),
    identificatie: text(identificatie, 'Identificatie'),
    dagtekening: day(identificatie, 'Dagtekening'),
    xsdVersie: {
      basisschema: text(xsdVersie, 'BasisschemaXsdVersie'),
      bericht: text(xsdVersie, 'BerichtXsdVersie'),
    },
    declaratieNummer: text(declaratie, 'DeclaratieNummer'),
    declaratiePeriode: period(declaratie, 'DeclaratiePeriode'),
    declaratieDagtekening: day(declaratie, 'DeclaratieDagtekening'),
    totaal: { bedrag: integer(totaal, 'TotaalBedrag'), debetCredit: debetCredit(totaal) },
    clients: children(child(declaratie, 'Clienten'), 'Client').map((client) => {
      const bsn = text(client, 'Bsn');
      const prestaties = children(child(client, 'Prestaties'), 'Prestatie');
      return { bsn, lines: prestaties.map((prestatie) => line(bsn, prestatie)) };
    }),
  };
}

function line(bsn: string, prestatie: Element): Line {
  const referentie = child(prestatie, 'ProductReferentie');
  const ingediend = child(prestatie, 'IngediendBedrag');
  return {
    bsn,
    referentieNummer: text(referentie, 'ReferentieNummer'),
    vorigReferentieNummer: optionalText(referentie, 'VorigReferentieNummer'),
    toewijzingNummer: integer(prestatie, 'ToewijzingNummer'),
    productCategorie: text(prestatie, 'ProductCategorie'),
    productCode: text(prestatie, 'ProductCode'),
    productPeriode: period(prestatie, 'ProductPeriode'),
    volume: integer(prestatie, 'GeleverdVolume'),
    eenheid: text(prestatie, 'Eenheid'),
    tarief: prestatie['ProductTarief'] === undefined ? null : integer(prestatie, 'ProductTarief'),
    bedrag: integer(ingediend, 'Bedrag'),
    debetCredit: debetCredit(ingediend),
  };
}

function period(element: Element, name: string): Period {
  const value = child(element, name);
  return { begin: day(value, 'Begindatum'), end: day(value, 'Einddatum') };
}

function debetCredit(element: Element): DebetCredit {
  return text(element, 'DebetCredit') === 'C' ? 'C' : 'D';
}

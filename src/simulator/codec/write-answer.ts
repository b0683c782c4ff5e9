import type { Day } from '../../calendar.ts';
import { unsigned, type Cents } from '../../money.ts';
import type { Declaration, Line } from '../declaration.ts';
import { formOf, typeOf } from '../message.ts';
import { grantedOf, type Verdict } from '../payer/verdict.ts';
import { basis, own, writeXml, type Node } from './write.ts';
import { header, xsdVersie } from './write-header.ts';

/** Writes the 325 that a verdict makes (IV087), in the release of its 323. Approved lines are never listed. */
export function writeAnswer(input: {
  declaration: Declaration;
  verdict: Verdict;
  release: string;
  identificatie: string;
  dagtekening: Day;
}): Buffer {
  const { declaration, verdict } = input;
  const form = formOf(typeOf(declaration.domain, '325'), input.release);
  const headerCodes = verdict.level === 'header' ? verdict.codes : ['0200'];
  return writeXml(form, [
    own('Header', [
      ...header(form, declaration.ontvanger, declaration.afzender, input.identificatie, input.dagtekening),
      own('DeclaratieIdentificatie', [
        basis('Identificatie', declaration.identificatie),
        basis('Dagtekening', declaration.dagtekening),
      ]),
      headerCodes.includes('0001') ? own('XsltVersie', '1.0.0') : null,
      own('XsdVersieDeclaratie', xsdVersie(declaration.xsdVersie)),
      retourCodes(headerCodes),
    ]),
    ...(verdict.level === 'header' ? [] : [own('DeclaratieAntwoord', answer(declaration, verdict))]),
  ]);
}

function answer(declaration: Declaration, verdict: Exclude<Verdict, { level: 'header' }>): (Node | null)[] {
  const granted = grantedOf(declaration, verdict);
  const rejected = verdict.level === 'lines' ? clients(declaration, verdict) : [];
  const codes = verdict.level === 'declaration' ? verdict.codes : [rejected.length === 0 ? '8001' : '0200'];
  return [
    own('DeclaratieNummer', declaration.declaratieNummer),
    own('TotaalIngediendBedrag', [
      basis('TotaalBedrag', declaration.totaal.bedrag),
      basis('DebetCredit', declaration.totaal.debetCredit),
    ]),
    own('TotaalToegekendBedrag', total(granted)),
    rejected.length === 0 ? null : own('Clienten', rejected),
    retourCodes(codes),
  ];
}

function total(sum: Cents): Node[] {
  const { bedrag, debetCredit } = unsigned(sum);
  return [basis('TotaalBedrag', bedrag), basis('DebetCredit', debetCredit)];
}

function clients(declaration: Declaration, verdict: Extract<Verdict, { level: 'lines' }>): Node[] {
  const clientNodes: Node[] = [];
  let first = 0;
  declaration.clients.forEach(({ bsn, lines }, index) => {
    const codes = verdict.lines.slice(first, first + lines.length);
    first += lines.length;
    const prestaties = lines.flatMap((line, place) => {
      const lineCodes = codes[place] ?? [];
      return lineCodes.length === 0 ? [] : [own('Prestatie', prestatie(line, lineCodes))];
    });
    if (prestaties.length === 0) return;
    const clientCodes = verdict.clients[index] ?? [];
    clientNodes.push(
      own('Client', [
        own('Bsn', bsn),
        own('Prestaties', prestaties),
        retourCodes(clientCodes.length === 0 ? ['0200'] : clientCodes),
      ]),
    );
  });
  return clientNodes;
}

function prestatie(line: Line, codes: readonly string[]): (Node | null)[] {
  return [
    own('ProductReferentie', [
      basis('ReferentieNummer', line.referentieNummer),
      line.vorigReferentieNummer === null ? null : basis('VorigReferentieNummer', line.vorigReferentieNummer),
    ]),
    own('ToewijzingNummer', line.toewijzingNummer),
    own('ProductCategorie', line.productCategorie),
    own('ProductCode', line.productCode),
    own('ProductPeriode', [
      basis('Begindatum', line.productPeriode.begin),
      basis('Einddatum', line.productPeriode.end),
    ]),
    own('GeleverdVolume', line.volume),
    own('Eenheid', line.eenheid),
    line.tarief === null ? null : own('ProductTarief', line.tarief),
    own('IngediendBedrag', [basis('Bedrag', line.bedrag), basis('DebetCredit', line.debetCredit)]),
    retourCodes(codes),
  ];
}

function retourCodes(codes: readonly string[]): Node {
  return own(
    'RetourCodes',
    codes.map((code) => own('RetourCode', code)),
  );
}

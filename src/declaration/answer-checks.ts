import type { Finding } from '../finding.ts';
import { euros } from '../money.ts';
import { keyText } from '../prestatie-key.ts';
import { fullyApproved, notJudged, rejecting } from './answer-codes.ts';
import { answerPath, contradiction, headerPath, oddity } from './answer-finding.ts';
import type { AnsweredLine } from './answered-line.ts';
import { totalOf } from './totals.ts';
import type { DeclarationAnswer, SentDeclaration } from './types.ts';

type Body = NonNullable<DeclarationAnswer['body']>;

/** Checks on the header: the schema version is repeated (TR371), the codes fit the presence of a body (IV087). */
export function headerFindings(declaration: SentDeclaration, answer: DeclarationAnswer): Finding[] {
  const findings: Finding[] = [];
  const { basisschema, bericht } = declaration.xsdVersie;
  if (answer.xsdVersie.basisschema !== basisschema || answer.xsdVersie.bericht !== bericht) {
    const path = `${headerPath}/XsdVersieDeclaratie`;
    findings.push(contradiction('TR371', path, 'The schema version is not that of the declaration.'));
  }
  const rejected = rejecting(answer.headerCodes).length > 0;
  if (rejected !== (answer.body === null)) {
    const message = rejected
      ? 'The header rejects the message, yet there is an answer on the declaration.'
      : 'The header rejects nothing, yet there is no answer on the declaration.';
    findings.push(contradiction('IV087', `${headerPath}/RetourCodes`, message));
  }
  return findings;
}

/** Checks on what is repeated of the declaration: its number (TR376) and its total (IV087, TR367). */
export function repeatedFindings(declaration: SentDeclaration, body: Body): Finding[] {
  const findings: Finding[] = [];
  if (body.declaratieNummer !== declaration.declaratieNummer) {
    const path = `${answerPath}/DeclaratieNummer`;
    findings.push(contradiction('TR376', path, 'The declaration number is not that of the declaration.'));
  }
  if (body.submitted !== declaration.total) {
    const message = `The submitted total is given as ${euros(body.submitted)}; ${euros(declaration.total)} was sent.`;
    findings.push(contradiction('TR367', `${answerPath}/TotaalIngediendBedrag`, message));
  }
  return findings;
}

/** A declaration that is refused as a whole grants nothing and lists no lines (TR342, IV087). */
export function refusedWholeFindings(body: Body): Finding[] {
  if (body.granted === 0 && body.lines.length === 0) return [];
  const message = `The declaration is refused as a whole, yet ${euros(body.granted)} is granted and ${body.lines.length} lines are listed.`;
  return [contradiction('TR342', `${answerPath}/TotaalToegekendBedrag`, message)];
}

/** The lines must explain the difference of the totals, and our own approved lines the granted total (TR342). */
export function sumFindings(
  declaration: SentDeclaration,
  body: Body,
  answered: readonly AnsweredLine[],
): Finding[] {
  const path = `${answerPath}/TotaalToegekendBedrag`;
  const findings: Finding[] = [];
  const listed = totalOf(
    body.lines.map(({ content, debetCredit }) => ({ bedrag: content.bedrag, debetCredit })),
  );
  if (listed !== body.submitted - body.granted) {
    const message = `The rejected lines add up to ${euros(listed)}; submitted less granted is ${euros(body.submitted - body.granted)}.`;
    findings.push(contradiction('TR342', path, message));
  }
  const own = approvedSum(declaration, answered);
  if (own !== body.granted) {
    const message = `Granted is ${euros(body.granted)}; our own lines that are not listed add up to ${euros(own)}.`;
    findings.push(contradiction('TR342', path, message));
  }
  return findings;
}

/** The sum of the prestaties that a 325 does not list, in signed cents. */
export function approvedSum(declaration: SentDeclaration, answered: readonly AnsweredLine[]): number {
  return totalOf(declaration.prestaties) - totalOf(answered.map(({ prestatie }) => prestatie));
}

/** Codes that do not fit each other: approval with lines, lines without a reason, half a client (IV087). */
export function codeFindings(
  declaration: SentDeclaration,
  body: Body,
  answered: readonly AnsweredLine[],
): Finding[] {
  const findings: Finding[] = [];
  const path = `${answerPath}/RetourCodes`;
  if (body.codes.includes(notJudged) || body.codes.length === 0) {
    findings.push(contradiction('IV087', path, 'The declaration is neither approved nor refused.'));
  }
  if (body.codes.includes(fullyApproved) && body.lines.length > 0) {
    findings.push(contradiction('IV087', path, 'The declaration is wholly approved, yet lines are listed.'));
  }
  if (!body.codes.includes(fullyApproved) && body.lines.length === 0) {
    findings.push(oddity('IV087', path, 'No lines are listed, yet the code is not 8001. Taken as approval.'));
  }
  const listed = new Set(answered.map(({ prestatie }) => prestatie.referentieNummer));
  for (const { line, prestatie } of answered) {
    if (rejecting([...line.clientCodes, ...line.codes]).length === 0) {
      const message = `Line ${line.referentieNummer} is listed without a code that rejects it.`;
      findings.push(contradiction('IV087', `${line.path}/RetourCodes`, message));
    }
    if (rejecting(line.clientCodes).length > 0) {
      const own = declaration.prestaties.filter(({ bsn }) => bsn === prestatie.bsn);
      if (!own.every(({ referentieNummer }) => listed.has(referentieNummer))) {
        const message = 'The client is refused, yet not all of its lines are listed.';
        findings.push(
          contradiction('IV087', line.path.replace(/\/Prestaties\/.*$/, '/RetourCodes'), message),
        );
      }
    }
  }
  return findings;
}

/** A debit approved while the credit of its predecessor is rejected would stand twice (TR389). */
export function doubleFindings(declaration: SentDeclaration, answered: readonly AnsweredLine[]): Finding[] {
  const listed = new Set(answered.map(({ prestatie }) => prestatie.referentieNummer));
  const approvedDebits = new Set(
    declaration.prestaties
      .filter(({ debetCredit, referentieNummer }) => debetCredit === 'D' && !listed.has(referentieNummer))
      .map(({ key }) => keyText(key)),
  );
  return answered
    .filter(({ prestatie }) => prestatie.debetCredit === 'C' && approvedDebits.has(keyText(prestatie.key)))
    .map(({ line }) =>
      contradiction(
        'TR389',
        line.path,
        `Credit ${line.referentieNummer} is rejected, yet the debit that replaces what it takes back is approved.`,
      ),
    );
}

/** What was answered before stays answered: the first answer stands. */
export function answeredBeforeFindings(declaration: SentDeclaration): Finding[] {
  const open = declaration.prestaties.every(({ state }) => state === 'sent' || state === 'planned');
  if (open) return [];
  return [
    contradiction('POORT-S01', headerPath, 'The declaration was settled before; the first answer stands.'),
  ];
}

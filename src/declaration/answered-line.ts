import type { Finding } from '../finding.ts';
import { bookText } from '../prestatie-key.ts';
import { contradiction, headerPath } from './answer-finding.ts';
import type { AnswerLine, Claimed, SentDeclaration } from './types.ts';

/** A line of a 325 together with the prestatie that it rejects. */
export interface AnsweredLine {
  readonly line: AnswerLine;
  readonly prestatie: Claimed;
}

/**
 * Finds for every line of a 325 the prestatie it is about, and compares the two. Findings: TR366 (no such prestatie),
 * TR101 (twice the same), TR367 (other content), TR337 (of another book).
 */
export function matchLines(
  declaration: SentDeclaration,
  lines: readonly AnswerLine[],
): { answered: AnsweredLine[]; findings: Finding[] } {
  const byNumber = new Map(declaration.prestaties.map((claim) => [claim.referentieNummer, claim]));
  const answered = new Map<string, AnsweredLine>();
  const findings: Finding[] = [];
  for (const line of lines) {
    const prestatie = byNumber.get(line.referentieNummer);
    const reference = `${line.path}/ProductReferentie`;
    if (prestatie === undefined || prestatie.vorigReferentieNummer !== line.vorigReferentieNummer) {
      findings.push(
        contradiction(
          'TR366',
          reference,
          `The declaration has no line with reference ${line.referentieNummer}.`,
        ),
      );
    } else if (answered.has(line.referentieNummer)) {
      findings.push(
        contradiction('TR101', reference, `Reference ${line.referentieNummer} is answered more than once.`),
      );
    } else {
      answered.set(line.referentieNummer, { line, prestatie });
      findings.push(...contentFindings(line, prestatie));
    }
  }
  if (lines.some(({ content }) => bookText(content.key) !== bookText(declaration.book))) {
    findings.push(
      contradiction('TR337', headerPath, 'Sender and receiver are not those of the declaration, swapped.'),
    );
  }
  return { answered: [...answered.values()], findings };
}

function contentFindings(line: AnswerLine, sent: Claimed): Finding[] {
  const clientPath = line.path.replace(/\/Prestaties\/.*$/, '');
  const { content } = line;
  const pairs: readonly (readonly [string, string | number | null, string | number | null])[] = [
    [`${clientPath}/Bsn`, content.bsn, sent.bsn],
    [`${line.path}/ToewijzingNummer`, content.key.toewijzingNummer, sent.key.toewijzingNummer],
    [`${line.path}/ProductCategorie`, content.key.productCategorie, sent.key.productCategorie],
    [`${line.path}/ProductCode`, content.key.productCode, sent.key.productCode],
    [`${line.path}/ProductPeriode/Begindatum`, content.productPeriode.begin, sent.productPeriode.begin],
    [`${line.path}/ProductPeriode/Einddatum`, content.productPeriode.end, sent.productPeriode.end],
    [`${line.path}/GeleverdVolume`, content.volume, sent.volume],
    [`${line.path}/Eenheid`, content.eenheid, sent.eenheid],
    [`${line.path}/ProductTarief`, content.productTarief, sent.productTarief],
    [`${line.path}/IngediendBedrag/Bedrag`, content.bedrag, sent.bedrag],
    [`${line.path}/IngediendBedrag/DebetCredit`, line.debetCredit, sent.debetCredit],
  ];
  return pairs
    .filter(([, answered, declared]) => answered !== declared)
    .map(([path]) =>
      contradiction(
        'TR367',
        path,
        `Line ${line.referentieNummer} is answered with another value than was sent.`,
      ),
    );
}

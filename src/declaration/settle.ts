import type { Finding } from '../finding.ts';
import { rejecting } from './answer-codes.ts';
import {
  answeredBeforeFindings,
  approvedSum,
  codeFindings,
  doubleFindings,
  headerFindings,
  refusedWholeFindings,
  repeatedFindings,
  sumFindings,
} from './answer-checks.ts';
import { matchLines, type AnsweredLine } from './answered-line.ts';
import type {
  Answer,
  DeclarationAnswer,
  Outcome,
  OutcomeLevel,
  SentDeclaration,
  Settlement,
} from './types.ts';

/**
 * What an answer makes of every prestatie of a declaration, in its order. A 325 that contradicts the declaration or
 * itself is `held`: it has findings, no outcomes and grants nothing. `granted` is the sum of the approved prestaties
 * in signed cents, recomputed from our own lines. That there is only one answer and that it names a message of ours
 * (TR337) is checked where the answer comes in.
 */
export function settle(declaration: SentDeclaration, answer: Answer): Settlement {
  switch (answer.kind) {
    case 'silence':
      return settled(everyLine(declaration, 'silent', 'none', []), 0, []);
    case 'refused': {
      const findings = answeredBeforeFindings(declaration);
      if (findings.length > 0) return onHold(findings);
      return settled(everyLine(declaration, 'void', 'exchange', answer.codes), 0, []);
    }
    case '325':
      return settleAnswer(declaration, answer);
  }
}

function settleAnswer(declaration: SentDeclaration, answer: DeclarationAnswer): Settlement {
  const findings = [...answeredBeforeFindings(declaration), ...headerFindings(declaration, answer)];
  const { body } = answer;
  if (body === null) {
    if (findings.length > 0) return onHold(findings);
    return settled(everyLine(declaration, 'void', 'header', rejecting(answer.headerCodes)), 0, []);
  }
  findings.push(...repeatedFindings(declaration, body));
  const refusal = rejecting(body.codes);
  if (refusal.length > 0) {
    findings.push(...refusedWholeFindings(body));
    if (findings.length > 0) return onHold(findings);
    return settled(everyLine(declaration, 'void', 'declaration', refusal), 0, []);
  }
  const { answered, findings: mismatches } = matchLines(declaration, body.lines);
  findings.push(
    ...mismatches,
    ...codeFindings(declaration, body, answered),
    ...sumFindings(declaration, body, answered),
    ...doubleFindings(declaration, answered),
  );
  if (findings.some(({ severity }) => severity === 'error')) return onHold(findings);
  return settled(lineByLine(declaration, answered), approvedSum(declaration, answered), findings);
}

/** A prestatie that is listed is rejected, one that is not listed is approved. */
function lineByLine(declaration: SentDeclaration, answered: readonly AnsweredLine[]): Outcome[] {
  const byNumber = new Map(answered.map(({ line }) => [line.referentieNummer, line]));
  return declaration.prestaties.map(({ referentieNummer }) => {
    const line = byNumber.get(referentieNummer);
    if (line === undefined) return { referentieNummer, result: 'accepted', level: 'none', codes: [] };
    return {
      referentieNummer,
      result: 'rejected',
      level: rejecting(line.clientCodes).length > 0 ? 'client' : 'line',
      codes: rejecting([...line.clientCodes, ...line.codes]),
    };
  });
}

function everyLine(
  declaration: SentDeclaration,
  result: Outcome['result'],
  level: OutcomeLevel,
  codes: readonly string[],
): Outcome[] {
  return declaration.prestaties.map(({ referentieNummer }) => ({ referentieNummer, result, level, codes }));
}

function settled(outcomes: readonly Outcome[], granted: number, findings: readonly Finding[]): Settlement {
  return { outcomes, findings, held: false, granted };
}

function onHold(findings: readonly Finding[]): Settlement {
  return { outcomes: [], findings, held: true, granted: 0 };
}

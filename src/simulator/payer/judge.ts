import { linesOf, type Declaration } from '../declaration.ts';
import { creditRules } from './credit-rules.ts';
import { declarationRules, headerRules } from './declaration-rules.ts';
import type { Knowledge } from './knowledge.ts';
import { openLedger } from './ledger.ts';
import { debitRules, everyLineRules, type LineSubject } from './line-rules.ts';
import { messageRules } from './message-rules.ts';
import { codesOf } from './rule.ts';
import type { Verdict } from './verdict.ts';

/** A refusal that was ordered through the control API instead of earned. */
export interface Forced {
  readonly level: 'header' | 'declaration' | 'client' | 'line';
  readonly code: string;
  /** For a line: the assignment it must be on; the first line when null or not there. */
  readonly toewijzingNummer: number | null;
}

/**
 * What the payer makes of a 323: message rules, then header, declaration, clients and lines; the first level that
 * fails decides. Credits are judged before debits (OP366), and what is granted counts for what comes after.
 */
export function judge(
  declaration: Declaration,
  knowledge: Knowledge,
  forced: readonly Forced[] = [],
): Verdict {
  const ordered = (level: Forced['level']): string[] =>
    forced.filter((one) => one.level === level).map((one) => one.code);

  const header = [...ordered('header'), ...codesOf(messageRules, declaration)];
  if (header.length > 0) return { level: 'header', codes: [...new Set(header)] };
  const headerCodes = codesOf(headerRules, { declaration, knowledge });
  if (headerCodes.length > 0) return { level: 'header', codes: headerCodes };
  const codes = [...ordered('declaration'), ...codesOf(declarationRules, { declaration, knowledge })];
  if (codes.length > 0) return { level: 'declaration', codes: [...new Set(codes)] };

  const clients = clientCodes(declaration, knowledge);
  clients[0]?.push(...ordered('client'));
  return { level: 'lines', clients, lines: lineCodes(declaration, knowledge, clients, forced) };
}

/** TR304: a client is known by an assignment to this declarant. */
function clientCodes(declaration: Declaration, knowledge: Knowledge): string[][] {
  const known = new Set(knowledge.assignments.map((assignment) => assignment.client.bsn));
  return declaration.clients.map(({ bsn }) => (known.has(bsn) ? [] : ['8187']));
}

function lineCodes(
  declaration: Declaration,
  knowledge: Knowledge,
  clients: readonly (readonly string[])[],
  forced: readonly Forced[],
): string[][] {
  const lines = linesOf(declaration);
  const ledger = openLedger(knowledge.payer.code, knowledge.earlier);
  const clientOfLine = declaration.clients.flatMap((client, index) => client.lines.map(() => index));
  const times = new Map<string, number>();
  for (const { referentieNummer } of lines)
    times.set(referentieNummer, (times.get(referentieNummer) ?? 0) + 1);
  const assignments = new Map(knowledge.assignments.map((one) => [one.toewijzingNummer, one]));
  const ordered = forcedLines(declaration, forced);

  const codes: string[][] = lines.map(() => []);
  for (const debetCredit of ['C', 'D'] as const) {
    lines.forEach((line, index) => {
      if (line.debetCredit !== debetCredit) return;
      if ((clients[clientOfLine[index] ?? 0] ?? []).length > 0) {
        codes[index] = ['0233'];
        return;
      }
      const subject: LineSubject = {
        line,
        declaration,
        assignment: assignments.get(line.toewijzingNummer),
        tariffs: knowledge.payer.tariffs.filter(
          (tariff) => tariff.categorie === line.productCategorie && tariff.code === line.productCode,
        ),
        ledger,
        timesInMessage: times.get(line.referentieNummer) ?? 1,
      };
      const rules = [...everyLineRules, ...(debetCredit === 'C' ? creditRules : debitRules)];
      const broken = [...new Set([...(ordered.get(index) ?? []), ...codesOf(rules, subject)])];
      codes[index] = broken;
      if (broken.length === 0) ledger.grant(line);
    });
  }
  return codes;
}

function forcedLines(declaration: Declaration, forced: readonly Forced[]): Map<number, string[]> {
  const lines = linesOf(declaration);
  const ordered = new Map<number, string[]>();
  for (const { level, code, toewijzingNummer } of forced) {
    if (level !== 'line') continue;
    const index = Math.max(
      0,
      lines.findIndex((line) => line.toewijzingNummer === toewijzingNummer),
    );
    ordered.set(index, [...(ordered.get(index) ?? []), code]);
  }
  return ordered;
}

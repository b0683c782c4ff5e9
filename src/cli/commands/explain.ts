import { Command } from 'commander';
import { nearestName } from '../../care/nearest-name.ts';
import type { ExplainedCode } from '../explained-code.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { reportFailure } from '../output/failure.ts';
import { printJson } from '../output/json.ts';
import { record } from '../output/record.ts';
import { action, type Call, type Session } from '../session.ts';
import { sayOr, standardWordsIn, type StandardWords } from '../standard-words.ts';
import type { StandardKey } from '../../language/standard.ts';

/** `poort explain CODE...`: what a code means, who must act, what to do. Needs no configuration. */
export function explainCommand(session: Session): Command {
  return new Command('explain')
    .description(
      'say what a code means, who must act and what to do: 9322, BRS03, IB014, TR358, CD087, AW319-TOTAL',
    )
    .argument('<code...>', 'return codes, codes of the exchange, rules')
    .action(action(session, explainCodes));
}

async function explainCodes({ args, json, terminal, session }: Call<object>): Promise<ExitCode> {
  const { explainableCodes, explainCode } = await import('../explained-code.ts');
  const words = standardWordsIn(session.language);
  const found = args.map((code) => ({ code, explanations: explainCode(code) }));
  const known = found.flatMap(({ explanations }) => explanations);
  if (json) printJson(terminal, known);
  else if (known.length > 0) terminal.print(known.map((one) => shown(session, words, one)).join('\n\n'));
  const unknown = found.filter(({ explanations }) => explanations.length === 0);
  for (const { code } of unknown) {
    const nearest = nearestName(code, explainableCodes());
    const hint = nearest === null ? words('hint.none') : words('hint.nearest', { nearest });
    reportFailure(terminal, json, {
      code: 'POORT_NOT_FOUND',
      message: words('explain.unknown', { code, hint }).trim(),
      remedy: words('explain.remedy'),
      exit: exitCode.failed,
    });
  }
  return unknown.length > 0 ? exitCode.failed : exitCode.ok;
}

function shown({ terminal, language }: Session, words: StandardWords, one: ExplainedCode): string {
  const facts = record(terminal, [
    [words('explain.family'), words(`family.${one.family}`)],
    [words('explain.standards'), one.standards.join(', ')],
    [
      words('explain.messages'),
      one.messages.map((name) => sayOr(words, `messages.${name}`, name)).join(', '),
    ],
    [words('explain.meaning'), one.meaning[language]],
    [words('explain.cause'), one.cause?.[language] ?? null],
    [words('explain.who'), words(actorOf(one.fixedBy))],
    [words('explain.action'), one.remedy?.[language] ?? null],
    [words('explain.related'), one.related.join(', ')],
  ]);
  return `${terminal.colours.bold(one.code)}\n${facts}`;
}

/** Who must act, by the word of the code list; a rule that no code of the list belongs to is the sender's. */
function actorOf(fixedBy: string | null): StandardKey {
  switch (fixedBy) {
    case 'provider':
    case 'municipality':
    case 'member':
    case 'office':
    case 'receiver':
    case 'both':
    case 'none':
      return `acts.${fixedBy}`;
    case 'contract/tariff':
      return 'acts.contract';
    case 'depends on parent':
      return 'acts.parent';
    default:
      return 'acts.sender';
  }
}

import { messageFacts } from '../../standard/message-facts.ts';
import type { MessageModel } from '../../standard/model/model.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { table } from '../output/table.ts';
import type { Call } from '../session.ts';
import { sayOr, standardWordsIn, type StandardWords } from '../standard-words.ts';
import { xsdDirOf, type XsdOptions } from '../xsd-dir.ts';

/** What is known of a message; the facts are null for one that only an imported release has. */
export function summaryOf(model: MessageModel) {
  const facts = messageFacts(model.type);
  return {
    type: model.type,
    standard: model.standard,
    release: model.release,
    berichtCode: model.berichtCode,
    version: `${String(model.berichtVersie)}.${String(model.berichtSubversie)}`,
    kind: facts?.kind ?? null,
    from: facts?.from ?? null,
    to: facts?.to ?? null,
    pair: facts?.pair ?? null,
    purpose: facts === undefined ? null : { en: facts.purpose, nl: facts.purposeNl },
    derived: facts?.derived ?? false,
    namespace: model.namespace,
  };
}

export type MessageSummary = ReturnType<typeof summaryOf>;

/** `from - to` in words; empty when nobody knows. */
export function directionOf(words: StandardWords, { from, to }: MessageSummary): string {
  if (from === null || to === null) return '';
  return `${sayOr(words, `party.${from}`, from)} - ${sayOr(words, `party.${to}`, to)}`;
}

/** Lists every message of every release. */
export async function listMessages(call: Call<XsdOptions>): Promise<ExitCode> {
  const { openStandard } = await import('../../standard/catalogue.ts');
  const { terminal, session, json } = call;
  const xsdDir = await xsdDirOf(call);
  const { messages } = openStandard(xsdDir === undefined ? {} : { xsdDir });
  const summaries = messages.map(summaryOf);
  if (json) {
    printJson(terminal, summaries);
    return exitCode.ok;
  }
  const words = standardWordsIn(session.language);
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.message') },
        { heading: words('heading.release') },
        { heading: 'code' },
        { heading: words('heading.direction'), narrow: 'wrap' },
        { heading: words('heading.pair') },
        { heading: words('heading.purpose'), narrow: 'wrap' },
      ],
      summaries.map((summary) => [
        summary.type,
        `${summary.standard} ${summary.release}`,
        summary.berichtCode,
        directionOf(words, summary),
        summary.pair,
        summary.purpose?.[session.language] ?? null,
      ]),
    ),
  );
  return exitCode.ok;
}

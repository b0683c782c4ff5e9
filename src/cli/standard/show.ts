import { nearestName } from '../../care/nearest-name.ts';
import { PoortError } from '../../errors.ts';
import type { MessageModel, SimpleType } from '../../standard/model/model.ts';
import { outlineOf, type OutlineElement } from '../../standard/outline.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printJson } from '../output/json.ts';
import { record } from '../output/record.ts';
import { table } from '../output/table.ts';
import type { Call } from '../session.ts';
import { standardWordsIn, type StandardWords } from '../standard-words.ts';
import { xsdDirOf, type XsdOptions } from '../xsd-dir.ts';
import { directionOf, summaryOf } from './list.ts';

export interface ShowOptions extends XsdOptions {
  readonly release?: string;
}

/** Shows one message with its elements. Throws POORT_NOT_FOUND, with the nearest name. */
export async function showMessage(call: Call<ShowOptions>): Promise<ExitCode> {
  const { openStandard } = await import('../../standard/catalogue.ts');
  const { compareReleases } = await import('../../standard/releases.ts');
  const { terminal, session, options, args, json } = call;
  const words = standardWordsIn(session.language);
  const xsdDir = await xsdDirOf(call);
  const { messages } = openStandard(xsdDir === undefined ? {} : { xsdDir });
  const name = (args[0] ?? '').toUpperCase();
  const own = messages
    .filter(({ type }) => type === name)
    .sort((a, b) => compareReleases(a.release, b.release));
  const model = own.find(({ release }) => release === (options.release ?? release));
  if (model === undefined) throw notFound(words, name, options.release, own, messages);
  const summary = summaryOf(model);
  const elements = outlineOf(model);
  if (json) {
    printJson(terminal, { ...summary, elements: elements.map(elementOf) });
    return exitCode.ok;
  }
  const others = own.filter((one) => one !== model).map(({ release }) => release);
  terminal.print(terminal.colours.bold(`${model.type} (${model.standard} ${model.release})`));
  terminal.print(`${summary.purpose?.[session.language] ?? ''}\n`.trimStart());
  terminal.print(
    record(terminal, [
      [words('show.kind'), summary.kind === null ? null : words(`kind.${summary.kind}`)],
      [words('show.direction'), directionOf(words, summary)],
      [words('show.code'), summary.berichtCode],
      [words('show.version'), summary.version],
      [words('show.pair'), summary.pair],
      [words('show.namespace'), summary.namespace],
      [words('show.other'), others.join(', ')],
      [words('show.source'), summary.derived ? words('show.derived') : null],
    ]),
  );
  terminal.print('');
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.element') },
        { heading: words('heading.times') },
        { heading: words('heading.element-type') },
        { heading: words('heading.limits'), narrow: 'wrap' },
      ],
      elements.map((element) => [
        `${'. '.repeat(element.depth)}${element.name}`,
        `${String(element.min)}..${element.max === Infinity ? '*' : String(element.max)}`,
        element.type?.name ?? '',
        element.type === null ? '' : limitsOf(words, element.type),
      ]),
    ),
  );
  return exitCode.ok;
}

function notFound(
  words: StandardWords,
  name: string,
  release: string | undefined,
  own: readonly MessageModel[],
  messages: readonly MessageModel[],
): PoortError {
  if (own.length > 0) {
    const carried = own.map((model) => model.release).join(', ');
    const detail = words('show.unknown-release', { name, release: release ?? '', carried });
    return new PoortError('POORT_NOT_FOUND', detail);
  }
  const nearest = nearestName(
    name,
    messages.map(({ type }) => type),
  );
  const hint = nearest === null ? words('hint.list') : words('hint.nearest', { nearest });
  return new PoortError('POORT_NOT_FOUND', words('show.unknown', { name, hint }));
}

/** As JSON knows it: no limit is null. */
function elementOf({ path, min, max, type }: OutlineElement) {
  const cardinality = { path, min, max: max === Infinity ? null : max };
  if (type === null) return { ...cardinality, type: null };
  const { name, base, enumeration, patterns, minLength, maxLength, minInclusive, maxInclusive } = type;
  return {
    ...cardinality,
    type: name,
    ...{ base, enumeration, patterns, minLength, maxLength, minInclusive, maxInclusive },
  };
}

function limitsOf(words: StandardWords, type: SimpleType): string {
  const { enumeration, minLength, maxLength, minInclusive, maxInclusive } = type;
  if (enumeration !== null && enumeration.length > mostCodes)
    return words('show.codes', { count: enumeration.length });
  if (enumeration !== null) return enumeration.join(' ');
  if (type.base === 'integer') return `${String(minInclusive ?? '')}..${String(maxInclusive ?? '')}`;
  if (type.base === 'date') return 'YYYY-MM-DD';
  const length = maxLength === null ? '' : `${String(minLength ?? 0)}..${String(maxLength)}`;
  return [length, ...type.patterns].join(' ').trim();
}

/** A list of more codes than this does not fit on a line. */
const mostCodes = 8;

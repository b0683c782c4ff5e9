import { messageFacts } from '../message-facts.ts';
import type { ComplexType, MessageModel, SimpleType } from '../model/model.ts';

/** docs/messages.md: every message with its purpose, direction, code, pair and elements. */
export function messageDocs(models: readonly MessageModel[]): string {
  const standards = [...new Set(models.map((model) => `${model.standard} ${model.release}`))];
  const sections = standards.map((name) =>
    standardSection(
      name,
      models.filter((model) => `${model.standard} ${model.release}` === name),
    ),
  );
  return [
    '# The messages',
    '',
    'Made from xsd/ by `npm run generate -- docs`. Do not edit. In the tables of elements `?` marks what may be absent and',
    '`+` what may repeat; elements of the basisschema are shown with their content.',
    '',
    ...sections,
  ].join('\n');
}

function standardSection(name: string, models: readonly MessageModel[]): string {
  const rows = models.map((model) => {
    const facts = messageFacts(model.type);
    const direction = facts === undefined ? '' : `${facts.from} -> ${facts.to}`;
    return `| [${model.type}](#${model.type.toLowerCase()}) | ${model.berichtCode} | ${direction} | ${facts?.pair ?? ''} | ${facts?.purpose ?? ''} |`;
  });
  return [
    `## ${name}`,
    '',
    '| message | code | direction | pair | purpose |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...models.map(messageSection),
  ].join('\n');
}

function messageSection(model: MessageModel): string {
  const facts = messageFacts(model.type);
  const version = `${String(model.berichtVersie)}.${String(model.berichtSubversie)}`;
  const derived =
    facts?.derived === true ? ' No public XSD is at hand: ours is derived (docs/conformance.md).' : '';
  return [
    `### ${model.type}`,
    '',
    `${facts?.purpose ?? ''} BerichtCode ${model.berichtCode}, version ${version}, namespace \`${model.namespace}\`.${derived}`,
    '',
    '```',
    ...elementLines(model.root.type, 0),
    '```',
    '',
  ].join('\n');
}

function elementLines(type: ComplexType, depth: number): string[] {
  return type.elements.flatMap((element) => {
    const mark = `${element.min === 0 ? '?' : ''}${element.max > 1 ? '+' : ''}`;
    const line = `${'  '.repeat(depth)}${element.name}${mark}`;
    return element.type.kind === 'simple'
      ? [`${line}  ${describe(element.type)}`]
      : [line, ...elementLines(element.type, depth + 1)];
  });
}

function describe(type: SimpleType): string {
  const limits =
    type.base === 'integer'
      ? `${String(type.minInclusive ?? '')}..${String(type.maxInclusive ?? '')}`
      : type.enumeration !== null
        ? `${String(type.enumeration.length)} codes`
        : type.maxLength === null
          ? ''
          : `${String(type.minLength ?? 0)}..${String(type.maxLength)}`;
  return `${type.name} ${limits}`.trim();
}

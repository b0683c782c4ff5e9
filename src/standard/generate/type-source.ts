import type { ComplexType, ElementModel, MessageModel } from '../model/model.ts';
import { repeats } from '../model/model.ts';

/** A generated file: path under src/standard/generated and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const banner = '// Made from xsd/ by `npm run generate -- types`. Do not edit.\n\n';

/** The TypeScript types of all messages: one file a message, one a basisschema, one that lists them. */
export function typeFiles(models: readonly MessageModel[]): readonly GeneratedFile[] {
  const basisOf = new Map(models.map((model) => [model.folder, model]));
  return [
    ...[...basisOf.values()].map(basisFile),
    ...models.map(messageFile),
    { path: 'messages.ts', text: listOf(models) },
  ];
}

function basisFile(model: MessageModel): GeneratedFile {
  const types = model.complexTypes.filter((type) => type.namespace === model.basisNamespace);
  const text = banner + types.map((type) => interfaceOf(type, type.name, model)).join('\n');
  return { path: `${model.folder}/${model.basisPrefix}.ts`, text };
}

function messageFile(model: MessageModel): GeneratedFile {
  const own = model.complexTypes.filter((type) => type.namespace === model.namespace);
  const interfaces = own.map((type) => interfaceOf(type, ownName(type, model), model)).join('\n');
  const needsBasis = interfaces.includes(`${model.basisPrefix}.`);
  const text =
    banner +
    (needsBasis ? `import type * as ${model.basisPrefix} from './${model.basisPrefix}.ts';\n\n` : '') +
    interfaces;
  return { path: `${model.folder}/${model.type}.ts`, text };
}

function ownName(type: ComplexType, model: MessageModel): string {
  return type === model.root.type ? model.type : `${model.type}${type.name}`;
}

function interfaceOf(type: ComplexType, name: string, model: MessageModel): string {
  const fields = type.elements.map((element) => fieldOf(element, type, model));
  return `export interface ${name} {\n${fields.join('\n')}\n}\n`;
}

function fieldOf(element: ElementModel, owner: ComplexType, model: MessageModel): string {
  const optional = element.min === 0 ? '?' : '';
  const type = repeats(element)
    ? `readonly ${typeName(element, owner, model)}[]`
    : typeName(element, owner, model);
  const note = element.type.kind === 'simple' ? ` // ${element.type.name}` : '';
  return `  readonly ${element.name}${optional}: ${type};${note}`;
}

function typeName(element: ElementModel, owner: ComplexType, model: MessageModel): string {
  const type = element.type;
  if (type.kind === 'simple') return type.base === 'integer' ? 'number' : 'string';
  if (type.namespace === model.namespace) return ownName(type, model);
  return owner.namespace === model.basisNamespace ? type.name : `${model.basisPrefix}.${type.name}`;
}

function listOf(models: readonly MessageModel[]): string {
  const types = new Map<string, MessageModel[]>();
  for (const model of models) types.set(model.type, [...(types.get(model.type) ?? []), model]);
  // A message of two releases is either of them.
  const localName = (model: MessageModel): string =>
    types.get(model.type)?.length === 1 ? model.type : `${model.type}_${model.release.replaceAll('.', '_')}`;
  const imports = models.map((model) => {
    const local = localName(model);
    const imported = local === model.type ? local : `${model.type} as ${local}`;
    return `import type { ${imported} } from './${model.folder}/${model.type}.ts';`;
  });
  const fields = [...types].map(([type, own]) => `  readonly ${type}: ${own.map(localName).join(' | ')};`);
  const names = [...types.keys()].map((type) => `  '${type}',`);
  return (
    banner +
    `${imports.join('\n')}\n\n` +
    `/** The content of \`Bericht\`, by message. */\nexport interface MessageContent {\n${fields.join('\n')}\n}\n\n` +
    `/** Every message that the standards know. */\nexport const messageTypes = [\n${names.join('\n')}\n] as const satisfies readonly (keyof MessageContent)[];\n`
  );
}

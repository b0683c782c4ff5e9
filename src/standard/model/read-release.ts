import { PoortError } from '../../errors.ts';
import { basisschemaOf, type ReleaseFolder } from '../xsd-folder.ts';
import type { ComplexType, ElementModel, MessageModel, StandardName } from './model.ts';
import { readSchema, type Schema } from './read-schema.ts';

const standardNames: Readonly<Record<string, StandardName>> = { ijw: 'iJw', iwmo: 'iWmo', iwlz: 'iWlz' };

/** `http://www.istandaarden.nl/ijw/3_2/jw323/schema` in its parts. */
const namespacePattern = /^http:\/\/www\.istandaarden\.nl\/(ijw|iwmo|iwlz)\/(\d+(?:_\d+)*)\/(\w+)\/schema$/;

/** Takes a namespace of the standards apart; null for any other. */
export function readNamespace(
  namespace: string,
): { readonly standard: StandardName; readonly release: string; readonly schema: string } | null {
  const match = namespacePattern.exec(namespace);
  const standard = standardNames[match?.[1] ?? ''];
  if (match === null || standard === undefined) return null;
  return { standard, release: (match[2] ?? '').replaceAll('_', '.'), schema: match[3] ?? '' };
}

/**
 * The models of all messages of one release folder.
 * Throws POORT_STANDARD_BROKEN when a file cannot be understood.
 */
export function readRelease(folder: ReleaseFolder): readonly MessageModel[] {
  const basisFile = basisschemaOf(folder);
  if (basisFile === undefined) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${folder.name} has no basisschema.xsd.`);
  }
  const basis = readSchema(basisFile.bytes, `${folder.name}/${basisFile.name}`, null);
  return [...folder.files]
    .filter(([name]) => name !== basisFile.name)
    .map(([name, bytes]) => readMessage(folder.name, name, bytes, basis));
}

function readMessage(folder: string, file: string, bytes: Uint8Array, basis: Schema): MessageModel {
  const schema = readSchema(bytes, `${folder}/${file}`, basis);
  const parts = readNamespace(schema.namespace);
  if (parts === null) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${folder}/${file} has an unknown namespace.`);
  }
  const root = schema.globalElement('Bericht');
  if (root.type.kind !== 'complex') {
    throw new PoortError('POORT_STANDARD_BROKEN', `${folder}/${file} has a Bericht without content.`);
  }
  return {
    type: parts.schema.toUpperCase(),
    standard: parts.standard,
    release: parts.release,
    folder,
    file,
    berichtCode: fixedHeaderValue(root.type, 'BerichtCode', file),
    berichtVersie: Number(fixedHeaderValue(root.type, 'BerichtVersie', file)),
    berichtSubversie: Number(fixedHeaderValue(root.type, 'BerichtSubversie', file)),
    namespace: schema.namespace,
    prefix: schema.prefix,
    basisNamespace: basis.namespace,
    basisPrefix: basis.prefix,
    root: { ...root, type: root.type },
    complexTypes: [
      ...schema.complexTypeNames.map((name) => schema.complexType(name)),
      ...basis.complexTypeNames.map((name) => basis.complexType(name)),
    ],
  };
}

/** The header's code and versions are patterns without any choice: their text is the value. */
function fixedHeaderValue(root: ComplexType, name: string, file: string): string {
  const header = childOf(root, 'Header');
  const field = header?.type.kind === 'complex' ? childOf(header.type, name) : undefined;
  const pattern = field?.type.kind === 'simple' ? field.type.patterns.at(-1) : undefined;
  if (pattern === undefined || !/^\w+$/.test(pattern)) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${file} does not fix ${name} in its header.`);
  }
  return pattern;
}

/** A child of a complex type by name. */
export function childOf(type: ComplexType, name: string): ElementModel | undefined {
  return type.elements.find((element) => element.name === name);
}

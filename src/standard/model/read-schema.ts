import { PoortError } from '../../errors.ts';
import type { ComplexType, ElementModel, ElementType, SimpleType } from './model.ts';
import { builtIn, readSimpleType } from './read-simple-type.ts';
import { namespacesOf, readXsdTree, resolveName, type XsdElement } from './xsd-tree.ts';

/** What one XSD file defines. Types are built when first asked for: they refer to one another. */
export interface Schema {
  readonly namespace: string;
  readonly prefix: string;
  readonly complexTypeNames: readonly string[];
  simpleType(name: string): SimpleType;
  complexType(name: string): ComplexType;
  globalElement(name: string): ElementModel;
}

/**
 * Reads one XSD. `basis` is the schema that it imports (null for the basisschema itself).
 * Throws POORT_STANDARD_BROKEN for a construct that the model does not know.
 */
export function readSchema(bytes: Uint8Array, file: string, basis: Schema | null): Schema {
  const tree = readXsdTree(bytes, file);
  const namespaces = namespacesOf(tree);
  const namespace = tree.attributes.get('targetNamespace') ?? '';
  const prefix = [...namespaces].find(([, uri]) => uri === namespace)?.[0] ?? '';
  if (tree.attributes.get('elementFormDefault') !== 'qualified') throw broken(`${file} is not qualified.`);
  const definitions = new Map(
    tree.children.map((child) => [`${child.name} ${child.attributes.get('name') ?? ''}`, child]),
  );
  const simpleTypes = new Map<string, SimpleType>();
  const complexTypes = new Map<string, ComplexType>();

  const find = (kind: string, name: string): XsdElement => {
    const found = definitions.get(`${kind} ${name}`);
    if (found === undefined) throw broken(`${file} has no ${kind} ${name}.`);
    return found;
  };
  const simpleType = (name: string): SimpleType => {
    const known = simpleTypes.get(name);
    if (known !== undefined) return known;
    if (basis !== null && !definitions.has(`simpleType ${name}`)) return basis.simpleType(name);
    const read = readSimpleType(find('simpleType', name), name, namespaces, simpleType);
    simpleTypes.set(name, read);
    return read;
  };
  const complexType = (name: string): ComplexType => {
    const known = complexTypes.get(name);
    if (known !== undefined) return known;
    const content = onlyChild(find('complexType', name), 'sequence', file);
    const read: ComplexType = { kind: 'complex', name, namespace, elements: content.children.map(element) };
    complexTypes.set(name, read);
    return read;
  };
  const typeOf = (xsdElement: XsdElement): ElementType => {
    const reference = xsdElement.attributes.get('type');
    if (reference === undefined) {
      return readSimpleType(onlyChild(xsdElement, 'simpleType', file), null, namespaces, simpleType);
    }
    const name = resolveName(reference, namespaces);
    if (name.builtIn) return builtIn(name.local);
    const owner = name.namespace === namespace ? schema : basis;
    if (owner?.namespace !== name.namespace)
      throw broken(`${file} uses ${reference} of an unknown namespace.`);
    return owner.complexTypeNames.includes(name.local)
      ? owner.complexType(name.local)
      : owner.simpleType(name.local);
  };
  const element = (xsdElement: XsdElement): ElementModel => {
    if (xsdElement.name !== 'element') throw broken(`${file} has ${xsdElement.name} in a sequence.`);
    const max = xsdElement.attributes.get('maxOccurs') ?? '1';
    return {
      name: xsdElement.attributes.get('name') ?? '',
      namespace,
      prefix,
      min: Number(xsdElement.attributes.get('minOccurs') ?? '1'),
      max: max === 'unbounded' ? Infinity : Number(max),
      type: typeOf(xsdElement),
    };
  };
  const schema: Schema = {
    namespace,
    prefix,
    complexTypeNames: tree.children
      .filter((child) => child.name === 'complexType')
      .map((child) => child.attributes.get('name') ?? ''),
    simpleType,
    complexType,
    globalElement: (name) => element(find('element', name)),
  };
  return schema;
}

function onlyChild(parent: XsdElement, name: string, file: string): XsdElement {
  const child = parent.children[0];
  if (parent.children.length !== 1 || child?.name !== name) {
    throw broken(`${file}: ${parent.attributes.get('name') ?? parent.name} is no plain ${name}.`);
  }
  return child;
}

function broken(detail: string): PoortError {
  return new PoortError('POORT_STANDARD_BROKEN', detail);
}

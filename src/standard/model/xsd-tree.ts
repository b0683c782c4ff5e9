import { XMLParser } from 'fast-xml-parser';
import { PoortError } from '../../errors.ts';

/** An element of an XSD: local name, attributes as written, child elements. Annotations are left out. */
export interface XsdElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XsdElement[];
}

const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Reads an XSD file to its elements. Throws POORT_STANDARD_BROKEN when it is no XSD. */
export function readXsdTree(bytes: Uint8Array, file: string): XsdElement {
  const parsed: unknown = parser.parse(new TextDecoder('utf-8').decode(bytes));
  const roots = Array.isArray(parsed) ? parsed.flatMap((node: unknown) => elementOf(node)) : [];
  const root = roots[0];
  if (root?.name !== 'schema') throw new PoortError('POORT_STANDARD_BROKEN', `${file} is no XSD.`);
  return root;
}

/** The namespaces that a schema declares, by prefix. */
export function namespacesOf(schema: XsdElement): ReadonlyMap<string, string> {
  const namespaces = new Map<string, string>();
  for (const [name, value] of schema.attributes) {
    if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
    if (name === 'xmlns') namespaces.set('', value);
  }
  return namespaces;
}

/** A qualified name such as `ijw:LDT_Datum` or `xs:string`. `builtIn` says that it is of XML Schema itself. */
export function resolveName(
  name: string,
  namespaces: ReadonlyMap<string, string>,
): { readonly namespace: string; readonly local: string; readonly builtIn: boolean } {
  const colon = name.indexOf(':');
  const namespace = namespaces.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  return { namespace, local: name.slice(colon + 1), builtIn: namespace === schemaNamespace };
}

function elementOf(node: unknown): XsdElement[] {
  if (!isRecord(node)) return [];
  const tag = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  if (tag === undefined) return [];
  const name = tag.slice(tag.indexOf(':') + 1);
  if (name === 'annotation') return [];
  const content: unknown = node[tag];
  const attributes = isRecord(node[':@']) ? node[':@'] : {};
  return [
    {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: Array.isArray(content) ? content.flatMap((child: unknown) => elementOf(child)) : [],
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

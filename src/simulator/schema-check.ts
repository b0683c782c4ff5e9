import { readFileSync } from 'node:fs';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import { formOf, type MessageType } from './message.ts';

const xsdRoot = new URL('../../xsd/', import.meta.url);
const validators = new Map<MessageType, XsdValidator>();
const registered = new Set<string>();

/** What the schema says of a payload: fine, not well-formed, or not valid; with the places, never the values. */
export type SchemaVerdict =
  { readonly kind: 'valid' } | { readonly kind: 'malformed' | 'invalid'; readonly places: readonly string[] };

/** Validates a payload against the XSD of its type. */
export function checkSchema(type: MessageType, bytes: Uint8Array): SchemaVerdict {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES,
    });
  } catch (error) {
    return { kind: 'malformed', places: placesOf(error) };
  }
  try {
    validatorOf(type).validate(document);
    return { kind: 'valid' };
  } catch (error) {
    return { kind: 'invalid', places: placesOf(error) };
  } finally {
    document.dispose();
  }
}

function placesOf(error: unknown): string[] {
  if (!(error instanceof XmlLibError)) throw error;
  return error.details.slice(0, 10).map((detail) => detail.xpath ?? `line ${detail.line}`);
}

/** A schema is compiled once and kept. The basisschema comes from memory: libxml2 itself may read nothing. */
function validatorOf(type: MessageType): XsdValidator {
  const known = validators.get(type);
  if (known !== undefined) return known;
  const { release } = formOf(type);
  const base = `simulator/${release}`;
  if (!registered.has(release)) {
    const basisschema = readFileSync(new URL(`${release}/basisschema.xsd`, xsdRoot));
    xmlRegisterInputProvider(new XmlBufferInputProvider({ [`${base}/basisschema.xsd`]: basisschema }));
    registered.add(release);
  }
  const schema = XmlDocument.fromBuffer(readFileSync(new URL(`${release}/${type}.xsd`, xsdRoot)), {
    url: `${base}/${type}.xsd`,
  });
  try {
    const validator = XsdValidator.fromDoc(schema);
    validators.set(type, validator);
    return validator;
  } finally {
    schema.dispose();
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import { firstRelease, formOf, type MessageType } from './message.ts';
import { packagedXsdDir } from './xsd-folder.ts';

const validators = new Map<string, XsdValidator>();
const registered = new Set<string>();

/** What the schema says of a payload: fine, not well-formed, or not valid; with the places, never the values. */
export type SchemaVerdict =
  { readonly kind: 'valid' } | { readonly kind: 'malformed' | 'invalid'; readonly places: readonly string[] };

/** Validates a payload against the XSD of its type and release. */
export function checkSchema(
  type: MessageType,
  bytes: Uint8Array,
  release: string = firstRelease,
  xsdDir: string = packagedXsdDir,
): SchemaVerdict {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES,
    });
  } catch (error) {
    return { kind: 'malformed', places: placesOf(error) };
  }
  try {
    validatorOf(type, release, xsdDir).validate(document);
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
function validatorOf(type: MessageType, release: string, xsdDir: string): XsdValidator {
  const folder = join(xsdDir, formOf(type, release).folder);
  const base = `simulator/${encodeURIComponent(folder)}`;
  const url = `${base}/${type}.xsd`;
  const known = validators.get(url);
  if (known !== undefined) return known;
  if (!registered.has(base)) {
    // Official downloads write its name with a capital.
    const name = readdirSync(folder).find((file) => file.toLowerCase() === 'basisschema.xsd');
    const basisschema = readFileSync(join(folder, name ?? 'basisschema.xsd'));
    xmlRegisterInputProvider(
      new XmlBufferInputProvider({
        [`${base}/basisschema.xsd`]: basisschema,
        [`${base}/Basisschema.xsd`]: basisschema,
      }),
    );
    registered.add(base);
  }
  const schema = XmlDocument.fromBuffer(readFileSync(join(folder, `${type}.xsd`)), { url });
  try {
    const validator = XsdValidator.fromDoc(schema);
    validators.set(url, validator);
    return validator;
  } finally {
    schema.dispose();
  }
}

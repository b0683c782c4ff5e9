import {
  XmlErrorStruct,
  XmlNodeSetStruct,
  addFunction,
  xmlCtxtSetErrorHandler,
  xmlDocGetRootElement,
  xmlFreeDoc,
  xmlFreeParserCtxt,
  xmlNewParserCtxt,
  xmlReadMemory,
  xmlRegisterInputProvider,
  xmlSchemaFreeParserCtxt,
  xmlSchemaFreeValidCtxt,
  xmlSchemaNewDocParserCtxt,
  xmlSchemaNewValidCtxt,
  xmlSchemaParse,
  xmlSchemaSetParserStructuredErrors,
  xmlSchemaSetValidStructuredErrors,
  xmlSchemaValidateDoc,
} from 'libxml2-wasm/lib/libxml2.mjs';
import { ParseOption, XmlBufferInputProvider } from 'libxml2-wasm';
import { PoortError } from '../../errors.ts';

/*
 * The binding to libxml2, one level below the objects that libxml2-wasm offers. Those make a wrapper a node and build
 * an XPath for every error, which is quadratic on hostile input; here a tree is read straight from the memory of the
 * library, and errors are counted after the first thousand. The offsets are those of libxml2 2.15 on wasm32, the version
 * that package-lock.json pins; test/standard/libxml2.test.ts fails when they move.
 */

declare module 'libxml2-wasm/lib/libxml2.mjs' {
  export function addFunction(callback: (data: number, pointer: number) => void, signature: string): number;
}

/** An error as libxml2 reports it. `node` is 0 when there is none. The message may hold values of persons. */
export interface LibxmlError {
  readonly code: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The errors of one step: the first thousand, and how many there were. */
export interface LibxmlErrors {
  readonly kept: readonly LibxmlError[];
  readonly count: number;
}

const maxKept = 1_000;
const warning = 1;
const codeOffset = 4;

const parseOptions =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_COMPACT;

let kept: LibxmlError[] = [];
let count = 0;

const collector = addFunction((_data, pointer) => {
  if (XmlErrorStruct.level(pointer) === warning) return;
  count += 1;
  if (kept.length >= maxKept) return;
  kept.push({
    code: heap32()[(pointer + codeOffset) >> 2] ?? 0,
    message: XmlErrorStruct.message(pointer),
    line: XmlErrorStruct.line(pointer),
    column: XmlErrorStruct.col(pointer),
  });
}, 'vii');

/** The memory of libxml2 as 32-bit words. Ask again after every call into it: growing replaces the buffer. */
export function heap32(): Int32Array {
  return new Int32Array(heapBuffer());
}

/** The memory of libxml2 as bytes. Ask again after every call into it. */
export function heapBytes(): Buffer {
  return Buffer.from(heapBuffer());
}

function heapBuffer(): ArrayBufferLike {
  return XmlNodeSetStruct.nodeTable(8, 0).buffer;
}

function gather<T>(step: () => T): { readonly result: T; readonly errors: LibxmlErrors } {
  kept = [];
  count = 0;
  const result = step();
  return { result, errors: { kept, count } };
}

function parseDocument(bytes: Uint8Array): { readonly result: number; readonly errors: LibxmlErrors } {
  return gather(() => {
    const context = xmlNewParserCtxt();
    try {
      xmlCtxtSetErrorHandler(context, collector, 0);
      return xmlReadMemory(context, bytes, null, 'UTF-8', parseOptions);
    } finally {
      xmlFreeParserCtxt(context);
    }
  });
}

/**
 * Parses bytes and hands the document and its root node to `use`; the document is freed afterwards, whatever happens.
 * With errors there is no document. No DTD, no network, no entity of the document's own.
 */
export function withDocument<T>(
  bytes: Uint8Array,
  use: (document: number, root: number) => T,
  onErrors: (errors: LibxmlErrors) => T,
): T {
  const { result: document, errors } = parseDocument(bytes);
  try {
    if (document === 0 || errors.count > 0) return onErrors(errors);
    return use(document, xmlDocGetRootElement(document));
  } finally {
    if (document !== 0) xmlFreeDoc(document);
  }
}

/** A schema compiled by libxml2. It lives as long as the process. */
export type CompiledSchema = number;

let offered: XmlBufferInputProvider | null = null;

xmlRegisterInputProvider({
  match: (name) => offered?.match(name) ?? false,
  open: (name) => offered?.open(name),
  read: (handle, buffer) => offered?.read(handle, buffer) ?? -1,
  close: (handle) => offered?.close(handle) ?? false,
});

/**
 * Compiles an XSD. `imports` are the files it may import, by name; they are offered during this call only, so that no
 * message can reach them through xsi:schemaLocation. The XSD's own document is kept with the schema.
 * Throws POORT_STANDARD_BROKEN.
 */
export function compileSchema(
  xsd: Uint8Array,
  imports: Record<string, Uint8Array>,
  name: string,
): CompiledSchema {
  offered = new XmlBufferInputProvider(imports);
  try {
    const { result: document, errors: parseErrors } = parseDocument(xsd);
    if (document === 0) throw unusable(name, parseErrors);
    const { result: schema, errors } = gather(() => compileDocument(document));
    if (schema === 0) throw unusable(name, errors);
    return schema;
  } finally {
    offered = null;
  }
}

function compileDocument(document: number): number {
  const context = xmlSchemaNewDocParserCtxt(document);
  try {
    xmlSchemaSetParserStructuredErrors(context, collector, 0);
    return xmlSchemaParse(context);
  } finally {
    xmlSchemaFreeParserCtxt(context);
  }
}

function unusable(name: string, errors: LibxmlErrors): PoortError {
  return new PoortError('POORT_STANDARD_BROKEN', `${name}: ${errors.kept[0]?.message.trim() ?? 'no XSD'}`);
}

/** Validates a document. A count of 0 means that it is valid. Throws when libxml2 itself fails. */
export function validateDocument(schema: CompiledSchema, document: number): LibxmlErrors {
  const { result, errors } = gather(() => {
    const context = xmlSchemaNewValidCtxt(schema);
    try {
      xmlSchemaSetValidStructuredErrors(context, collector, 0);
      return xmlSchemaValidateDoc(context, document);
    } finally {
      xmlSchemaFreeValidCtxt(context);
    }
  });
  // "Valid" because the validator broke is the worst answer of all.
  if (result < 0) throw new Error('libxml2 could not validate the document.');
  return result > 0 && errors.count === 0 ? { kept: [], count: 1 } : errors;
}

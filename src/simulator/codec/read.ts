import { XMLParser } from 'fast-xml-parser';

/** A faulty document: what the exchange calls not well-formed (BRS14). */
export class NotWellFormed extends Error {}

/** Elements that may occur more than once: always read as a list, also when there is only one. */
const repeated = new Set(['Client', 'Prestatie', 'RetourCode', 'Relatie', 'Contact', 'ToegewezenProduct']);

const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  isArray: (name) => typeof name === 'string' && repeated.has(name),
});

/** A read element: its text, or its children by name without prefix. */
export type Element = Readonly<Record<string, unknown>>;

/**
 * The text of a document. Refuses what must not come near a parser, or would pass through one: a byte order mark,
 * another encoding than UTF-8, NUL, DOCTYPE. Throws NotWellFormed.
 */
export function documentText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new NotWellFormed('A byte order mark is not allowed.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotWellFormed('The bytes are no UTF-8.');
  }
  if (text.includes('\u0000')) throw new NotWellFormed('The document holds a NUL character.');
  if (/<!DOCTYPE/i.test(text)) throw new NotWellFormed('A DOCTYPE is not allowed.');
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    throw new NotWellFormed('The encoding must be UTF-8.');
  }
  return text;
}

/**
 * Reads the text of a document to what its root element holds. The parser accepts mismatched tags: the document must
 * have passed its schema first. Throws NotWellFormed.
 */
export function readXml(text: string): Element {
  const root: unknown = parser.parse(text);
  const bericht = isElement(root) ? root['Bericht'] : undefined;
  if (!isElement(bericht)) throw new NotWellFormed('There is no element Bericht.');
  return bericht;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A child that must be there. Throws NotWellFormed. */
export function child(element: Element, name: string): Element {
  const value = element[name];
  if (!isElement(value)) throw new NotWellFormed(`${name} is missing.`);
  return value;
}

/** A child that may be absent. */
export function optionalChild(element: Element, name: string): Element | null {
  const value = element[name];
  return isElement(value) ? value : null;
}

/** The repeated children of that name. */
export function children(element: Element, name: string): Element[] {
  const value = element[name];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The text of a child, references resolved, spaces kept. Throws NotWellFormed. */
export function text(element: Element, name: string): string {
  const value = optionalText(element, name);
  if (value === null) throw new NotWellFormed(`${name} is missing.`);
  return value;
}

/** The text of a child, or null when it is absent. */
export function optionalText(element: Element, name: string): string | null {
  const value = element[name];
  if (value === undefined) return null;
  if (typeof value === 'string') return resolved(value);
  if (!isElement(value)) throw new NotWellFormed(`${name} holds no text.`);
  const plain = value['#text'];
  const cdata = value['#cdata'];
  return (typeof plain === 'string' ? resolved(plain) : '') + (typeof cdata === 'string' ? cdata : '');
}

/** The whole number in a child: white space collapses, `+5` and `007` are numbers (xs:integer). */
export function integer(element: Element, name: string): number {
  const value = text(element, name).trim();
  if (!/^[+-]?\d+$/.test(value)) throw new NotWellFormed(`${name} is no whole number.`);
  return Number(value) + 0;
}

/** The day in a child: white space collapses (xs:date). */
export function day(element: Element, name: string): string {
  return text(element, name).trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex: string, decimal: string, name: string) => {
      if (name) {
        const character = entities[name];
        if (character === undefined) throw new NotWellFormed('An unknown entity is used.');
        return character;
      }
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    });
}

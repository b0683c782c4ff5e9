import { heap32, heapBytes } from './libxml2.ts';

/** Node types of libxml2. */
export const elementNode = 1;
export const textNode = 3;
export const cdataNode = 4;

/** Offsets of the fields of xmlNode, xmlAttr and xmlNs, in 32-bit words. */
const word = {
  type: 1,
  name: 2,
  children: 3,
  next: 6,
  prev: 7,
  namespace: 9,
  content: 10,
  properties: 11,
  psvi: 13,
  line: 14,
};
const namespaceHref = 2;
const lineIsElsewhere = 65_535;

/**
 * Reads a parsed document straight from the memory of libxml2. A node is a number; 0 is none. Valid until the next call
 * into libxml2.
 */
export class Tree {
  readonly #words = heap32();
  readonly #bytes = heapBytes();
  /** Names and namespaces are shared by all nodes that bear them, so each is decoded once. */
  readonly #names = new Map<number, string>();
  readonly #namespaces = new Map<number, string>();

  type(node: number): number {
    return this.#field(node, word.type);
  }

  /** The local name. */
  name(node: number): string {
    const pointer = this.#field(node, word.name);
    const known = this.#names.get(pointer);
    if (known !== undefined) return known;
    const name = this.#string(pointer);
    this.#names.set(pointer, name);
    return name;
  }

  /** The namespace; empty for none. */
  namespace(node: number): string {
    const pointer = this.#field(node, word.namespace);
    const known = this.#namespaces.get(pointer);
    if (known !== undefined) return known;
    const href = pointer === 0 ? 0 : this.#field(pointer, namespaceHref);
    const namespace = href === 0 ? '' : this.#string(href);
    this.#namespaces.set(pointer, namespace);
    return namespace;
  }

  firstChild(node: number): number {
    return this.#field(node, word.children);
  }

  next(node: number): number {
    return this.#field(node, word.next);
  }

  /** The first attribute; `next`, `name` and `namespace` work on attributes too. */
  firstAttribute(node: number): number {
    return this.#field(node, word.properties);
  }

  /** Whether a text or CDATA node holds anything but white space. */
  isBlank(node: number): boolean {
    const pointer = this.#field(node, word.content);
    if (pointer === 0) return true;
    for (let at = pointer; ; at += 1) {
      const byte = this.#bytes[at];
      if (byte === 0) return true;
      if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return false;
    }
  }

  /** The text of a text or CDATA node. */
  content(node: number): string {
    const pointer = this.#field(node, word.content);
    return pointer === 0 ? '' : this.#string(pointer);
  }

  /** The line a node stands on, counted from 1; libxml2 keeps large numbers in the text nodes around it. */
  line(node: number): number {
    let at = node;
    for (let step = 0; at !== 0 && step < 8; step += 1) {
      const line = this.#field(at, word.line) & 0xffff;
      if (line !== lineIsElsewhere) return line;
      if (this.type(at) === textNode && this.#field(at, word.psvi) !== 0) return this.#field(at, word.psvi);
      const child = this.type(at) === elementNode ? this.firstChild(at) : 0;
      at = child !== 0 ? child : this.next(at) !== 0 ? this.next(at) : this.#field(at, word.prev);
    }
    return lineIsElsewhere;
  }

  #field(node: number, offset: number): number {
    return this.#words[(node >> 2) + offset] ?? 0;
  }

  #string(pointer: number): string {
    const bytes = this.#bytes;
    let end = pointer;
    let all = 0;
    for (let byte = bytes[end] ?? 0; byte !== 0; byte = bytes[end] ?? 0) {
      all |= byte;
      end += 1;
    }
    return bytes.toString(all < 128 ? 'latin1' : 'utf8', pointer, end);
  }
}

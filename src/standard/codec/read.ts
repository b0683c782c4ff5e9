import type { StandardFinding } from '../message.ts';
import type { FindingCode, Texts } from '../texts.ts';
import type { ContentReader, FieldReader } from './message-reader.ts';
import { allowedBy, shownName, shownValue } from './shown-value.ts';
import type { Violation } from './simple-value.ts';
import { cdataNode, elementNode, textNode, type Tree } from './tree.ts';

/** The most findings of one message that are kept. */
export const maxFindings = 1_000;

/**
 * The most pieces that comments may cut a value into. libxml2 joins them one by one, which takes a minute for a value
 * of seven megabytes made of nothing else.
 */
const maxPieces = 1_000;

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

const codeOf: Readonly<Record<Violation, FindingCode>> = {
  integer: 'XSD_INTEGER',
  date: 'XSD_DATE',
  time: 'XSD_TIME',
  zone: 'XSD_TIME_ZONE',
  range: 'XSD_RANGE',
  length: 'XSD_LENGTH',
  pattern: 'XSD_PATTERN',
  enumeration: 'XSD_ENUMERATION',
};

type Content = Record<string, unknown>;

/**
 * Walks a parsed message once: it gives the value and, against the same model, every finding (XSD engines stop at the
 * first fault of a sequence). The value is only right when there are no findings. Reading stops when there are more
 * findings than a person can use.
 */
export class Reading {
  readonly findings: StandardFinding[] = [];
  readonly #tree: Tree;
  readonly #texts: Texts;
  /** Where the walk is: names and, for what repeats, numbers; put together only when something is found. */
  readonly #names: string[] = [];
  readonly #numbers: number[] = [];

  readonly #keeps: boolean;

  /** `keeps`: whether the value is wanted, or only the findings; then it stays empty. */
  constructor(tree: Tree, texts: Texts, keeps: boolean) {
    this.#tree = tree;
    this.#texts = texts;
    this.#keeps = keeps;
  }

  /** Reads the root element. */
  root(node: number, name: string, content: ContentReader): Content {
    this.#enter(name, 0);
    this.#attributes(node);
    const value = this.#content(node, name, content);
    this.#leave();
    return value;
  }

  get full(): boolean {
    return this.findings.length >= maxFindings;
  }

  #content(parent: number, parentName: string, reader: ContentReader): Content {
    const tree = this.#tree;
    const { fields } = reader;
    const value: Content = {};
    const counts: number[] = [];
    for (let index = 0; index < fields.length; index += 1) counts.push(0);
    let place = 0;
    for (let node = tree.firstChild(parent); node !== 0 && !this.full; node = tree.next(node)) {
      const kind = tree.type(node);
      if (kind !== elementNode) {
        // libxml2 takes a CDATA section for text, even when it is blank.
        if (kind === cdataNode || (kind === textNode && !tree.isBlank(node))) {
          this.#report(node, 'XSD_TEXT', { name: parentName });
        }
        continue;
      }
      const name = tree.name(node);
      const index = this.#find(fields, place, node, name);
      const field = fields[index];
      if (field === undefined) {
        this.#unknown(node, name, parentName, reader, counts);
        continue;
      }
      const count = (counts[index] ?? 0) + 1;
      counts[index] = count;
      this.#enter(name, field.repeated || count > 1 ? count : 0);
      if (index < place) this.#report(node, 'XSD_ELEMENT_MISPLACED', { name, allowed: orderOf(reader) });
      else if (count > field.element.max)
        this.#report(node, 'XSD_ELEMENT_REPEATED', { name, max: field.element.max });
      place = Math.max(place, index);
      const content = this.#field(node, name, field);
      if (this.#keeps) put(value, name, field, content);
      this.#leave();
    }
    if (!this.full) this.#missing(parent, parentName, fields, counts);
    return value;
  }

  /** The field of an element: at or after the place reached, else before it; -1 when there is none. */
  #find(fields: readonly FieldReader[], place: number, node: number, name: string): number {
    const { length } = fields;
    for (let step = 0; step < length; step += 1) {
      const index = place + step < length ? place + step : place + step - length;
      const element = fields[index]?.element;
      if (element?.name === name && element.namespace === this.#tree.namespace(node)) return index;
    }
    return -1;
  }

  #field(node: number, name: string, field: FieldReader): unknown {
    if (this.#tree.firstAttribute(node) !== 0) this.#attributes(node);
    if (field.complex !== null) return this.#content(node, name, field.complex);
    const text = this.#text(node, name);
    if (field.simple === null) return text;
    const violation = field.simple.violation(text);
    if (violation !== null) {
      const { type } = field.simple;
      const values = { value: shownValue(text, type, name), allowed: allowedBy(type), type: type.name };
      this.#report(node, codeOf[violation], values, violation === 'zone' ? 'rule' : 'xsd');
      return text;
    }
    return this.#keeps ? field.simple.value(text) : text;
  }

  /** The text of an element; comments and processing instructions in it do not count. */
  #text(parent: number, name: string): string {
    const tree = this.#tree;
    let text = '';
    let pieces = 0;
    for (let node = tree.firstChild(parent); node !== 0; node = tree.next(node)) {
      const kind = tree.type(node);
      if (kind === textNode || kind === cdataNode) text += tree.content(node);
      else if (kind === elementNode) this.#report(node, 'XSD_CHILD_IN_VALUE', { name });
      pieces += 1;
    }
    if (pieces > maxPieces) this.#report(parent, 'XML_CUT_UP', { name, max: maxPieces }, 'xml');
    return text;
  }

  /** XML Schema's own attributes may stand anywhere; libxml2 judges them. All others are faults. */
  #attributes(node: number): void {
    const tree = this.#tree;
    for (let attribute = tree.firstAttribute(node); attribute !== 0; attribute = tree.next(attribute)) {
      if (tree.namespace(attribute) === instanceNamespace) continue;
      this.#report(node, 'XSD_ATTRIBUTE', { name: shownName(tree.name(attribute)) });
    }
  }

  #unknown(node: number, name: string, parent: string, reader: ContentReader, counts: number[]): void {
    const index = reader.fields.findIndex((field) => field.element.name === name);
    const namespace = reader.fields[index]?.element.namespace;
    this.#enter(shownName(name), 0);
    if (namespace === undefined) {
      this.#report(node, 'XSD_ELEMENT_UNKNOWN', { name: shownName(name), parent, allowed: orderOf(reader) });
    } else {
      counts[index] = (counts[index] ?? 0) + 1;
      this.#report(node, 'XSD_ELEMENT_NAMESPACE', { name, namespace });
    }
    this.#leave();
  }

  #missing(parent: number, parentName: string, fields: readonly FieldReader[], counts: number[]): void {
    fields.forEach(({ element }, index) => {
      if ((counts[index] ?? 0) >= element.min) return;
      this.#enter(element.name, 0);
      this.#report(parent, 'XSD_ELEMENT_MISSING', { name: element.name, parent: parentName });
      this.#leave();
    });
  }

  #enter(name: string, number: number): void {
    this.#names.push(name);
    this.#numbers.push(number);
  }

  #leave(): void {
    this.#names.pop();
    this.#numbers.pop();
  }

  #pathText(): string {
    const steps = this.#names.map((name, index) => {
      const number = this.#numbers[index] ?? 0;
      return number > 0 ? `${name}[${String(number)}]` : name;
    });
    return `/${steps.join('/')}`;
  }

  #report(
    node: number,
    code: FindingCode,
    values: Readonly<Record<string, string | number>>,
    level: StandardFinding['level'] = 'xsd',
  ): void {
    if (this.full) return;
    const line = this.#tree.line(node);
    this.findings.push(this.#texts.finding(level, code, this.#pathText(), values, line));
  }
}

function put(value: Content, name: string, field: FieldReader, content: unknown): void {
  if (!field.repeated) {
    value[name] = content;
    return;
  }
  const items = value[name];
  if (Array.isArray(items)) items.push(content);
  else value[name] = [content];
}

function orderOf(reader: ContentReader): string {
  return reader.fields.map((field) => field.element.name).join(', ');
}

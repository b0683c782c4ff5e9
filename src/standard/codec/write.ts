import { PoortError } from '../../errors.ts';
import {
  repeats,
  type ComplexType,
  type ElementModel,
  type MessageModel,
  type SimpleType,
} from '../model/model.ts';
import { escapeText, isWritable } from './escape.ts';
import { TextSink } from './text-sink.ts';

/** Line ends between elements. The exchange asks for CR LF (process.md). */
export type LineEnd = 'crlf' | 'lf';

type Emit = (value: unknown, path: string, sink: TextSink) => void;

/**
 * Makes the writer of one message: it takes the value of `Bericht` and gives UTF-8 without BOM. Order, prefixes and
 * escaping come from the model. It throws POORT_MESSAGE_INVALID, naming the path but never the value, for what the
 * model does not know or XML cannot carry. Facets are not looked at: validate what was written.
 */
export function messageWriter(model: MessageModel, lineEnd: LineEnd): (bericht: unknown) => Uint8Array {
  const end = lineEnd === 'crlf' ? '\r\n' : '\n';
  const declarations = ` xmlns:${model.prefix}="${model.namespace}" xmlns:${model.basisPrefix}="${model.basisNamespace}"`;
  const emit = elementEmitter(model.root, 0, end, declarations);
  return (bericht) => {
    const sink = new TextSink();
    sink.add(`<?xml version="1.0" encoding="UTF-8"?>${end}`);
    emit(bericht, `/${model.root.name}`, sink);
    return sink.bytes();
  };
}

function elementEmitter(element: ElementModel, depth: number, end: string, declarations = ''): Emit {
  const indent = '  '.repeat(depth);
  const tag = `${element.prefix}:${element.name}`;
  const open = `${indent}<${tag}${declarations}>`;
  const close = `</${tag}>${end}`;
  const type = element.type;
  if (type.kind === 'simple') {
    return (value, path, sink) => sink.add(open + textOf(value, type, path) + close);
  }
  const emitContent = contentEmitter(type, depth + 1, end);
  return (value, path, sink) => {
    sink.add(open + end);
    emitContent(value, path, sink);
    sink.add(indent + close);
  };
}

function contentEmitter(type: ComplexType, depth: number, end: string): Emit {
  const children = type.elements.map((element) => ({
    element,
    repeated: repeats(element),
    emit: elementEmitter(element, depth, end),
  }));
  return (value, path, sink) => {
    if (!isRecord(value)) throw refusal(path, 'must be an object');
    let known = 0;
    for (const { element, repeated, emit } of children) {
      const content = value[element.name];
      const childPath = `${path}/${element.name}`;
      if (content === undefined) {
        if (element.min > 0) throw refusal(childPath, 'is missing');
        continue;
      }
      known += 1;
      if (repeated) emitAll(content, element, childPath, emit, sink);
      else emit(content, childPath, sink);
    }
    if (known !== definedKeys(value)) throw refusal(path, `has a field that ${type.name} does not know`);
  };
}

function emitAll(content: unknown, element: ElementModel, path: string, emit: Emit, sink: TextSink): void {
  if (!Array.isArray(content)) throw refusal(path, 'must be an array');
  if (content.length < Math.max(1, element.min)) throw refusal(path, 'holds nothing; leave it out instead');
  if (content.length > element.max) throw refusal(path, `holds more than ${String(element.max)}`);
  content.forEach((item: unknown, index) => emit(item, `${path}[${String(index + 1)}]`, sink));
}

function textOf(value: unknown, type: SimpleType, path: string): string {
  if (type.base === 'integer') {
    if (!Number.isSafeInteger(value)) throw refusal(path, 'must be a whole number');
    return String(value);
  }
  if (typeof value !== 'string') throw refusal(path, 'must be text');
  if (!isWritable(value)) throw refusal(path, 'holds a control character or half a character');
  return escapeText(value);
}

function definedKeys(value: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const key in value) if (value[key] !== undefined) count += 1;
  return count;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(path: string, reason: string): PoortError {
  return new PoortError('POORT_MESSAGE_INVALID', `${path} ${reason}.`);
}

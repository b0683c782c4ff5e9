import { repeats, type ComplexType, type ElementModel } from '../model/model.ts';
import { simpleReader, type SimpleReader } from './simple-value.ts';

/** A field of a complex type, ready for reading. */
export interface FieldReader {
  readonly element: ElementModel;
  readonly repeated: boolean;
  readonly simple: SimpleReader | null;
  readonly complex: ContentReader | null;
}

/** A complex type, ready for reading. */
export interface ContentReader {
  readonly type: ComplexType;
  readonly fields: readonly FieldReader[];
}

const readers = new WeakMap<ComplexType, ContentReader>();

/** Prepares a complex type and all below it for reading; made once a type. */
export function contentReader(type: ComplexType): ContentReader {
  const known = readers.get(type);
  if (known !== undefined) return known;
  const reader: ContentReader = { type, fields: type.elements.map(fieldReader) };
  readers.set(type, reader);
  return reader;
}

function fieldReader(element: ElementModel): FieldReader {
  return {
    element,
    repeated: repeats(element),
    simple: element.type.kind === 'simple' ? simpleReader(element.type) : null,
    complex: element.type.kind === 'complex' ? contentReader(element.type) : null,
  };
}

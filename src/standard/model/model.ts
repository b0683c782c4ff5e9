/** The XSD built-in type that a simple type rests on. Integers become numbers, everything else stays text. */
export type Base = 'string' | 'integer' | 'date' | 'time';

/** A simple type with the facets of all its restrictions, the innermost last. */
export interface SimpleType {
  readonly kind: 'simple';
  /** The named type it is or restricts: `LDT_Datum`. */
  readonly name: string;
  readonly base: Base;
  readonly enumeration: readonly string[] | null;
  /** Every one of these must match; XSD syntax, anchored at both ends. */
  readonly patterns: readonly string[];
  /** Lengths count code points. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minInclusive: number | null;
  readonly maxInclusive: number | null;
}

/** A sequence of elements: the one content model that the standards use. */
export interface ComplexType {
  readonly kind: 'complex';
  readonly name: string;
  readonly namespace: string;
  readonly elements: readonly ElementModel[];
}

export type ElementType = SimpleType | ComplexType;

/** One element of a sequence, in its place. `max` is Infinity for unbounded. */
export interface ElementModel {
  readonly name: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly min: number;
  readonly max: number;
  readonly type: ElementType;
}

export type StandardName = 'iJw' | 'iWmo' | 'iWlz';

/** One message of one release. Versions are those that its XSD demands in the header. */
export interface MessageModel {
  readonly type: string;
  readonly standard: StandardName;
  readonly release: string;
  readonly folder: string;
  readonly file: string;
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly namespace: string;
  readonly prefix: string;
  readonly basisNamespace: string;
  readonly basisPrefix: string;
  readonly root: ElementModel & { readonly type: ComplexType };
  /** The complex types of the message and of the basisschema, by name. */
  readonly complexTypes: readonly ComplexType[];
}

/** Whether an element becomes an array in the value. */
export function repeats(element: ElementModel): boolean {
  return element.max > 1;
}

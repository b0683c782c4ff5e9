import { PoortError } from '../../errors.ts';
import type { Base, SimpleType } from './model.ts';
import { resolveName, type XsdElement } from './xsd-tree.ts';

const bases: readonly string[] = ['string', 'integer', 'date', 'time'] satisfies Base[];

function isBase(name: string): name is Base {
  return bases.includes(name);
}

/**
 * Reads a simpleType. `lookup` gives a named type that it restricts; its facets are narrowed, not replaced.
 * Throws POORT_STANDARD_BROKEN for anything but a restriction with the facets that the standards use.
 */
export function readSimpleType(
  element: XsdElement,
  name: string | null,
  namespaces: ReadonlyMap<string, string>,
  lookup: (name: string) => SimpleType,
): SimpleType {
  const restriction = element.children.find((child) => child.name === 'restriction');
  if (restriction === undefined)
    throw new PoortError('POORT_STANDARD_BROKEN', `${name ?? 'type'} is no restriction.`);
  const base = resolveName(restriction.attributes.get('base') ?? '', namespaces);
  const start = base.builtIn ? builtIn(base.local) : lookup(base.local);
  return restriction.children.reduce(narrow, {
    ...start,
    name: name ?? start.name,
    ...stepPatterns(start, restriction),
  });
}

/** A built-in type without facets. Throws POORT_STANDARD_BROKEN when the standards do not use it. */
export function builtIn(name: string): SimpleType {
  if (!isBase(name))
    throw new PoortError('POORT_STANDARD_BROKEN', `The built-in type ${name} is not supported.`);
  return {
    kind: 'simple',
    name,
    base: name,
    enumeration: null,
    patterns: [],
    minLength: null,
    maxLength: null,
    minInclusive: null,
    maxInclusive: null,
  };
}

/** Patterns of one restriction are alternatives; those of its base must match as well. */
function stepPatterns(
  start: SimpleType,
  restriction: XsdElement,
): Pick<SimpleType, 'patterns' | 'enumeration'> {
  const valuesOf = (facet: string): string[] =>
    restriction.children
      .filter((child) => child.name === facet)
      .map((child) => child.attributes.get('value') ?? '');
  const patterns = valuesOf('pattern');
  const enumeration = valuesOf('enumeration');
  return {
    patterns: patterns.length === 0 ? start.patterns : [...start.patterns, joined(patterns)],
    enumeration: enumeration.length === 0 ? start.enumeration : enumeration,
  };
}

function joined(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] ?? '') : patterns.map((pattern) => `(${pattern})`).join('|');
}

function narrow(type: SimpleType, facet: XsdElement): SimpleType {
  const value = Number(facet.attributes.get('value'));
  switch (facet.name) {
    case 'enumeration':
    case 'pattern':
      return type;
    case 'length':
      return { ...type, minLength: value, maxLength: value };
    case 'minLength':
      return { ...type, minLength: Math.max(value, type.minLength ?? 0) };
    case 'maxLength':
      return { ...type, maxLength: Math.min(value, type.maxLength ?? Infinity) };
    case 'minInclusive':
      return { ...type, minInclusive: Math.max(value, type.minInclusive ?? -Infinity) };
    case 'maxInclusive':
      return { ...type, maxInclusive: Math.min(value, type.maxInclusive ?? Infinity) };
    default:
      throw new PoortError(
        'POORT_STANDARD_BROKEN',
        `The facet ${facet.name} of ${type.name} is not supported.`,
      );
  }
}

import { elementsAt, steps, textAt, valueAt, type Element, type Steps } from './element.ts';
import type { Finder } from './rule-of.ts';

/** A question about what stands at a path from an element. */
export interface Test {
  readonly path: Steps;
  readonly holds: (element: Element) => boolean;
}

/** Something stands there, if empty. */
export function present(path: string): Test {
  const at = steps(path);
  return { path: at, holds: (element) => valueAt(element, at) !== undefined };
}

/** Nothing stands there. */
export function absent(path: string): Test {
  return not(present(path));
}

/** A text stands there that is more than white space. */
export function filled(path: string): Test {
  const at = steps(path);
  return { path: at, holds: (element) => textAt(element, at) !== '' };
}

/** Nothing stands there, or white space. */
export function empty(path: string): Test {
  return not(filled(path));
}

/** One of these texts stands there, white space around it aside. */
export function oneOf(path: string, ...texts: readonly string[]): Test {
  const at = steps(path);
  const wanted: ReadonlySet<string> = new Set(texts);
  return { path: at, holds: (element) => wanted.has(textAt(element, at)) };
}

/** The opposite of a test, about the same path. */
export function not({ path, holds }: Test): Test {
  return { path, holds: (element) => !holds(element) };
}

/** Either both tests hold or neither. `extra` are paths that a finding is also about. */
export function same(one: Test, other: Test, ...extra: readonly string[]): Finder {
  return breaks(
    (element) => one.holds(element) !== other.holds(element),
    one.path,
    other.path,
    ...extra.map(steps),
  );
}

/** Where the one holds the other must. `extra` are paths that a finding is also about. */
export function implies(one: Test, other: Test, ...extra: readonly string[]): Finder {
  return breaks(
    (element) => one.holds(element) && !other.holds(element),
    one.path,
    other.path,
    ...extra.map(steps),
  );
}

/** The test must hold. */
export function must(test: Test): Finder {
  return breaks((element) => !test.holds(element), test.path);
}

/** Finds an element for which `broken` holds; the finding is about what stands at the paths. */
export function breaks(broken: (element: Element) => boolean, ...paths: readonly Steps[]): Finder {
  return (element, report) => {
    if (broken(element)) report(element, () => paths.flatMap((path) => elementsAt(element, path)));
  };
}

/** Finds what each of these finds. */
export function each(...finders: readonly Finder[]): Finder {
  return (element, report) => {
    for (const finder of finders) finder(element, report);
  };
}

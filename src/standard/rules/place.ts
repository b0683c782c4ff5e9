/**
 * A value in a message and where it stands. A chain upwards: the path is only spelled out for a finding, so walking
 * 20,000 lines makes no texts.
 */
export interface Place<T> {
  readonly value: T;
  readonly parent: Place<unknown> | null;
  readonly name: string;
  /** 1 for the first of what repeats; 0 for what does not repeat. */
  readonly number: number;
}

type Item<T> = T extends readonly (infer One)[] ? One : T;
type Child<T, Name extends string> = T extends unknown
  ? Name extends keyof T
    ? Item<NonNullable<T[Name]>>
    : never
  : never;

/** What stands at the end of a path (`Client/Relaties/Relatie`) below a value; never when there is no such path. */
export type Reached<T, Path extends string> = Path extends `${infer First}/${infer Rest}`
  ? Reached<Child<T, First>, Rest>
  : Child<T, Path>;

/** A path that exists below T. */
export type Known<T, Path extends string> = [Reached<T, Path>] extends [never] ? never : Path;

/** The root of a message: everything is found from here. */
export function rootOf<T>(bericht: T): Place<T> {
  return { value: bericht, parent: null, name: 'Bericht', number: 0 };
}

/** All that is present at a path below a place, in the order of the message; every item of what repeats. */
export function places<T, Path extends string>(
  from: Place<T>,
  path: Path & Known<T, Path>,
): readonly Place<Reached<T, Path>>[] {
  let found: readonly Place<unknown>[] = [from];
  for (const name of path.split('/')) found = childrenOf(found, name);
  // The walk is by name; that the type at the end is this one is what Reached computes from the generated types.
  return found as readonly Place<Reached<T, Path>>[];
}

function childrenOf(parents: readonly Place<unknown>[], name: string): Place<unknown>[] {
  const children: Place<unknown>[] = [];
  for (const parent of parents) {
    const value = fieldOf(parent.value, name);
    if (value === undefined) continue;
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) =>
        children.push({ value: item, parent, name, number: index + 1 }),
      );
    } else {
      children.push({ value, parent, name, number: 0 });
    }
  }
  return children;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * The place of an element that does not repeat, present or not: a finding on a missing element names where it should
 * stand, as the XSD findings do.
 */
export function elementAt<T, Path extends string>(
  from: Place<T>,
  path: Path & Known<T, Path>,
): Place<unknown> {
  return elementNamed(from, path);
}

/** As `elementAt`, for a path whose existence the compiler has checked elsewhere. */
export function elementNamed(from: Place<unknown>, path: string): Place<unknown> {
  let place = from;
  for (const name of path.split('/')) {
    place = { value: fieldOf(place.value, name), parent: place, name, number: 0 };
  }
  return place;
}

/** The XPath with indices of a place: `/Bericht/Declaratie/Clienten/Client[3]/Bsn`. */
export function pathOf(place: Place<unknown>): string {
  const steps: string[] = [];
  for (let at: Place<unknown> | null = place; at !== null; at = at.parent) {
    steps.push(at.number > 0 ? `${at.name}[${String(at.number)}]` : at.name);
  }
  return `/${steps.reverse().join('/')}`;
}

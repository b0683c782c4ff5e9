import type { Place } from '../place.ts';

/** An element of a message, present, and where it stands. */
export type Element = Place<unknown>;

/** A path from an element, taken apart once: `../Soort`, `Adres/Huis`; none for the element itself. */
export type Steps = readonly string[];

/** Takes a path apart; `.` is the element itself. */
export function steps(path: string): Steps {
  return path === '.' ? [] : path.split('/');
}

/** The children of that name, in the order of the message. */
export function childrenNamed(parent: Element, name: string): readonly Element[] {
  const children: Element[] = [];
  addChildren(children, parent, name);
  return children;
}

/** The children of that name of each of the parents, in the order of the message. */
export function childrenOfAll(parents: readonly Element[], name: string): readonly Element[] {
  const children: Element[] = [];
  for (const parent of parents) addChildren(children, parent, name);
  return children;
}

function addChildren(children: Element[], parent: Element, name: string): void {
  const value = field(parent.value, name);
  if (value === undefined) return;
  if (!Array.isArray(value)) {
    children.push({ value, parent, name, number: 0 });
    return;
  }
  let number = 0;
  for (const item of value) {
    number += 1;
    children.push({ value: item, parent, name, number });
  }
}

/** All that stands at a path from an element, in the order of the message. */
export function elementsAt(from: Element, path: Steps): readonly Element[] {
  let found: readonly Element[] = [from];
  for (const name of path) {
    found =
      name === '..'
        ? found.flatMap(({ parent }) => (parent === null ? [] : [parent]))
        : childrenOfAll(found, name);
  }
  return found;
}

/** The value of the first that stands at a path; undefined when nothing does. */
export function valueAt(from: Element, path: Steps): unknown {
  let start: Element = from;
  let index = 0;
  while (path[index] === '..') {
    if (start.parent === null) return undefined;
    start = start.parent;
    index += 1;
  }
  return firstBelow(start.value, path, index);
}

/**
 * The text of the first that stands at a path, its white space normalised as XPath does; empty when nothing stands
 * there and for what holds elements.
 */
export function textAt(from: Element, path: Steps): string {
  return normalisedText(valueAt(from, path));
}

/** The text of a value as XPath normalises it: space, tab, CR and LF only. */
export function normalisedText(value: unknown): string {
  const text = rawText(value);
  return /[ \t\r\n]/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** The text of a value as it stands; empty for what holds elements and for nothing. */
export function rawText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** The root of the message that an element is in. */
export function rootAbove(element: Element): Element {
  let at = element;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** The nearest element of that name around an element; null when there is none. */
export function ancestorNamed(element: Element, name: string): Element | null {
  let at: Element | null = element.parent;
  while (at !== null && at.name !== name) at = at.parent;
  return at;
}

function firstBelow(value: unknown, path: Steps, index: number): unknown {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = firstBelow(item, path, index);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const name = path[index];
  return name === undefined ? value : firstBelow(field(value, name), path, index + 1);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

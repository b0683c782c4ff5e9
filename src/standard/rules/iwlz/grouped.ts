import type { Element } from './element.ts';

/**
 * Groups elements by the texts of some of their children, a missing child being as good as an empty one. Linear.
 */
export function groupedBy(
  elements: readonly Element[],
  keyOf: (element: Element) => readonly string[],
): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    // No element text holds a U+0000: the parts of a key cannot run into each other.
    const key = keyOf(element).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups.values()];
}

import { escapeText } from '../codec/escape.ts';
import { repeats, type ElementModel, type MessageModel } from '../model/model.ts';

/** An element that may be bent out of shape: what a mutation works on. `text` is raw XML. */
export interface LooseElement {
  name: string;
  prefix: string;
  attributes: string;
  text: string;
  readonly children: LooseElement[];
  readonly element: ElementModel | null;
}

/** A message value as loose elements. */
export function looseTree(model: MessageModel, bericht: unknown): LooseElement {
  const attributes = ` xmlns:${model.prefix}="${model.namespace}" xmlns:${model.basisPrefix}="${model.basisNamespace}"`;
  return { ...loose(model.root, bericht), attributes };
}

function loose(element: ElementModel, value: unknown): LooseElement {
  const { name, prefix } = element;
  const made = { name, prefix, attributes: '', element };
  if (element.type.kind === 'simple') return { ...made, text: escapeText(String(value)), children: [] };
  const content = Object.entries(value ?? {}) as [string, unknown][];
  const values = new Map(content);
  const children = element.type.elements.flatMap((child) => {
    const found = values.get(child.name);
    if (found === undefined) return [];
    return repeats(child) && Array.isArray(found)
      ? found.map((item: unknown) => loose(child, item))
      : [loose(child, found)];
  });
  return { ...made, text: '', children };
}

/** The elements as an XML document, whatever they hold. */
export function looseXml(root: LooseElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementXml(root)}\n`;
}

function elementXml({ name, prefix, attributes, text, children }: LooseElement): string {
  const tag = prefix === '' ? name : `${prefix}:${name}`;
  return `<${tag}${attributes}>${text}${children.map(elementXml).join('')}</${tag}>`;
}

/** All elements of a tree, the root first. */
export function allElements(root: LooseElement): LooseElement[] {
  return [root, ...root.children.flatMap(allElements)];
}

import { create } from 'xmlbuilder2';
import type { MessageForm } from '../message.ts';

/** An element: its name, in the message's own namespace or (`basis`) that of the basisschema, and what it holds. */
export interface Node {
  readonly name: string;
  readonly basis: boolean;
  readonly content: string | readonly Node[];
}

type Content = string | number | readonly (Node | null)[];

/** An element in the namespace of the message. */
export function own(name: string, content: Content): Node {
  return node(name, false, content);
}

/** An element in the namespace of the basisschema: the children of a CDT_ type. */
export function basis(name: string, content: Content): Node {
  return node(name, true, content);
}

function node(name: string, isBasis: boolean, content: Content): Node {
  if (typeof content === 'string' || typeof content === 'number') {
    return { name, basis: isBasis, content: String(content) };
  }
  return { name, basis: isBasis, content: content.filter((child) => child !== null) };
}

/** Everything that XML 1.0 cannot carry; xmlbuilder2 would let it through. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

type Parent = ReturnType<typeof create>;

/**
 * Writes a message from the children of `Bericht`: UTF-8 without byte order mark, CR LF line ends. Throws an Error
 * on a control character.
 */
export function writeXml(form: MessageForm, children: readonly Node[]): Buffer {
  const append = (parent: Parent, child: Node): void => {
    const [namespace, prefix] = child.basis
      ? [form.basisNamespace, form.basisPrefix]
      : [form.namespace, form.prefix];
    const element = parent.ele(namespace, `${prefix}:${child.name}`);
    if (typeof child.content !== 'string')
      for (const grandchild of child.content) append(element, grandchild);
    else if (!allowed.test(child.content)) throw new Error(`${child.name} holds a control character.`);
    else element.txt(child.content);
  };
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(form.namespace, `${form.prefix}:Bericht`);
  root.att('http://www.w3.org/2000/xmlns/', `xmlns:${form.basisPrefix}`, form.basisNamespace);
  for (const child of children) append(root, child);
  return Buffer.from(`${root.end({ prettyPrint: true, newline: '\r\n' })}\r\n`, 'utf8');
}

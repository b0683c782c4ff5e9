import { describe, expect, it } from '@jest/globals';
import { withDocument } from '../../src/standard/codec/libxml2.ts';
import { cdataNode, elementNode, textNode, Tree } from '../../src/standard/codec/tree.ts';

/** The tree is read from the memory of libxml2: these tests fail when a new version lays it out otherwise. */
function onTree<T>(xml: string, use: (tree: Tree, root: number) => T): T {
  return withDocument(
    Buffer.from(xml),
    (_document, root) => use(new Tree(), root),
    (errors) => {
      throw new Error(`${String(errors.count)} errors`);
    },
  );
}

describe('the memory of libxml2', () => {
  it('gives names, namespaces, attributes and text', () => {
    onTree(
      '<a:root xmlns:a="urn:a" b="1"><c xmlns="urn:c">één</c><d/><![CDATA[x]]></a:root>',
      (tree, root) => {
        expect([tree.type(root), tree.name(root), tree.namespace(root)]).toEqual([
          elementNode,
          'root',
          'urn:a',
        ]);
        expect(tree.name(tree.firstAttribute(root))).toBe('b');
        expect(tree.next(tree.firstAttribute(root))).toBe(0);
        const child = tree.firstChild(root);
        expect([tree.name(child), tree.namespace(child)]).toEqual(['c', 'urn:c']);
        const text = tree.firstChild(child);
        expect([tree.type(text), tree.content(text), tree.isBlank(text)]).toEqual([textNode, 'één', false]);
        const empty = tree.next(child);
        expect([tree.name(empty), tree.namespace(empty), tree.firstChild(empty)]).toEqual(['d', '', 0]);
        const cdata = tree.next(empty);
        expect([tree.type(cdata), tree.content(cdata), tree.next(cdata)]).toEqual([cdataNode, 'x', 0]);
      },
    );
  });

  it('keeps short and long texts apart from what stands beside them', () => {
    const texts = Array.from({ length: 40 }, (_, length) => 'x'.repeat(length));
    const xml = `<r>${texts.map((text) => `<t>${text}</t>`).join('')}</r>`;
    onTree(xml, (tree, root) => {
      const read: string[] = [];
      for (let node = tree.firstChild(root); node !== 0; node = tree.next(node)) {
        const first = tree.firstChild(node);
        read.push(first === 0 ? '' : tree.content(first));
      }
      expect(read).toEqual(texts);
    });
  });

  it.each([2, 65_534, 65_535, 65_536, 150_000])('knows line %d', (line) => {
    const xml = `<r>${'\n'.repeat(line - 1)}<a>x</a>\n</r>`;
    onTree(xml, (tree, root) => {
      const element = tree.next(tree.firstChild(root));
      expect([tree.name(element), tree.line(element)]).toEqual(['a', line]);
    });
  });
});

import type { MessageModel } from '../model/model.ts';
import { allElements, looseTree, looseXml, type LooseElement } from './element-tree.ts';
import type { Random } from './random.ts';

/** A way to bend a message. Some results stay valid: an engine has to say which. */
export const mutations = [
  'missing',
  'doubled',
  'swapped',
  'renamed',
  'unknown',
  'other-namespace',
  'value',
  'long',
  'empty',
  'spaces',
  'attribute',
  'text',
  'child-in-value',
  'root-namespace',
  'bericht-code',
  'bericht-versie',
] as const;

export type Mutation = (typeof mutations)[number];

/** Values that lie at the edge of some type, or just over it. */
const edgeValues = [
  ...['', ' ', '0', '-0', '+5', '007', '-1', '1.0', '1e3', 'x', 'A', '99', '100', '9999', '99999', '100000'],
  ...['99999999', '100000000', '999999999', '1000000000', '1000000000000', '000000001', 'Infinity'],
  ...[
    '2026-02-29',
    '2024-02-29',
    '2026-13-01',
    '2026-09-31',
    '0000-01-01',
    '-0001-01-01',
    '12026-01-01',
    '2026-1-1',
  ],
  ...['2026-09-01Z', '2026-09-01+01:00', ' 2026-09-01 ', '02026-01-01', '2026-09-01T00:00:00'],
  ...[
    '24:00:00',
    '24:00:01',
    '23:59:60',
    '12:00',
    '12:00:00.5',
    '12:00:00Z',
    '12:00:00+01:00',
    '12:00:00-01:00',
    '\t12:00:00\n',
  ],
  ...['&amp;', '&lt;', '&#13;', '&#160;', '&#9;x', 'é', '😀', '<![CDATA[x]]>', '<!-- x -->1', '1<?p x?>2'],
  ...[
    '999900006',
    '12345678',
    '0363',
    '036A',
    '1234AB',
    '3.2.1',
    '03.2.1',
    'ÀÿŸ',
    '100',
    '10000',
    '1200',
    '0100',
  ],
];

/** A mutated message as XML text. */
export function mutate(model: MessageModel, bericht: unknown, mutation: Mutation, random: Random): string {
  const root = looseTree(model, bericht);
  apply(root, mutation, random, model);
  return looseXml(root);
}

function apply(root: LooseElement, mutation: Mutation, random: Random, model: MessageModel): void {
  const elements = allElements(root);
  const leaves = elements.filter((element) => element.element?.type.kind === 'simple');
  const parents = elements.filter((element) => element.children.length > 0);
  const parent = random.pick(parents);
  const leaf = random.pick(leaves);
  const at = random.below(parent.children.length);
  switch (mutation) {
    case 'missing':
      parent.children.splice(at, 1);
      return;
    case 'doubled':
      parent.children.splice(
        random.below(parent.children.length + 1),
        0,
        ...parent.children.slice(at, at + 1),
      );
      return;
    case 'swapped':
      parent.children.splice(random.below(parent.children.length), 0, ...parent.children.splice(at, 1));
      return;
    case 'renamed':
      random.pick(elements.slice(1)).name = random.pick(elements).name;
      return;
    case 'unknown':
      parent.children.splice(at, 0, stranger(parent.prefix));
      return;
    case 'other-namespace': {
      const element = random.pick(elements.slice(1));
      element.prefix = random.pick(['', element.prefix === model.prefix ? model.basisPrefix : model.prefix]);
      return;
    }
    case 'value':
      leaf.text = random.pick(edgeValues);
      return;
    case 'long':
      leaf.text = random
        .pick(['a', '1', '😀', ' ', '0'])
        .repeat(random.pick([2, 3, 9, 10, 13, 25, 36, 65, 81, 201, 2_000]));
      return;
    case 'empty':
      leaf.text = '';
      return;
    case 'spaces':
      leaf.text = random.pick([` ${leaf.text}`, `${leaf.text} `, `\n${leaf.text}\t`, leaf.text + '&#160;']);
      return;
    case 'attribute':
      random.pick(elements).attributes += random.pick([' a="1"', ' xml:lang="nl"', ` ${model.prefix}:a=""`]);
      return;
    case 'text':
      parent.text = random.pick(['x', ' ', '\n', '&#160;', '<!-- x -->', '<![CDATA[ ]]>', '<![CDATA[x]]>']);
      return;
    case 'child-in-value':
      leaf.children.push(stranger(leaf.prefix));
      return;
    case 'root-namespace':
      root.attributes = root.attributes.replace(model.namespace, model.namespace.replace(/\d/, '9'));
      return;
    case 'bericht-code':
      leafNamed(leaves, 'BerichtCode').text = random.pick(['490', '436', '352', ' 436', '', '1', '4360']);
      return;
    case 'bericht-versie':
      leafNamed(leaves, 'BerichtVersie').text = random.pick([
        '1',
        ' 3 ',
        '3',
        '03',
        '+3',
        '5',
        ' 5',
        '100',
        '',
      ]);
  }
}

function leafNamed(leaves: readonly LooseElement[], name: string): LooseElement {
  const found = leaves.find((leaf) => leaf.name === name);
  if (found === undefined) throw new Error(`The message has no ${name}.`);
  return found;
}

function stranger(prefix: string): LooseElement {
  return { name: 'Vreemd', prefix, attributes: '', text: 'x', children: [], element: null };
}

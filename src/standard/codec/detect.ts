import type { StandardFinding } from '../message.ts';
import type { MessageModel } from '../model/model.ts';
import { readNamespace } from '../model/read-release.ts';
import type { Texts } from '../texts.ts';
import { shownName } from './shown-value.ts';
import { elementNode, textNode, type Tree } from './tree.ts';

/** Knows the messages of all carried releases. */
export class Detector {
  readonly #byNamespace: ReadonlyMap<string, MessageModel>;
  readonly #byCode: ReadonlyMap<string, MessageModel>;
  readonly #carried: string;

  constructor(models: readonly MessageModel[]) {
    this.#byNamespace = new Map(models.map((model) => [model.namespace, model]));
    this.#byCode = new Map(models.map((model) => [model.berichtCode, model]));
    this.#carried = [...new Set(models.map((model) => `${model.standard} ${model.release}`))].join(', ');
  }

  /** The message that the root's namespace names, or the finding that says why there is none. */
  detect(tree: Tree, root: number, texts: Texts): MessageModel | StandardFinding {
    const namespace = tree.namespace(root);
    const name = tree.name(root);
    const model = this.#byNamespace.get(namespace);
    if (model !== undefined && name === model.root.name) return model;
    const path = `/${shownName(name)}`;
    const parts = readNamespace(namespace);
    if (parts === null || name !== 'Bericht') {
      return texts.finding('xsd', 'MESSAGE_UNKNOWN', path, { root: shownName(name) }, tree.line(root));
    }
    const values = { ...parts, schema: shownName(parts.schema), carried: this.#carried };
    const carried = [...this.#byNamespace.values()].some(
      ({ standard, release }) => standard === parts.standard && release === parts.release,
    );
    const code = carried ? 'MESSAGE_TYPE_UNKNOWN' : 'MESSAGE_RELEASE_UNKNOWN';
    return texts.finding('xsd', code, path, values, tree.line(root));
  }

  /** A finding when the BerichtCode in the header belongs to another message than the namespace. */
  mismatch(tree: Tree, root: number, model: MessageModel, texts: Texts): StandardFinding | null {
    const header = child(tree, root, 'Header');
    const node = header === 0 ? 0 : child(tree, header, 'BerichtCode');
    const first = node === 0 ? 0 : tree.firstChild(node);
    if (first === 0 || tree.type(first) !== textNode) return null;
    const code = tree.content(first);
    const meant = this.#byCode.get(code.trim());
    if (meant === undefined || meant.berichtCode === model.berichtCode) return null;
    const values = {
      type: model.type,
      expected: model.berichtCode,
      code: code.trim(),
      meaning: ` (${meant.type})`,
    };
    return texts.finding(
      'xsd',
      'MESSAGE_CODE_MISMATCH',
      '/Bericht/Header/BerichtCode',
      values,
      tree.line(node),
    );
  }
}

function child(tree: Tree, parent: number, name: string): number {
  for (let node = tree.firstChild(parent); node !== 0; node = tree.next(node)) {
    if (tree.type(node) === elementNode && tree.name(node) === name) return node;
  }
  return 0;
}

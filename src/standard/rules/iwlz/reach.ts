import { childrenOfAll, type Element } from './element.ts';

/** What was reached in a message before: many rules look at the same elements. */
const reached = new WeakMap<Element, Map<string, readonly Element[]>>();

/** All that stands at a path below the root of a message. Asked again on the same root, it is not walked again. */
export function reach(root: Element, path: string): readonly Element[] {
  let paths = reached.get(root);
  if (paths === undefined) {
    paths = new Map();
    reached.set(root, paths);
  }
  return reachIn(paths, root, path);
}

function reachIn(paths: Map<string, readonly Element[]>, root: Element, path: string): readonly Element[] {
  const known = paths.get(path);
  if (known !== undefined) return known;
  const cut = path.lastIndexOf('/');
  const parents = cut < 0 ? [root] : reachIn(paths, root, path.slice(0, cut));
  const name = path.slice(cut + 1);
  const found = childrenOfAll(parents, name);
  paths.set(path, found);
  return found;
}

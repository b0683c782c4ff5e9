import type { ComplexType, MessageModel, SimpleType } from './model/model.ts';

/** One element of a message, in the order in which it stands. `type` is null where it holds elements. */
export interface OutlineElement {
  /** Below `Bericht`: `Header/Afzender`. */
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly min: number;
  /** Infinity when there is no limit. */
  readonly max: number;
  readonly type: SimpleType | null;
}

/** Every element of a message, those that hold others before their content. */
export function outlineOf(model: MessageModel): readonly OutlineElement[] {
  return below(model.root.type, '', 0);
}

function below(parent: ComplexType, prefix: string, depth: number): readonly OutlineElement[] {
  return parent.elements.flatMap(({ name, min, max, type }) => {
    const path = `${prefix}${name}`;
    const own = { path, name, depth, min, max };
    return type.kind === 'simple'
      ? [{ ...own, type }]
      : [{ ...own, type: null }, ...below(type, `${path}/`, depth + 1)];
  });
}

import {
  repeats,
  type ComplexType,
  type ElementModel,
  type MessageModel,
  type SimpleType,
} from '../model/model.ts';

/** What a set of messages has used: element paths per message, and codes per simple type of a release. */
export class Coverage {
  readonly #seen = new Set<string>();

  /** Notes what a message uses; gives how much of it was new. */
  add(model: MessageModel, bericht: unknown): number {
    const before = this.#seen.size;
    this.#walk(model, model.root.type, bericht, '/Bericht');
    return this.#seen.size - before;
  }

  /** Whether a code of a type was used in a message of the same release. */
  hasCode(model: MessageModel, type: SimpleType, code: string): boolean {
    return this.#seen.has(codeKey(model, type, code));
  }

  /** What the messages of a model could use and did not. */
  missing(model: MessageModel): readonly string[] {
    const missing: string[] = [];
    const visit = (type: ComplexType, path: string): void => {
      for (const element of type.elements) {
        const at = `${path}/${element.name}`;
        if (!this.#seen.has(`${model.type} ${at}`)) missing.push(`${model.type} ${at}`);
        if (element.type.kind === 'complex') visit(element.type, at);
        else missing.push(...this.#missingCodes(model, element.type));
      }
    };
    visit(model.root.type, '/Bericht');
    return [...new Set(missing)];
  }

  #missingCodes(model: MessageModel, type: SimpleType): string[] {
    return (type.enumeration ?? [])
      .filter((code) => !this.hasCode(model, type, code))
      .map((code) => codeKey(model, type, code));
  }

  #walk(model: MessageModel, type: ComplexType, content: unknown, path: string): void {
    const values = new Map(Object.entries(content ?? {}) as [string, unknown][]);
    for (const element of type.elements) {
      const value = values.get(element.name);
      if (value === undefined) continue;
      const items: readonly unknown[] = repeats(element) && Array.isArray(value) ? value : [value];
      for (const item of items) this.#one(model, element, item, `${path}/${element.name}`);
    }
  }

  #one(model: MessageModel, element: ElementModel, value: unknown, path: string): void {
    this.#seen.add(`${model.type} ${path}`);
    if (element.type.kind === 'complex') this.#walk(model, element.type, value, path);
    else if (element.type.enumeration !== null) this.#seen.add(codeKey(model, element.type, String(value)));
  }
}

function codeKey(model: MessageModel, type: SimpleType, code: string): string {
  return `${model.folder} ${type.name} ${code}`;
}

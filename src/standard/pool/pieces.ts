import type { Place } from './protocol.ts';

/** Items of a list that are sent at a time. Large enough to be quick, small enough to be taken in within a few ms. */
const perPiece = 100;

/** A part of a long list and where it belongs. */
export interface ListPiece {
  readonly place: Place;
  readonly items: readonly unknown[];
}

/**
 * Empties every long list in a value (in place) and gives what was in them, outer lists before inner ones. The value
 * must be plain: objects, arrays, texts, numbers.
 */
export function takeLongLists(value: unknown, place: Place = []): ListPiece[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const inner = items.flatMap((item, index) => takeLongLists(item, [...place, index]));
    if (items.length <= perPiece) return inner;
    const pieces: ListPiece[] = [];
    for (let start = 0; start < items.length; start += perPiece) {
      pieces.push({ place, items: items.slice(start, start + perPiece) });
    }
    value.length = 0;
    return [...pieces, ...inner];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => takeLongLists(field, [...place, name]));
}

/** Puts a piece back where it was taken from. */
export function putPiece(value: unknown, piece: ListPiece): void {
  let list: unknown = value;
  for (const step of piece.place) {
    list = typeof list === 'object' && list !== null ? Reflect.get(list, step) : undefined;
  }
  if (!Array.isArray(list)) throw new Error('A piece of a message does not fit.');
  list.push(...piece.items);
}

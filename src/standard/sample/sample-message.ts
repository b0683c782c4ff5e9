import {
  repeats,
  type ComplexType,
  type ElementType,
  type MessageModel,
  type SimpleType,
} from '../model/model.ts';
import type { Random } from './random.ts';
import { sampleValue } from './sample-value.ts';

/** How full a sample is. */
export interface SampleShape {
  /** The share of optional elements that is there. */
  readonly optional: number;
  /** The most times that an element which may repeat does. */
  readonly repeat: number;
}

/** The codes of an enumerated type that a sample should use; it grows just enough to hold them. */
export type Wanted = (type: SimpleType) => readonly string[];

type Content = Record<string, unknown>;

const maxGrowth = 40;

/** The value of a valid message of a type, its content made up entirely. */
export function sampleMessage(
  model: MessageModel,
  random: Random,
  shape: SampleShape,
  wanted: Wanted = () => [],
): Content {
  const used = new Set<string>();
  const next = (type: SimpleType): string | undefined =>
    wanted(type).find((candidate) => !used.has(`${type.name} ${candidate}`));
  const holdsWanted = (type: ElementType): boolean =>
    type.kind === 'simple'
      ? next(type) !== undefined
      : type.elements.some((element) => holdsWanted(element.type));
  const value = (type: SimpleType): string | number => {
    const code = next(type);
    if (code === undefined) return sampleValue(type, random);
    used.add(`${type.name} ${code}`);
    return code;
  };
  const one = (type: ElementType): unknown => (type.kind === 'simple' ? value(type) : content(type));
  const content = (type: ComplexType): Content => {
    const made: Content = {};
    for (const element of type.elements) {
      if (element.min === 0 && !random.chance(shape.optional) && !holdsWanted(element.type)) continue;
      if (!repeats(element)) {
        made[element.name] = one(element.type);
        continue;
      }
      const items = Array.from({ length: 1 + random.below(Math.min(shape.repeat, element.max)) }, () =>
        one(element.type),
      );
      while (items.length < Math.min(maxGrowth, element.max) && holdsWanted(element.type)) {
        items.push(one(element.type));
      }
      made[element.name] = items;
    }
    return made;
  };
  return content(model.root.type);
}

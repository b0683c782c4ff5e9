import { openStandard, type Message } from '../../src/standard/catalogue.ts';
import type { MessageModel } from '../../src/standard/model/model.ts';
import { randomFrom } from '../../src/standard/sample/random.ts';
import { sampleMessage, type SampleShape } from '../../src/standard/sample/sample-message.ts';

/** One for all tests of a file: opening reads fifty XSDs. */
export const standard = openStandard();

/** A valid message of a model from a seed. */
export function sampleOf(
  model: MessageModel,
  seed: number,
  shape: SampleShape = { optional: 0.5, repeat: 3 },
): Message {
  return { type: model.type, bericht: sampleMessage(model, randomFrom(seed), shape) } as unknown as Message;
}

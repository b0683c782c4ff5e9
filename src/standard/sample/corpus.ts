import type { MessageModel } from '../model/model.ts';
import { Coverage } from './coverage.ts';
import { randomFrom } from './random.ts';
import { sampleMessage } from './sample-message.ts';

/** One message of the corpus: made up, valid. */
export interface CorpusMessage {
  readonly model: MessageModel;
  readonly number: number;
  readonly bericht: Readonly<Record<string, unknown>>;
}

const maxNumber = 40;

/**
 * A small set of messages that together use every element of every message and every code of every list at least once.
 * The same seed gives the same set.
 */
export function corpus(models: readonly MessageModel[], seed: number): readonly CorpusMessage[] {
  const coverage = new Coverage();
  const messages: CorpusMessage[] = [];
  for (let number = 1; number <= maxNumber; number += 1) {
    models.forEach((model, index) => {
      if (number > 1 && coverage.missing(model).length === 0) return;
      const random = randomFrom(seed + number * 1_000 + index);
      // The first has every element once; the others only what their codes need.
      const first = number === 1;
      const bericht = sampleMessage(model, random, { optional: first ? 1 : 0, repeat: 1 }, (type) =>
        first ? [] : (type.enumeration ?? []).filter((code) => !coverage.hasCode(model, type, code)),
      );
      if (coverage.add(model, bericht) > 0) messages.push({ model, number, bericht });
    });
  }
  return messages;
}

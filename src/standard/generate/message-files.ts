import type { Standard } from '../catalogue.ts';
import { messageWriter } from '../codec/write.ts';
import { corpus } from '../sample/corpus.ts';
import { examples } from '../sample/examples.ts';

const seed = 20_261_103;

/** A file under fixtures/messages. */
export interface MessageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The examples that people read, and the corpus that uses every element and every code. */
export function messageFiles(standard: Standard): readonly MessageFile[] {
  return [
    ...examples((type) => standard.model(type)).map((message) => ({
      path: `examples/${message.type}.xml`,
      bytes: standard.write(message),
    })),
    ...corpus(standard.messages, seed).map(({ model, number, bericht }) => ({
      path: `corpus/${model.folder}/${model.type}-${String(number)}.xml`,
      bytes: messageWriter(model, 'crlf')(bericht),
    })),
  ];
}

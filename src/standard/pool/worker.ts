import { parentPort, workerData } from 'node:worker_threads';
import { openStandard } from '../catalogue.ts';
import { takeLongLists } from './pieces.ts';
import type { Piece, Question, ThreadOptions } from './protocol.ts';

/** A validation thread: answers one question after another (protocol.ts). */
const port = parentPort;
if (port === null) throw new Error('This program runs as a thread only.');

const standard = openStandard(workerData as ThreadOptions);
const say = (piece: Piece): void => port.postMessage(piece);

port.on('message', ({ bytes, value }: Question) => {
  try {
    if (value) {
      const result = standard.parse(bytes);
      const pieces = result.ok ? takeLongLists(result.message.bericht) : [];
      say({ kind: 'result', result });
      for (const piece of pieces) say({ kind: 'items', ...piece });
    } else {
      say({ kind: 'findings', findings: standard.validate(bytes) });
    }
    say({ kind: 'end' });
  } catch (error) {
    say({ kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' });
  }
});

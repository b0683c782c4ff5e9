import { Worker } from 'node:worker_threads';
import { PoortError } from '../../errors.ts';
import { putPiece } from './pieces.ts';
import type { Answer, Piece, Question, ThreadOptions } from './protocol.ts';

/** One validation thread. It answers one question at a time. */
export interface Thread {
  ask(question: Question): Promise<Answer>;
  /** False once it has died or was stopped; a new one must take its place. */
  readonly alive: boolean;
  stop(): Promise<void>;
}

const program = new URL('../../../bin/validation-worker.js', import.meta.url);

interface Asked {
  answer: Answer | null;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: PoortError) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Starts a thread. `deadline` is the most milliseconds a question may take; the thread is stopped then, as it cannot be
 * interrupted otherwise.
 */
export function startThread(options: ThreadOptions, deadline: number): Thread {
  const worker = new Worker(program, { workerData: options });
  let alive = true;
  let asked: Asked | null = null;

  const finish = (settle: (asked: Asked) => void): void => {
    const done = asked;
    if (done === null) return;
    asked = null;
    clearTimeout(done.timer);
    worker.unref();
    settle(done);
  };
  const fail = (detail: string): void =>
    finish(({ reject }) => reject(new PoortError('POORT_VALIDATION_FAILED', detail)));
  const stop = async (): Promise<void> => {
    alive = false;
    fail('The thread was stopped.');
    await worker.terminate();
  };
  const die = (detail: string): void => {
    fail(detail);
    void stop();
  };
  const take = (piece: Piece): void => {
    switch (piece.kind) {
      case 'result':
      case 'findings':
        if (asked !== null) asked.answer = piece;
        return;
      case 'items': {
        const result = asked?.answer?.kind === 'result' ? asked.answer.result : null;
        if (result?.ok === true) putPiece(result.message.bericht, piece);
        return;
      }
      case 'failed':
        fail(`The validator met ${piece.detail}.`);
        return;
      case 'end':
        finish(({ answer, resolve, reject }) => {
          if (answer !== null) resolve(answer);
          else reject(new PoortError('POORT_VALIDATION_FAILED', 'The validator gave no answer.'));
        });
    }
  };
  worker.on('message', take);
  worker.on('error', (error) => die(`The thread died: ${error.name}.`));
  worker.on('exit', () => die('The thread ended.'));
  worker.unref();

  return {
    ask: ({ bytes, value }) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => die(`No verdict within ${String(deadline)} ms.`), deadline);
        asked = { answer: null, resolve, reject, timer };
        worker.ref();
        // A copy of just these bytes: a view on a larger buffer would take all of it along.
        const own = Uint8Array.prototype.slice.call(bytes);
        worker.postMessage({ bytes: own, value } satisfies Question, [own.buffer]);
      }),
    stop,
    get alive() {
      return alive;
    },
  };
}

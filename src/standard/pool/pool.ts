import { PoortError } from '../../errors.ts';
import type { StandardOptions } from '../catalogue.ts';
import type { ParseResult, StandardFinding } from '../message.ts';
import type { Answer, Question } from './protocol.ts';
import { startThread, type Thread } from './thread.ts';

export interface PoolOptions {
  /** Threads; two at most make sense on the machines this runs on. One by default. */
  readonly threads?: number;
  /** Milliseconds that one message may take; a minute by default. */
  readonly deadline?: number;
  readonly standard?: StandardOptions;
}

/** Parses and validates off the event loop. Threads start at first use and are replaced when they die. */
export interface ValidationPool {
  /** As `Standard.parse`. Throws POORT_VALIDATION_FAILED when no verdict could be reached: never "valid" by accident. */
  parse(bytes: Uint8Array): Promise<ParseResult>;
  /** As `Standard.validate`, without carrying the value over. Throws POORT_VALIDATION_FAILED. */
  validate(bytes: Uint8Array): Promise<readonly StandardFinding[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Opens a pool. Close it when done. */
export function openValidationPool(options: PoolOptions = {}): ValidationPool {
  const size = options.threads ?? 1;
  const queue: Waiting[] = [];
  const busy = new Set<Thread>();
  const idle: Thread[] = [];
  let closed = false;

  const freeThread = (): Thread | undefined => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) if (thread.alive) return thread;
    return busy.size < size ? startThread(options.standard ?? {}, options.deadline ?? 60_000) : undefined;
  };

  const serve = (): void => {
    while (queue.length > 0) {
      const thread = freeThread();
      const waiting = thread === undefined ? undefined : queue.shift();
      if (thread === undefined || waiting === undefined) return;
      busy.add(thread);
      void thread
        .ask(waiting.question)
        .then(waiting.resolve, waiting.reject)
        .finally(() => {
          busy.delete(thread);
          if (thread.alive) idle.push(thread);
          serve();
        });
    }
  };

  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new PoortError('POORT_VALIDATION_FAILED', 'The pool is closed.'));
        return;
      }
      queue.push({ question, resolve, reject });
      serve();
    });

  return {
    parse: async (bytes) => {
      const answer = await ask({ bytes, value: true });
      if (answer.kind === 'result') return answer.result;
      throw new PoortError('POORT_VALIDATION_FAILED', 'The thread answered another question.');
    },
    validate: async (bytes) => {
      const answer = await ask({ bytes, value: false });
      if (answer.kind === 'findings') return answer.findings;
      throw new PoortError('POORT_VALIDATION_FAILED', 'The thread answered another question.');
    },
    close: async () => {
      closed = true;
      const ended = new PoortError('POORT_VALIDATION_FAILED', 'The pool is closed.');
      for (const waiting of queue.splice(0)) waiting.reject(ended);
      await Promise.all([...busy, ...idle.splice(0)].map((thread) => thread.stop()));
    },
  };
}

import type { StandardOptions } from '../catalogue.ts';
import type { ParseResult, StandardFinding } from '../message.ts';

/** What a thread is started with. */
export type ThreadOptions = StandardOptions;

/** One question to a thread. `value`: whether the value is wanted, or only the verdict. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly value: boolean;
}

/** Where in a value a list stands: property names and indices from the root. */
export type Place = readonly (string | number)[];

/** What a question comes to: a result when the value was wanted, else the findings. */
export type Answer =
  | { readonly kind: 'result'; readonly result: ParseResult }
  | { readonly kind: 'findings'; readonly findings: readonly StandardFinding[] };

/**
 * An answer on its way, in pieces, so that taking it in never holds up the main thread for long: first the answer with
 * its long lists left empty, then those lists bit by bit, then the end.
 */
export type Piece =
  | Answer
  | { readonly kind: 'items'; readonly place: Place; readonly items: readonly unknown[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly detail: string };

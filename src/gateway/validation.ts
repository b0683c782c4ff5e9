import type { Standard, StandardOptions } from '../standard/catalogue.ts';
import { openValidationPool, type ValidationPool } from '../standard/pool/pool.ts';

/** A message up to this size (bytes) is read at once: that takes some ten milliseconds, a thread would not be faster. */
const smallBytes = 250_000;

/**
 * Reads and checks messages without holding up the event loop: large ones go to a thread, which starts when the first
 * one comes. Throws POORT_VALIDATION_FAILED when a thread gives no verdict.
 */
export function openValidation(standard: () => Standard, options: StandardOptions): ValidationPool {
  let pool: ValidationPool | null = null;
  const large = (): ValidationPool => (pool ??= openValidationPool({ standard: options }));
  return {
    parse: async (bytes) =>
      bytes.byteLength <= smallBytes ? standard().parse(bytes) : await large().parse(bytes),
    validate: async (bytes) =>
      bytes.byteLength <= smallBytes ? standard().validate(bytes) : await large().validate(bytes),
    close: async () => {
      await pool?.close();
    },
  };
}

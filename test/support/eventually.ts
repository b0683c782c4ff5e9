import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is not null. Throws after a while: generous, for the machine may be shared. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null> | T | null,
  patience = 90_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`It did not come to this: ${what}.`);
    await pause(10);
  }
}

/**
 * Makes of a piece of work one that never runs twice at once: who asks while it runs shares the one run that follows,
 * so that what happened before the asking is seen by it, and asking often costs no more than doing it on end.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const run = (): Promise<void> => {
    const now = work().finally(() => (running = null));
    running = now;
    return now;
  };
  return () => {
    if (running === null) return run();
    following ??= running
      .catch(() => undefined)
      .then(() => {
        following = null;
        return run();
      });
    return following;
  };
}

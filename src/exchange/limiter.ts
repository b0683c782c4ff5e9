import { setTimeout as sleep } from 'node:timers/promises';

/** Lets at most a number of requests a second begin, first come first served. */
export interface Limiter {
  /** Resolves when the caller may begin. */
  turn(): Promise<void>;
}

/**
 * When the next request may begin: at once, unless as many as the window holds began within it. Takes earlier
 * beginnings (oldest first), the moment it is and the window, all in milliseconds.
 */
export function nextBegin(begun: readonly number[], now: number, window: Window): number {
  const last = begun.at(-1) ?? now;
  const before = begun.at(-window.requests);
  return Math.max(now, last, before === undefined ? now : before + window.milliseconds);
}

interface Window {
  readonly requests: number;
  readonly milliseconds: number;
}

/** The window of a rate: whole requests in a second, or one request in longer when the rate is below one. */
export function windowOf(requestsPerSecond: number): Window {
  const requests = Math.max(1, Math.floor(requestsPerSecond));
  return { requests, milliseconds: (requests / requestsPerSecond) * 1000 };
}

/** One queue of beginnings. The clock is the monotonic one: a clock that is set back must not hold requests up. */
export function createLimiter(requestsPerSecond: number): Limiter {
  const window = windowOf(requestsPerSecond);
  const begun: number[] = [];
  return {
    async turn() {
      const now = performance.now();
      const begin = nextBegin(begun, now, window);
      begun.push(begin);
      if (begun.length > window.requests) begun.shift();
      if (begin > now) await sleep(begin - now);
    },
  };
}

const limiters = new Map<string, Limiter>();

/** The limiter of an exchange: every client in this process that talks to the same host at this rate shares it. */
export function limiterOf(origin: string, requestsPerSecond: number): Limiter {
  const key = `${origin} ${requestsPerSecond}`;
  const known = limiters.get(key);
  if (known !== undefined) return known;
  const limiter = createLimiter(requestsPerSecond);
  limiters.set(key, limiter);
  return limiter;
}

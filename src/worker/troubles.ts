import type { Logger } from 'pino';
import { PoortError } from '../errors.ts';

/** How long the same trouble is not told again (milliseconds). */
const silence = 60_000;

/** So many different troubles are remembered; after that all are told anew. */
const most = 1_000;

interface Trouble {
  readonly subject: string;
  readonly passing: boolean;
  toldAt: number;
  untold: number;
}

/** What goes wrong, told so that a person can read on: what comes back every second is told once a minute. */
export interface Troubles {
  /** Something failed. `subject` is what was tried: a kind of job, or the queue. */
  tell(subject: string, error: unknown, facts?: Readonly<Record<string, string>>): void;
  /** It worked: what passes by itself has passed. */
  over(subject: string): void;
}

/** Tells troubles to a log. `now` gives milliseconds. */
export function troublesOf(log: Logger, now: () => number = Date.now): Troubles {
  const known = new Map<string, Trouble>();
  return {
    tell(subject, error, facts = {}) {
      const { code, passing, detail } = natureOf(error);
      // What passes is one trouble, however many items meet it; what a person must mend is one for each item.
      const key = passing ? `${subject} ${code}` : `${subject} ${code} ${JSON.stringify(facts)}`;
      const earlier = known.get(key);
      if (earlier !== undefined && now() - earlier.toldAt < silence) {
        earlier.untold += 1;
        return;
      }
      if (known.size >= most) known.clear();
      known.set(key, { subject, passing, toldAt: now(), untold: 0 });
      const again = earlier === undefined || earlier.untold === 0 ? {} : { alsoTimes: earlier.untold };
      const said = { job: subject, ...facts, code, ...detail, ...again };
      if (passing) log.warn(said, 'this does not work now; it is tried again');
      else log.error(said, 'this failed');
    },
    over(subject) {
      for (const [key, trouble] of known) {
        if (trouble.subject !== subject || !trouble.passing) continue;
        known.delete(key);
        log.info({ job: subject }, 'this works again');
      }
    },
  };
}

/**
 * What may be said of a failure. Of one that we do not know neither the text nor values: they may hold data of a
 * client. Its kind, its code and the places in the program say enough to report it.
 */
function natureOf(error: unknown): { code: string; passing: boolean; detail: Record<string, unknown> } {
  if (error instanceof PoortError) {
    return { code: error.code, passing: error.retryable, detail: { detail: error.detail } };
  }
  if (!(error instanceof Error)) return { code: typeof error, passing: false, detail: {} };
  const code: unknown = Reflect.get(error, 'code');
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    code: typeof code === 'string' ? code : error.name,
    passing: false,
    detail: { places: places.slice(0, 6).map((line) => line.trim()) },
  };
}

import { amsterdamDay, isDay, type Day } from './calendar.ts';
import { PoortError } from './errors.ts';

/** What time it is, and what day in the Netherlands. */
export interface Clock {
  now(): Date;
  today(): Day;
}

/** The real clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => amsterdamDay(new Date()),
};

/**
 * The clock of this process. `POORT_TODAY` (a day) moves "today" for demonstrations and tests; the time of day goes
 * on as it is. Refused in production, where it would date messages wrongly (TR135).
 * Throws POORT_CONFIG_INVALID.
 */
export function clockFrom(environment: NodeJS.ProcessEnv, production: boolean): Clock {
  const today = environment['POORT_TODAY'];
  if (today === undefined || today === '') return systemClock;
  if (production) throw new PoortError('POORT_CONFIG_INVALID', 'POORT_TODAY may not be set in production.');
  if (!isDay(today)) throw new PoortError('POORT_CONFIG_INVALID', `POORT_TODAY is no day: ${today}.`);
  const shift = Date.parse(`${today}T00:00:00Z`) - Date.parse(`${amsterdamDay(new Date())}T00:00:00Z`);
  const now = (): Date => new Date(Date.now() + shift);
  return { now, today: () => amsterdamDay(now()) };
}

import { PoortError } from '../errors.ts';
import type { Finding } from '../finding.ts';

/** One thing that was looked at. `remedy` is empty when it is right. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found; a fault names the key that it is about. Never a BSN, a name or a password. */
  readonly detail: string;
  readonly remedy: string;
}

/** A check that came out right. */
export function right(name: string, detail: string): Check {
  return { name, ok: true, detail, remedy: '' };
}

/** A fault found as a value. */
export function faultOf(name: string, finding: Finding): Check {
  return { name, ok: false, detail: `${finding.path}: ${finding.message}`, remedy: finding.remedy };
}

/** Does a check: its text when it is right; a fault when it throws. */
export async function check(name: string, examine: () => string | Promise<string>): Promise<Check> {
  const found = await attempt(name, examine);
  return typeof found === 'string' ? right(name, found) : found;
}

/** What an examination gives, or the fault that it threw. Never throws. */
export async function attempt<Found>(
  name: string,
  examine: () => Found | Promise<Found>,
): Promise<Found | Check> {
  try {
    return await examine();
  } catch (thrown) {
    if (thrown instanceof PoortError)
      return { name, ok: false, detail: thrown.message, remedy: thrown.remedy };
    const kind = thrown instanceof Error ? thrown.name : typeof thrown;
    return {
      name,
      ok: false,
      detail: `This check itself failed (${kind}).`,
      remedy: 'Report this as a fault of the program.',
    };
  }
}

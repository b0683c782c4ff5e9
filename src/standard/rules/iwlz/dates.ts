import { dateNumber } from './date-number.ts';
import { elementsAt, rawText, rootAbove, steps, valueAt, type Element, type Steps } from './element.ts';
import { reach } from './reach.ts';
import type { Finder } from './rule-of.ts';
import { breaks } from './tests.ts';

/** The number of the date at a path; NaN when there is none. */
export function dateAt(from: Element, path: Steps): number {
  return dateNumber(rawText(valueAt(from, path)));
}

/** The date of the message. */
export function messageDate(element: Element): Element | undefined {
  return reach(rootAbove(element), 'Header/BerichtIdentificatie/Dagtekening')[0];
}

/** A date must be there and may not lie before the other, which must be there too. */
export function notBefore(path: string, other: string): Finder {
  return ordered(steps(path), steps(other), (date, bound) => bound > date);
}

/** A date must be there and must lie after the other, which must be there too. */
export function after(path: string, other: string): Finder {
  return ordered(steps(path), steps(other), (date, bound) => bound >= date);
}

function ordered(path: Steps, other: Steps, wrong: (date: number, bound: number) => boolean): Finder {
  return breaks(
    (element) =>
      valueAt(element, path) === undefined ||
      valueAt(element, other) === undefined ||
      wrong(dateAt(element, path), dateAt(element, other)),
    path,
    other,
  );
}

/** The date at a path may not lie after the date of the message. */
export function notAfterMessage(path: string): Finder {
  const at = steps(path);
  return (element, report) => {
    const message = messageDate(element);
    if (message !== undefined && !(dateAt(element, at) > dateAt(message, []))) return;
    report(element, () => [...(message === undefined ? [] : [message]), ...elementsAt(element, at)]);
  };
}

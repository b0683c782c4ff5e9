import { dateAt } from './dates.ts';
import { childrenNamed, rawText, steps, valueAt } from './element.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { inClient } from './targets.ts';

const decided = steps('Afgiftedatum');
const number = steps('VolgnummerIndicatie');

interface Decision {
  readonly date: number;
  readonly number: number;
}

/**
 * Which decisions are out of order: an earlier one has a number as high, or a later one a number as low. Of one date
 * any order will do. By order of date, so n log n.
 */
export function outOfOrder(decisions: readonly Decision[]): readonly boolean[] {
  const found = Array<boolean>(decisions.length).fill(false);
  const ascending = decisions.map((decision, index) => ({ ...decision, index }));
  ascending.sort((one, other) => one.date - other.date);
  const pass = (inOrder: typeof ascending, wrong: (bound: number, own: number) => boolean): void => {
    let bound: number | null = null;
    let pending: number | null = null;
    let date: number | null = null;
    for (const one of inOrder) {
      if (one.date !== date) {
        bound = worst(bound, pending, wrong);
        pending = null;
        date = one.date;
      }
      if (bound !== null && wrong(bound, one.number)) found[one.index] = true;
      pending = worst(pending, one.number, wrong);
    }
  };
  pass(ascending, (highest, own) => highest >= own);
  pass(ascending.reverse(), (lowest, own) => lowest <= own);
  return found;
}

/** Of two bounds the one that more numbers are wrong beside. */
function worst(
  one: number | null,
  other: number | null,
  wrong: (bound: number, own: number) => boolean,
): number | null {
  if (one === null || other === null) return one ?? other;
  return wrong(one, other) ? one : other;
}

/** The technical rule on the numbers of indications on a waiting list. */
export const sequenceRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR079',
      nl: 'Een indicatie die later is afgegeven, heeft een hoger volgnummer.',
      en: 'An indication that was decided later has a higher number.',
    },
    {
      on: inClient(['AW317'], 'Indicaties'),
      finds: (indications, report) => {
        const all = childrenNamed(indications, 'Indicatie');
        const decisions = all.map((one) => ({
          date: dateAt(one, decided),
          number: Number(rawText(valueAt(one, number))),
        }));
        outOfOrder(decisions).forEach((wrong, index) => {
          const one = all[index];
          if (wrong && one !== undefined) report(one, () => [one]);
        });
      },
    },
  ),
];

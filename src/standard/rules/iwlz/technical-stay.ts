import { aanvraag } from './care-paths.ts';
import { childrenNamed, elementsAt, rawText, steps, valueAt, type Element } from './element.ts';
import { periodOf, type Period } from './period.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { coverOf, sharingADay } from './stay-cover.ts';
import { changeMessages, inClient } from './targets.ts';
import { groupedBy } from './grouped.ts';

const requestedProviders = inClient(changeMessages, `${aanvraag}/AanvraagInstellingen`);
const form = steps('../Leveringsvorm');
const start = steps('ToewijzingIngangsdatum');
const end = steps('ToewijzingEinddatum');

const staying = (providers: Element, stays: string): readonly Element[] =>
  childrenNamed(providers, 'AanvraagInstelling').filter((one) => valueAt(one, ['Opname']) === stays);

const stayOf = (one: Element): Period => periodOf(one, start, end);

/** Whether a stay has a day in a period, or stands around it. */
const meets = (one: Period, other: Period): boolean =>
  (other.end === null || one.start <= other.end) && (one.end === null || one.end >= other.start);

/** The technical rules on requests for a stay. */
export const stayRules: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'TR120',
      nl: 'Een aanvraag voor verblijf (Leveringsvorm 4) heeft per ingangsdatum en Soort hooguit een opname.',
      en: 'A request for a stay (Leveringsvorm 4) has one admission at most for a start date and Soort.',
    },
    {
      on: requestedProviders,
      finds: (providers, report) => {
        if (valueAt(providers, form) !== '4') return;
        const keys = [['Soort'], start];
        const admitted = groupedBy(staying(providers, '1'), (one) =>
          keys.map((path) => rawText(valueAt(one, path))),
        );
        for (const group of admitted) {
          if (group.length < 2) continue;
          for (const one of group) {
            report(one, () => [
              ...elementsAt(providers, form),
              ...[['Opname'], start, ['Soort']].flatMap((path) => elementsAt(one, path)),
            ]);
          }
        }
      },
    },
  ),
  checkedRule(
    {
      id: 'TR127',
      nl: 'Een aanvraag voor deeltijdverblijf (Leveringsvorm 8) heeft op elke dag precies een opname.',
      en: 'A request for a part-time stay (Leveringsvorm 8) has exactly one admission on every day.',
    },
    {
      on: requestedProviders,
      finds: (providers, report) => {
        if (valueAt(providers, form) !== '8') return;
        const admitted = staying(providers, '1').map((one) => ({ one, stay: stayOf(one) }));
        const stays = admitted.map(({ stay }) => stay);
        const covers = coverOf(stays);
        for (const other of staying(providers, '2')) {
          const needed = stayOf(other);
          if (covers(needed)) continue;
          report(other, () => [
            ...admitted.filter(({ stay }) => meets(stay, needed)).map(({ one }) => one),
            other,
          ]);
        }
        sharingADay(stays).forEach((shared, index) => {
          const one = admitted[index]?.one;
          if (shared && one !== undefined) report(one, () => [one]);
        });
      },
    },
  ),
];

import { checkedRule } from '../define.ts';
import { places, type Place } from '../place.ts';
import type { Checks } from '../rule.ts';
import { overlapping } from './overlap.ts';
import {
  assignedRecord,
  newProducts,
  requestedProducts,
  type Assignment,
  type ProductRecord,
} from './product-record.ts';

/** iWmo lets aids and adaptations overlap (categories 11 to 14); iJw has no exception. */
const exempt = {
  ijw: new Set<string>(),
  iwmo: new Set(['11', '12', '13', '14']),
};

/** Withdrawn assignments (end equal to start) do not count; reason 01 only in old data (CS336). */
const withdrawn: ReadonlySet<string> = new Set(['13', '01']);

function liveProducts(message: Place<Assignment>): readonly ProductRecord[] {
  return places(message, 'Client/ToegewezenProducten/ToegewezenProduct')
    .filter(
      ({ value }) => !(withdrawn.has(value.RedenWijziging ?? '') && value.Ingangsdatum === value.Einddatum),
    )
    .map(assignedRecord);
}

const assignedOverlap: Checks = {
  JW301: (message) => overlapping(liveProducts(message), exempt.ijw),
  WMO301: (message) => overlapping(liveProducts(message), exempt.iwmo),
};
const requestedOverlap: Checks = {
  JW315: (message) => overlapping(requestedProducts(message), exempt.ijw),
  WMO315: (message) => overlapping(requestedProducts(message), exempt.iwmo),
};
const newOverlap: Checks = {
  JW317: (message) => overlapping(newProducts(message), exempt.ijw),
  WMO317: (message) => overlapping(newProducts(message), exempt.iwmo),
};

/** The same product only for periods that do not overlap. */
export const overlapRules = [
  checkedRule(
    'technical',
    'TR302',
    {
      en: 'The same product may occur more than once in one assignment message only when the care periods do not overlap.',
      nl: 'Eén toewijzingsbericht mag hetzelfde product vaker bevatten, maar alleen voor perioden zonder overlap.',
    },
    assignedOverlap,
  ),
  checkedRule(
    'technical',
    'TR386',
    {
      en: 'The same product may be requested more than once in one assignment request only for non-overlapping periods.',
      nl: 'Eén verzoek om toewijzing mag hetzelfde product vaker vragen, maar alleen voor perioden zonder overlap.',
    },
    requestedOverlap,
  ),
  checkedRule(
    'technical',
    'TR410',
    {
      en: 'The same product may occur more than once among the new products of a change request only for non-overlapping periods.',
      nl: 'De nieuwe producten van een verzoek om wijziging mogen hetzelfde product noemen, maar alleen voor perioden zonder overlap.',
    },
    newOverlap,
  ),
];

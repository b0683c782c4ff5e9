import type { CareColumn } from './care-columns.ts';
import { quoted, type DoorRule } from './door-rule.ts';
import { endOfMonth, readDay } from './read-day.ts';
import { eenheidOf, isTime, numberFault, readMoney, readVolume } from './volume.ts';

type Rule = DoorRule<CareColumn>;

/** POORT-C07: no care is registered before it was delivered. */
export const notInFuture: Rule = {
  id: 'POORT-C07',
  column: 'datum',
  remedy: 'Mend the date, or import the line after that day.',
  broken: ({ datum }, { today }) => ((readDay(datum) ?? '') > today ? 'This day lies in the future.' : null),
};

/** POORT-C08: care is declared at most five years after the end of its month (TR335). */
export const notTooOld: Rule = {
  id: 'POORT-C08',
  column: 'datum',
  remedy: 'Mend the date; care of more than five years ago is settled outside the messages.',
  broken: ({ datum }, { today }) => {
    const day = readDay(datum);
    if (day === null) return null;
    const end = endOfMonth(day);
    const last = `${Number(end.slice(0, 4)) + 5}${end.slice(4)}`;
    return today > last ? 'This day is more than five years ago.' : null;
  },
};

/** POORT-C09: the unit is one of the standard's (WJ756). */
export const knownUnit: Rule = {
  id: 'POORT-C09',
  column: 'eenheid',
  remedy: 'Use 01 (minute), 04 (hour), 14 (etmaal), 16 (dagdeel), 82 or 84 (pieces) or 83 (euro).',
  broken: ({ eenheid }) => (eenheidOf(eenheid) === null ? `${quoted(eenheid)} is no unit.` : null),
};

/** POORT-C11: the volume is a number that comes out whole: hours in minutes, euros in cents. */
export const readableVolume: Rule = {
  id: 'POORT-C11',
  column: 'volume',
  remedy: 'Give whole numbers (hours: whole minutes, euros: whole cents), without signs between thousands.',
  broken: ({ volume, eenheid }) => {
    const unit = eenheidOf(eenheid);
    const value = unit === null ? 0 : readVolume(volume, unit);
    return typeof value === 'string' ? `${quoted(volume)} ${numberFault(value)}` : null;
  },
};

/** POORT-C12: something was delivered. */
export const positiveVolume: Rule = {
  id: 'POORT-C12',
  column: 'volume',
  remedy: 'Give what was delivered; to take a line back, send it again with status ingetrokken.',
  broken: ({ volume, eenheid }) => {
    const unit = eenheidOf(eenheid);
    return unit !== null && readVolume(volume, unit) === 0 ? 'The volume is zero.' : null;
  },
};

/** POORT-C13: a tariff stands on every unit but euro (CD087). */
export const tariffWhereNeeded: Rule = {
  id: 'POORT-C13',
  column: 'tarief',
  remedy: 'Give the contract tariff in euros for every unit but 83; leave it empty for 83.',
  broken: ({ tarief, eenheid }) => {
    const unit = eenheidOf(eenheid);
    if (unit === null || (unit === '83') === (tarief === '')) return null;
    return unit === '83' ? 'Care in euros (83) has no tariff.' : 'The tariff is empty.';
  },
};

/** POORT-C14: the tariff is an amount in euros and whole cents, above zero (CS325: a line of zero is not declared). */
export const readableTariff: Rule = {
  id: 'POORT-C14',
  column: 'tarief',
  remedy: 'Give euros with at most two decimals, without signs between thousands.',
  broken: ({ tarief }) => {
    if (tarief === '') return null;
    const cents = readMoney(tarief);
    if (typeof cents === 'string') return `${quoted(tarief)} ${numberFault(cents)}`;
    return cents === 0 ? 'The tariff is zero.' : null;
  },
};

/** POORT-C15: the tariff is per the unit of the care; only minutes and hours convert (TR341, TR346). */
export const fittingTariffUnit: Rule = {
  id: 'POORT-C15',
  column: 'tariefeenheid',
  remedy: 'Give the tariff per the unit that was registered; only hours and minutes can be converted.',
  broken: ({ tariefeenheid, eenheid }) => {
    if (tariefeenheid === '') return null;
    const tariff = eenheidOf(tariefeenheid);
    const unit = eenheidOf(eenheid);
    if (tariff === null) return `${quoted(tariefeenheid)} is no unit.`;
    if (unit === null || tariff === unit || (isTime(tariff) && isTime(unit))) return null;
    return `A tariff per unit ${tariff} does not fit care in unit ${unit}.`;
  },
};

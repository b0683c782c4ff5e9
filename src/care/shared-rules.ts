import { isFictive, passesElevenTest } from '../bsn.ts';
import { domainOf, quoted, type DoorRule } from './door-rule.ts';
import { readDay } from './read-day.ts';

/** Rules that care and assignments share. Each function gives one rule for one column. */

/** POORT-C01: the cell is filled. */
export function filled<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C01',
    column,
    remedy: 'Fill in this value.',
    broken: (fields) => (fields[column] === '' ? 'This value is needed and is empty.' : null),
  };
}

/** POORT-C02: no leading zeros were lost, as a spreadsheet does when it takes a code for a number. */
export function zerosKept<Name extends string>(column: Name, length: number): DoorRule<Name> {
  const lost = new RegExp(`^[1-9]\\d{${Math.max(0, length - 3)},${length - 2}}$`);
  return {
    id: 'POORT-C02',
    column,
    remedy:
      'Make the column text in the spreadsheet (or export from the source again) and fill in the zeros.',
    broken: (fields) =>
      lost.test(fields[column])
        ? `Leading zeros were lost: ${fields[column].length} digits instead of ${length}.`
        : null,
  };
}

/** POORT-C03: a code of exactly so many digits (RS035, RS036, RS037). */
export function digits<Name extends string>(column: Name, length: number): DoorRule<Name> {
  const form = new RegExp(`^\\d{${length}}$`);
  return {
    id: 'POORT-C03',
    column,
    remedy: `Give exactly ${length} digits, without spaces or points.`,
    broken: (fields) =>
      fields[column] === '' || form.test(fields[column]) ? null : `This is no code of ${length} digits.`,
  };
}

/** POORT-C03: an assignment number of at most nine digits (LDT_Nummer). */
export function assignmentNumber<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C03',
    column,
    remedy: 'Copy the number from the assignment: digits only, at most nine.',
    broken: (fields) =>
      /^\d{1,9}$/.test(fields[column]) ? null : `${quoted(fields[column])} is no assignment number.`,
  };
}

/** POORT-C04: the BSN passes the eleven test (CS002). */
export function elevenTest<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C04',
    column,
    remedy: 'Compare the BSN with the client file: a digit is wrong or two are swapped.',
    broken: (fields) => (passesElevenTest(fields[column]) ? null : 'The BSN does not pass the eleven test.'),
  };
}

/** POORT-C05: outside production every BSN is fictive. */
export function fictive<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C05',
    column,
    remedy:
      'Use data of fictive clients here, with a BSN that begins with 9999; real care only in production.',
    broken: (fields, context) =>
      context.fictiveOnly && !isFictive(fields[column])
        ? 'This is not production, and the BSN is not fictive.'
        : null,
  };
}

/** POORT-C06: the date exists. An empty cell passes. */
export function existingDay<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C06',
    column,
    remedy: 'Write the date as YYYY-MM-DD or DD-MM-YYYY.',
    broken: (fields) =>
      fields[column] === '' || readDay(fields[column]) !== null
        ? null
        : `${quoted(fields[column])} is no date that exists.`,
  };
}

/** POORT-C10: the product category is of two digits, and one of the law's list. An empty cell passes. */
export function category<Name extends string>(column: Name, domain: Name): DoorRule<Name> {
  return {
    id: 'POORT-C10',
    column,
    remedy: 'Take the category from the assignment: 31 to 55 under the Jeugdwet, 01 to 18 under the Wmo.',
    broken: (fields, context) => {
      const code = fields[column];
      const law = domainOf(fields[domain]);
      if (code === '' || law === null) return null;
      const known = context.knownCategory?.(law, code) ?? /^\d{2}$/.test(code);
      return known ? null : `${quoted(code)} is no product category under this law.`;
    },
  };
}

/** POORT-C20: the payer is in the configuration, for this law. */
export function configuredPayer<Name extends string>(column: Name, domain: Name): DoorRule<Name> {
  return {
    id: 'POORT-C20',
    column,
    remedy: 'Mend the code or the law, or add the payer (and its law) to the configuration.',
    broken: (fields, context) => {
      const law = domainOf(fields[domain]);
      const payer = context.payers.find(({ code }) => code === fields[column]);
      if (payer === undefined) return `${quoted(fields[column])} is no payer in the configuration.`;
      if (law === null || payer.domains.includes(law)) return null;
      return `Payer ${payer.code} is not configured for ${law}.`;
    },
  };
}

/** POORT-C21: the declarant is one of ours; empty only when there is one. */
export function ownDeclarant<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C21',
    column,
    remedy: 'Give the AGB code of a declarant from the configuration.',
    broken: (fields, context) => {
      if (fields[column] !== '') {
        return context.declarants.includes(fields[column])
          ? null
          : 'This declarant is not in the configuration.';
      }
      return context.declarants.length === 1 ? null : 'The declarant is empty and there is more than one.';
    },
  };
}

/** POORT-C23: the law is jw or wmo. */
export function knownDomain<Name extends string>(column: Name): DoorRule<Name> {
  return {
    id: 'POORT-C23',
    column,
    remedy: 'Write jw (Jeugdwet) or wmo.',
    broken: (fields) =>
      domainOf(fields[column]) === null ? `${quoted(fields[column])} is no law that we know.` : null,
  };
}

/** POORT-C25: the text is not longer than the standard or the register holds, and has no control characters. */
export function shortText<Name extends string>(column: Name, longest: number): DoorRule<Name> {
  return {
    id: 'POORT-C25',
    column,
    remedy: `Use at most ${longest} characters, without line breaks or tabs.`,
    broken: (fields) =>
      Array.from(fields[column]).length > longest || /\p{Cc}/u.test(fields[column])
        ? 'This text is too long or holds characters that cannot be printed.'
        : null,
  };
}

import type { RegisteredCareLine } from '../care/types.ts';
import type { Finding } from '../finding.ts';

/** LDT_Bedrag and LDT_Volume: most cents and most volume that fit in one prestatie. */
export const largest = 99_999_999;

/** Why care on one key cannot become a prestatie. */
export type CareFault = 'bsn' | 'tariff' | 'unit' | 'number' | 'conversion' | 'size';

const faults: Record<CareFault, { code: string; message: string; remedy: string }> = {
  bsn: {
    code: 'POORT-W01',
    message: 'The care lines of one prestatie are of different clients.',
    remedy: 'Correct the BSN or the assignment number in the lines named, and import them again.',
  },
  tariff: {
    code: 'POORT-W02',
    message: 'The care lines of one prestatie have different tariffs.',
    remedy: 'Bring the lines to the one contract tariff of the month, and import them again.',
  },
  unit: {
    code: 'POORT-W03',
    message: 'The care lines of one prestatie are in different units.',
    remedy: 'Register all care of one product in one unit, and import the lines again.',
  },
  number: {
    code: 'POORT-W04',
    message: 'A volume or tariff is missing, negative or not whole.',
    remedy: 'Give whole volumes and a tariff in cents (none for euro), and import the lines again.',
  },
  conversion: {
    code: 'TR341',
    message: 'The unit of the care or its tariff does not fit the unit of the assignment.',
    remedy: 'Register in the unit of the assignment, or ask the municipality to change the assignment.',
  },
  size: {
    code: 'POORT-W05',
    message: `The volume, tariff or amount is larger than a message can hold (${largest}).`,
    remedy: 'Check the lines for a typing error; care that is really this large goes outside the messages.',
  },
};

/** The finding for care that cannot be declared. The path names the lines, at most three; never a person. */
export function careFinding(fault: CareFault, lines: readonly RegisteredCareLine[]): Finding {
  const names = lines.slice(0, 3).map((line) => line.externalId);
  const more = lines.length > names.length ? `, … (+${lines.length - names.length})` : '';
  return { ...faults[fault], severity: 'error', path: names.join(', ') + more };
}

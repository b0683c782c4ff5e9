import fc from 'fast-check';
import { passesElevenTest } from '../../src/bsn.ts';
import type { CareInput } from '../../src/care/read-care.ts';
import type { CareLine, Eenheid } from '../../src/care/types.ts';

export const careLine: CareLine = {
  externalId: 'ANK-1',
  declarant: '98765432',
  member: '98000001',
  domain: 'jw',
  payer: '0363',
  bsn: '999900006',
  toewijzingNummer: 100_001,
  productCategorie: '45',
  productCode: '45A04',
  date: '2026-09-07',
  volume: 90,
  eenheid: '01',
  tarief: 6150,
  tariefEenheid: '04',
  registeredBy: 'N. Proefstra',
  approvedBy: 'Zoë Denkbeeld',
  approvedOn: '2026-09-08',
  withdrawn: false,
};

export const door: Omit<CareInput, 'file' | 'bytes'> = {
  columns: {},
  declarants: ['98765432'],
  payers: [
    { code: '0363', domains: ['jw', 'wmo'] },
    { code: '9102', domains: ['jw'] },
  ],
  today: '2026-11-03',
  fictiveOnly: true,
};

const fictiveBsns = Array.from({ length: 100_000 }, (_, n) => `9999${String(n).padStart(5, '0')}`).filter(
  passesElevenTest,
);

/** Text of people that windows-1252 can write, with the signs that CSV must quote. */
const name = fc
  .string({
    unit: fc.constantFrom('a', 'b', 'Z', ' ', 'é', 'ï', '€', ';', ',', '"', "'"),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const volumeAndTariff = fc
  .record({
    eenheid: fc.constantFrom<Eenheid>('01', '14', '16', '82', '83', '84'),
    volume: fc.integer({ min: 1, max: 99_999_999 }),
    tarief: fc.integer({ min: 1, max: 99_999_999 }),
    hourly: fc.boolean(),
  })
  .map(({ eenheid, volume, tarief, hourly }) => ({
    eenheid,
    volume,
    tarief: eenheid === '83' ? null : tarief,
    tariefEenheid: eenheid === '01' && hourly ? ('04' as const) : eenheid,
  }));

/** Any care line that must pass the door. */
export const anyCareLine: fc.Arbitrary<CareLine> = fc
  .record({
    line: volumeAndTariff,
    bsn: fc.constantFrom(...fictiveBsns.slice(0, 500)),
    toewijzingNummer: fc.integer({ min: 0, max: 999_999_999 }),
    date: fc.constantFrom('2021-12-01', '2026-02-28', '2026-09-07', '2026-11-03'),
    registeredBy: name,
    approved: fc.boolean(),
    withdrawn: fc.boolean(),
  })
  .map(({ line, approved, registeredBy, ...rest }) => ({
    ...careLine,
    ...rest,
    ...line,
    registeredBy,
    approvedBy: approved ? `tweede ${registeredBy}` : null,
    approvedOn: approved ? '2026-11-03' : null,
  }));

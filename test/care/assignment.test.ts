import { describe, expect, it } from '@jest/globals';
import { assignmentsFrom301, retour302Header, type Bericht301 } from '../../src/care/assignment-message.ts';
import { readAssignments, type AssignmentReading } from '../../src/care/read-assignments.ts';
import { openStandard } from '../../src/standard/catalogue.ts';
import { door } from './care-line.ts';

const bericht: Bericht301 = {
  Header: {
    BerichtCode: '436',
    BerichtVersie: 3,
    BerichtSubversie: 2,
    Afzender: '0363',
    Ontvanger: '98765432',
    BerichtIdentificatie: { Identificatie: 'S1', Dagtekening: '2026-08-21' },
    XsdVersie: { BasisschemaXsdVersie: '1.2.0', BerichtXsdVersie: '1.0.1' },
  },
  Client: {
    Bsn: '999900006',
    Geboortedatum: { Datum: '2012-04-03' },
    Geslacht: '1',
    Naam: { Geslachtsnaam: { Achternaam: 'Voorbeeld' }, NaamGebruik: '1' },
    Contactgegevens: { Contact: [{ Soort: '03' }] },
    ToegewezenProducten: {
      ToegewezenProduct: [
        {
          ToewijzingNummer: 100_001,
          Product: { Categorie: '45', Code: '45A04' },
          Toewijzingsdatum: '2026-08-20',
          Toewijzingstijd: '09:30:00',
          Ingangsdatum: '2026-09-01',
          Einddatum: '2027-08-31',
          Omvang: { Volume: 20, Eenheid: '04', Frequentie: '4' },
        },
        {
          ToewijzingNummer: 100_002,
          Toewijzingsdatum: '2026-08-20',
          Toewijzingstijd: '09:31:00',
          Ingangsdatum: '2026-09-01',
          Einddatum: '2026-09-01',
          RedenWijziging: '13',
          Budget: 50_000,
        },
      ],
    },
  },
};

const base = {
  declarant: '98765432',
  payer: '0363',
  domain: 'jw',
  bsn: '999900006',
  toewijzingsdatum: '2026-08-20',
};

describe('a 301', () => {
  it('gives its assignments', () => {
    expect(assignmentsFrom301(bericht, 'jw')).toEqual([
      {
        ...base,
        toewijzingNummer: 100_001,
        product: { categorie: '45', code: '45A04' },
        toewijzingstijd: '09:30:00',
        ingangsdatum: '2026-09-01',
        einddatum: '2027-08-31',
        redenWijziging: null,
        omvang: { volume: 20, eenheid: '04', frequentie: '4' },
        budget: null,
      },
      {
        ...base,
        toewijzingNummer: 100_002,
        product: null,
        toewijzingstijd: '09:31:00',
        ingangsdatum: '2026-09-01',
        einddatum: '2026-09-01',
        redenWijziging: '13',
        omvang: null,
        budget: 50_000,
      },
    ]);
  });

  const laws = [
    ['JW302', '436', '437'],
    ['WMO302', '414', '415'],
  ] as const;
  it.each(laws)('is answered with a %s that is valid', (type, code, returnCode) => {
    const retour = retour302Header(
      { ...bericht, Header: { ...bericht.Header, BerichtCode: code } },
      { berichtCode: returnCode, identificatie: 'R1', dagtekening: '2026-08-22' },
    );
    expect(retour.Header).toEqual({
      ...bericht.Header,
      BerichtCode: returnCode,
      IdentificatieRetour: 'R1',
      DagtekeningRetour: '2026-08-22',
      XsdVersieRetour: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
    });
    const standard = openStandard();
    expect(standard.validate(standard.write({ type, bericht: retour }))).toEqual([]);
  });
});

describe('a list of assignments', () => {
  const good: Record<string, string> = {
    domein: 'jw',
    gemeente: '0363',
    bsn: '999900006',
    toewijzingnummer: '100001',
    productcategorie: '45',
    productcode: '45A04',
    toewijzingsdatum: '20-08-2026',
    toewijzingstijd: '09:30:00',
    ingangsdatum: '2026-09-01',
    einddatum: '2027-08-31',
    redenwijziging: '',
    volume: '20',
    eenheid: '04',
    frequentie: '4',
    budget: '',
  };

  function read(...rows: Record<string, string>[]): AssignmentReading {
    const columns = Object.keys(good);
    const lines = rows.map((row) => columns.map((column) => ({ ...good, ...row })[column] ?? '').join(';'));
    const bytes = new TextEncoder().encode([columns.join(';'), ...lines].join('\n'));
    return readAssignments({
      ...door,
      columns: { extern_id: 'id', bsn: 'bsn nummer' },
      file: 'toewijzingen.csv',
      bytes,
    });
  }

  it('gives the same assignment as the message', () => {
    const removed = {
      toewijzingnummer: '100002',
      productcategorie: '',
      productcode: '',
      volume: '',
      eenheid: '',
      frequentie: '',
    };
    const reading = read(
      {},
      {
        ...removed,
        toewijzingstijd: '09:31:00',
        einddatum: '2026-09-01',
        redenwijziging: '13',
        budget: '500,00',
      },
    );
    expect(reading.rejected).toEqual([]);
    expect(reading.assignments).toEqual(assignmentsFrom301(bericht, 'jw'));
  });

  it('may hold versions of one assignment, but not one version twice', () => {
    expect(read({}, { toewijzingstijd: '10:00:00' }).assignments).toHaveLength(2);
    expect(read({}, {}).rejected.map(({ findings }) => findings[0]?.code)).toEqual([
      'POORT-C22',
      'POORT-C22',
    ]);
  });

  const cases: [code: string, column: string, cells: Record<string, string>][] = [
    ['POORT-C40', 'toewijzingstijd', { toewijzingstijd: '25:00:00' }],
    ['POORT-C41', 'einddatum', { einddatum: '2026-08-31' }],
    ['POORT-C41', 'einddatum', { redenwijziging: '13' }],
    ['POORT-C42', 'redenwijziging', { redenwijziging: '15' }],
    ['POORT-C43', 'volume', { volume: '' }],
    ['POORT-C44', 'volume', { volume: '1,5' }],
    ['POORT-C09', 'eenheid', { eenheid: '05' }],
    ['POORT-C45', 'frequentie', { frequentie: '3' }],
    ['POORT-C46', 'budget', { budget: '100' }],
    ['POORT-C46', 'budget', { productcategorie: '', productcode: '' }],
    [
      'POORT-C47',
      'productcode',
      { productcategorie: '', budget: '1', volume: '', eenheid: '', frequentie: '' },
    ],
    ['POORT-C20', 'gemeente', { gemeente: '9999' }],
    ['POORT-C04', 'bsn', { bsn: '999900007' }],
  ];
  it.each(cases)('is refused with %s on %s', (code, column, cells) => {
    const [row] = read(cells).rejected;
    expect(row?.findings.map((finding) => [finding.code, finding.path])).toContainEqual([
      code,
      `toewijzingen.csv:2:${column}`,
    ]);
  });
});

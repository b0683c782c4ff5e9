import type { Message, MessageContent } from '../message.ts';
import type { MessageModel } from '../model/model.ts';

/** The eight messages of one client's September, as an example: assigned, answered, declared, partly refused. All fictive. */
export function examples(modelOf: (type: Message['type']) => MessageModel): readonly Message[] {
  const jw = exampleSet('jw', modelOf);
  const wmo = exampleSet('wmo', modelOf);
  return [
    { type: 'JW301', bericht: jw.assignment },
    { type: 'JW302', bericht: jw.assignmentAnswer },
    { type: 'JW323', bericht: jw.declaration },
    { type: 'JW325', bericht: jw.declarationAnswer },
    { type: 'WMO301', bericht: wmo.assignment },
    { type: 'WMO302', bericht: wmo.assignmentAnswer },
    { type: 'WMO323', bericht: wmo.declaration },
    { type: 'WMO325', bericht: wmo.declarationAnswer },
  ];
}

interface ExampleSet {
  readonly assignment: MessageContent['JW301'] & MessageContent['WMO301'];
  readonly assignmentAnswer: MessageContent['JW302'] & MessageContent['WMO302'];
  readonly declaration: MessageContent['JW323'] & MessageContent['WMO323'];
  readonly declarationAnswer: MessageContent['JW325'] & MessageContent['WMO325'];
}

const aanbieder = '98765432';
const gemeente = '0363';
const bsn = '999900006';
const versions = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' };
const september = { Begindatum: '2026-09-01', Einddatum: '2026-09-30' };
const debet = (Bedrag: number) => ({ Bedrag, DebetCredit: 'D' });

function exampleSet(domain: 'jw' | 'wmo', modelOf: (type: Message['type']) => MessageModel): ExampleSet {
  const product = domain === 'jw' ? { Categorie: '45', Code: '45A04' } : { Categorie: '02', Code: '02A05' };
  const kind = (type: Message['type'], Identificatie: string, Dagtekening: string) => {
    const { berichtCode, berichtVersie, berichtSubversie } = modelOf(type);
    return {
      BerichtCode: berichtCode,
      BerichtVersie: berichtVersie,
      BerichtSubversie: berichtSubversie,
      BerichtIdentificatie: { Identificatie, Dagtekening },
      XsdVersie: versions,
    };
  };
  const type = (number: '301' | '302' | '323' | '325'): Message['type'] =>
    domain === 'jw' ? `JW${number}` : `WMO${number}`;
  const prestatie = (ReferentieNummer: string, volume: number, ToewijzingNummer: number) => ({
    ProductReferentie: { ReferentieNummer },
    ToewijzingNummer,
    ProductCategorie: product.Categorie,
    ProductCode: product.Code,
    ProductPeriode: september,
    GeleverdVolume: volume,
    Eenheid: '04',
    ProductTarief: 6_150,
    IngediendBedrag: debet(volume * 6_150),
  });
  return {
    assignment: {
      Header: { ...kind(type('301'), 'T2026-0001', '2026-08-20'), Afzender: gemeente, Ontvanger: aanbieder },
      Client: {
        Bsn: bsn,
        Geboortedatum: { Datum: '2012-04-03' },
        Geslacht: '1',
        Naam: { Geslachtsnaam: { Achternaam: 'Voorbeeld' }, Voorletters: 'A', NaamGebruik: '1' },
        Contactgegevens: {
          Contact: [
            {
              Soort: '01',
              Adres: {
                Huis: { Huisnummer: 1 },
                Postcode: '1234AB',
                Straatnaam: 'Voorbeeldstraat',
                Plaatsnaam: 'Amsterdam',
              },
            },
          ],
        },
        ToegewezenProducten: {
          ToegewezenProduct: [
            {
              ToewijzingNummer: 100_001,
              Product: product,
              Toewijzingsdatum: '2026-08-20',
              Toewijzingstijd: '09:30:00',
              Ingangsdatum: '2026-09-01',
              Einddatum: '2027-08-31',
              Omvang: { Volume: 20, Eenheid: '04', Frequentie: '4' },
            },
          ],
        },
      },
    },
    assignmentAnswer: {
      Header: {
        ...kind(type('302'), 'T2026-0001', '2026-08-20'),
        Afzender: gemeente,
        Ontvanger: aanbieder,
        IdentificatieRetour: 'R2026-0001',
        DagtekeningRetour: '2026-08-21',
        XsdVersieRetour: versions,
      },
    },
    declaration: {
      Header: { ...kind(type('323'), 'D2026-09-1', '2026-10-05'), Afzender: aanbieder, Ontvanger: gemeente },
      Declaratie: {
        DeclaratieNummer: 'D20260901',
        DeclaratiePeriode: september,
        DeclaratieDagtekening: '2026-10-05',
        TotaalIngediendBedrag: { TotaalBedrag: 24 * 6_150, DebetCredit: 'D' },
        Clienten: {
          Client: [
            {
              Bsn: bsn,
              Prestaties: { Prestatie: [prestatie('P0001', 18, 100_001), prestatie('P0002', 6, 100_002)] },
            },
          ],
        },
      },
    },
    declarationAnswer: {
      Header: {
        ...kind(type('325'), 'A2026-09-1', '2026-10-12'),
        Afzender: gemeente,
        Ontvanger: aanbieder,
        DeclaratieIdentificatie: { Identificatie: 'D2026-09-1', Dagtekening: '2026-10-05' },
        XsdVersieDeclaratie: versions,
        RetourCodes: { RetourCode: ['0200'] },
      },
      DeclaratieAntwoord: {
        DeclaratieNummer: 'D20260901',
        TotaalIngediendBedrag: { TotaalBedrag: 24 * 6_150, DebetCredit: 'D' },
        TotaalToegekendBedrag: { TotaalBedrag: 18 * 6_150, DebetCredit: 'D' },
        Clienten: {
          Client: [
            {
              Bsn: bsn,
              Prestaties: {
                Prestatie: [{ ...prestatie('P0002', 6, 100_002), RetourCodes: { RetourCode: ['9338'] } }],
              },
              RetourCodes: { RetourCode: ['0200'] },
            },
          ],
        },
        RetourCodes: { RetourCode: ['0200'] },
      },
    },
  };
}

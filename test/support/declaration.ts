import type { Message } from '../../src/standard/catalogue.ts';

const prestatie = (referentie: string) => ({
  ProductReferentie: { ReferentieNummer: referentie },
  ToewijzingNummer: 100_001,
  ProductCategorie: '45',
  ProductCode: '45A04',
  ProductPeriode: { Begindatum: '2026-09-01', Einddatum: '2026-09-30' },
  GeleverdVolume: 12,
  Eenheid: '04',
  ProductTarief: 6_150,
  IngediendBedrag: { Bedrag: 73_800, DebetCredit: 'D' },
});

/** A JW323 of two clients with a number of prestaties each; all fictive. */
export function declaration(
  prestaties = 2,
  clients: readonly string[] = ['999900006', '999900018'],
): Message<'JW323'> {
  return {
    type: 'JW323',
    bericht: {
      Header: {
        BerichtCode: '490',
        BerichtVersie: 3,
        BerichtSubversie: 2,
        Afzender: '98765432',
        Ontvanger: '0363',
        BerichtIdentificatie: { Identificatie: 'B1', Dagtekening: '2026-10-05' },
        XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      },
      Declaratie: {
        DeclaratieNummer: 'D1',
        DeclaratiePeriode: { Begindatum: '2026-09-01', Einddatum: '2026-09-30' },
        DeclaratieDagtekening: '2026-10-05',
        TotaalIngediendBedrag: { TotaalBedrag: 73_800 * prestaties * clients.length, DebetCredit: 'D' },
        Clienten: {
          Client: clients.map((Bsn, client) => ({
            Bsn,
            Prestaties: {
              Prestatie: Array.from({ length: prestaties }, (_, index) =>
                prestatie(`R${String(client + 1)}-${String(index + 1)}`),
              ),
            },
          })),
        },
      },
    },
  };
}

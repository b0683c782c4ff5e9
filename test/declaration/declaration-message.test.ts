import { describe, expect, it } from '@jest/globals';
import {
  answeredDeclaration,
  declarationAnswer,
  declarationMessage,
  xsdVersie,
  type NumberedDeclaration,
} from '../../src/declaration/declaration-message.ts';
import { openStandard } from '../../src/standard/catalogue.ts';
import type { Message } from '../../src/standard/message.ts';
import { anna, book, bram, credit, debit, hours } from './examples.ts';

const standard = openStandard();
const form = standard.model('JW323');
const old = debit('RN-001', hours(14));
const declaration: NumberedDeclaration = {
  book,
  identificatie: 'B1',
  declaratieNummer: 'D1',
  declaratiePeriode: '2026-04',
  dagtekening: '2026-05-04',
  total: -3000,
  prestaties: [
    credit('RN-101', old),
    debit('RN-103', hours(16, '2026-04', { bsn: bram })),
    debit('RN-102', hours(12)),
  ],
};

describe('the 323 of a declaration', () => {
  it('has the header and the body that the standard asks for', () => {
    const { type, bericht } = declarationMessage(declaration, form);
    expect(type).toBe('JW323');
    expect(bericht.Header).toEqual({
      BerichtCode: '490',
      BerichtVersie: 3,
      BerichtSubversie: 2,
      Afzender: '98765432',
      Ontvanger: '0363',
      BerichtIdentificatie: { Identificatie: 'B1', Dagtekening: '2026-05-04' },
      XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
    });
    expect(bericht.Declaratie).toMatchObject({
      DeclaratieNummer: 'D1',
      DeclaratiePeriode: { Begindatum: '2026-04-01', Einddatum: '2026-04-30' },
      DeclaratieDagtekening: '2026-05-04',
      TotaalIngediendBedrag: { TotaalBedrag: 3000, DebetCredit: 'C' },
    });
  });

  it('has one Client a Bsn, in order of appearance (TR101), and leaves out what is absent (CD060, CD087)', () => {
    const euro = debit('RN-104', hours(1, '2026-04', { eenheid: '83', productTarief: null, volume: 1500 }));
    const { bericht } = declarationMessage(
      { ...declaration, prestaties: [...declaration.prestaties, euro] },
      form,
    );
    const clients = bericht.Declaratie.Clienten.Client;
    expect(clients.map(({ Bsn }) => Bsn)).toEqual([anna, bram]);
    const [creditLine, debitLine, euroLine] = clients[0]?.Prestaties.Prestatie ?? [];
    expect(creditLine).toEqual({
      ProductReferentie: { ReferentieNummer: 'RN-101', VorigReferentieNummer: 'RN-001' },
      ToewijzingNummer: 100001,
      ProductCategorie: '45',
      ProductCode: '45A04',
      ProductPeriode: { Begindatum: '2026-03-01', Einddatum: '2026-03-31' },
      GeleverdVolume: 14,
      Eenheid: '04',
      ProductTarief: 1500,
      IngediendBedrag: { Bedrag: 21_000, DebetCredit: 'C' },
    });
    expect(debitLine?.ProductReferentie).toEqual({ ReferentieNummer: 'RN-102' });
    expect(Object.keys(euroLine ?? {})).not.toContain('ProductTarief');
  });

  it('has its own code under the Wmo', () => {
    const { type, bericht } = declarationMessage(
      { ...declaration, book: { ...book, domain: 'wmo' } },
      standard.model('WMO323'),
    );
    expect([type, bericht.Header.BerichtCode]).toEqual(['WMO323', '484']);
  });
});

describe('the message as bytes', () => {
  it.each(['jw', 'wmo'] as const)('is valid by its XSD and reads back the same (%s)', (domain) => {
    const categorie = domain === 'jw' ? '45' : '01';
    const prestaties = declaration.prestaties.map((prestatie) => ({
      ...prestatie,
      key: { ...prestatie.key, productCategorie: categorie },
    }));
    const message = declarationMessage(
      { ...declaration, prestaties, book: { ...book, domain } },
      standard.model(domain === 'jw' ? 'JW323' : 'WMO323'),
    );
    const bytes = standard.write(message);
    expect(standard.validate(bytes)).toEqual([]);
    expect(standard.parse(bytes)).toEqual({ ok: true, message, release: '3.2' });
  });
});

const answer: Message<'WMO325'> = {
  type: 'WMO325',
  bericht: {
    Header: {
      BerichtCode: '485',
      BerichtVersie: 3,
      BerichtSubversie: 2,
      Afzender: '0363',
      Ontvanger: '98765432',
      BerichtIdentificatie: { Identificatie: 'A1', Dagtekening: '2026-05-06' },
      XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      DeclaratieIdentificatie: { Identificatie: 'B1', Dagtekening: '2026-05-04' },
      XsdVersieDeclaratie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      RetourCodes: { RetourCode: ['0200'] },
    },
    DeclaratieAntwoord: {
      DeclaratieNummer: 'D1',
      TotaalIngediendBedrag: { TotaalBedrag: 3000, DebetCredit: 'C' },
      TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
      Clienten: {
        Client: [
          {
            Bsn: anna,
            Prestaties: {
              Prestatie: [
                {
                  ProductReferentie: { ReferentieNummer: 'RN-101', VorigReferentieNummer: 'RN-001' },
                  ToewijzingNummer: 100001,
                  ProductCategorie: '45',
                  ProductCode: '45A04',
                  ProductPeriode: { Begindatum: '2026-03-08', Einddatum: '2026-03-31' },
                  GeleverdVolume: 3000,
                  Eenheid: '83',
                  IngediendBedrag: { Bedrag: 3000, DebetCredit: 'C' },
                  RetourCodes: { RetourCode: ['0233'] },
                },
              ],
            },
            RetourCodes: { RetourCode: ['8187'] },
          },
        ],
      },
      RetourCodes: { RetourCode: ['0200'] },
    },
  },
};

describe('what a 325 says', () => {
  it('is taken out with signs, keys and paths', () => {
    expect(declarationAnswer(answer)).toEqual({
      kind: '325',
      headerCodes: ['0200'],
      xsdVersie,
      body: {
        declaratieNummer: 'D1',
        submitted: -3000,
        granted: 0,
        codes: ['0200'],
        lines: [
          {
            content: {
              key: {
                declarant: '98765432',
                payer: '0363',
                domain: 'wmo',
                toewijzingNummer: 100001,
                productCategorie: '45',
                productCode: '45A04',
                month: '2026-03',
              },
              bsn: anna,
              productPeriode: { begin: '2026-03-08', end: '2026-03-31' },
              volume: 3000,
              eenheid: '83',
              productTarief: null,
              bedrag: 3000,
            },
            referentieNummer: 'RN-101',
            vorigReferentieNummer: 'RN-001',
            debetCredit: 'C',
            codes: ['0233'],
            clientCodes: ['8187'],
            path: '/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]',
          },
        ],
      },
    });
  });

  it('has no body when the message was refused at the header', () => {
    const { Header } = answer.bericht;
    const refused = { ...Header, RetourCodes: { RetourCode: ['0001'] } };
    expect(declarationAnswer({ type: 'WMO325', bericht: { Header: refused } })).toEqual({
      kind: '325',
      headerCodes: ['0001'],
      xsdVersie,
      body: null,
    });
  });

  it('names the message it answers (TR337)', () => {
    expect(answeredDeclaration(answer)).toEqual({
      identificatie: 'B1',
      dagtekening: '2026-05-04',
      declarant: '98765432',
      payer: '0363',
    });
  });
});

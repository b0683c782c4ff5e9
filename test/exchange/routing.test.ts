import { describe, expect, it } from '@jest/globals';
import { metadataFor } from '../../src/exchange/metadata.ts';
import { payloadFor } from '../../src/exchange/payload.ts';
import { missingRoutes, routingFor } from '../../src/exchange/routing.ts';
import type { RoutingRow } from '../../src/exchange/types.ts';

const row: RoutingRow = {
  message: 'JW323',
  berichttype: 'JW',
  berichtsubtype: 'JW323',
  versie: 3,
  subversie: 2,
  actie: 'Declareren',
  afzenderRol: 'Instelling',
  geadresseerdeRol: 'Gemeente',
  payload: 'xml',
};
const zip: RoutingRow = {
  message: 'WMO323',
  berichttype: 'WMO',
  versie: 3,
  subversie: 2,
  actie: 'Declareren',
  afzenderRol: 'Instelling',
  geadresseerdeRol: 'Gemeente',
  payload: 'zip',
};

const of = (type: string, release = '3.2'): { type: string; release: string } => ({ type, release });

describe('the routing table', () => {
  it('gives the row of a message, or an error that names it', () => {
    expect(routingFor([zip, row], of('JW323'))).toBe(row);
    expect(() => routingFor([row], of('JW302'))).toThrow(
      expect.objectContaining({
        code: 'POORT_ROUTING_MISSING',
        detail: 'exchange.routing: there is no row for JW302 3.2.',
      }),
    );
  });

  it('keeps releases apart: by version, or by what a row says of itself', () => {
    const next = { ...row, subversie: 3 };
    const named = { ...row, versie: 7, release: '3.4' };
    const rows = [row, next, named];
    expect(['3.2', '3.3', '3.4'].map((release) => routingFor(rows, of('JW323', release)))).toEqual(rows);
    expect(missingRoutes(rows, [of('JW323'), of('JW323', '7.2')])).toMatchObject([
      { message: 'There is no row for JW323 7.2.' },
    ]);
  });

  it('lists every fault of the rows that are needed, and leaves the others alone', () => {
    expect(missingRoutes([row], [of('JW323'), of('JW323')])).toEqual([]);
    expect(missingRoutes([zip, row, row], [of('JW323')])).toMatchObject([{ path: 'exchange.routing.2' }]);
    expect(missingRoutes([zip], [of('JW302'), of('WMO323'), of('JW302')])).toMatchObject([
      {
        code: 'POORT_ROUTING_MISSING',
        path: 'exchange.routing',
        message: 'There is no row for JW302 3.2.',
      },
      { code: 'POORT_CONFIG_INVALID', path: 'exchange.routing.0.payload' },
    ]);
  });
});

describe('metadataFor', () => {
  const ids = { conversatieId: 'a', traceerId: 'b' };

  it('takes the stream and the roles from the row, the parties and the ids from the envelope', () => {
    const envelope = {
      afzender: '98765432',
      geadresseerde: '0363',
      ...ids,
      alsAntwoordOp: 'c',
      referentieId: 'd',
    };
    expect(metadataFor(row, envelope)).toEqual({
      routeringgegevens: {
        afzender: { rol: 'Instelling', code: '98765432' },
        geadresseerden: [{ rol: 'Gemeente', code: '0363' }],
        berichtstroom: {
          berichttype: 'JW',
          berichtsubtype: 'JW323',
          berichtversie: 3,
          berichtsubversie: 2,
          actie: 'Declareren',
        },
      },
      referentiegegevens: { ...ids, alsAntwoordOp: 'c', referentieId: 'd' },
    });
  });

  it('leaves out what is absent: the exchange takes no field too many', () => {
    const metadata = metadataFor(zip, { afzender: '98765432', geadresseerde: '0363', ...ids });
    expect(Object.keys(metadata.referentiegegevens)).toEqual(['conversatieId', 'traceerId']);
    expect(Object.keys(metadata.routeringgegevens.berichtstroom)).not.toContain('berichtsubtype');
  });
});

describe('payloadFor', () => {
  it('sends XML as it is and refuses to make a ZIP', () => {
    const xml = new Uint8Array([60]);
    expect(payloadFor(row, xml)).toBe(xml);
    expect(() => payloadFor(zip, xml)).toThrow(
      expect.objectContaining({
        code: 'POORT_CONFIG_INVALID',
        detail: expect.stringContaining('WMO323') as unknown,
      }),
    );
  });
});

import { firstRelease, formOf, messageTypes, type MessageType } from './message.ts';
import type { Metadata } from './metadata.ts';
import type { Releases } from './xsd-folder.ts';

/** How a message type travels; the same columns as `exchange.routing` in the configuration of the gateway. */
export interface SimulatorRoute {
  readonly message: MessageType;
  readonly berichttype: string;
  readonly berichtsubtype: string;
  readonly versie: number;
  readonly subversie: number;
  readonly actie: string;
  readonly afzenderRol: string;
  readonly geadresseerdeRol: string;
  readonly payload: 'xml';
}

/** Words of our own: the public sources name only the action of the 315 (exchange/vsp.md, "Routing values"). */
const acties = {
  '301': 'Toewijzing',
  '302': 'RetourToewijzing',
  '323': 'Declaratie',
  '325': 'DeclaratieAntwoord',
} as const;

/** The routing table of the simulated exchange: a row a message type and release. */
export function routingTable(releases: Releases): readonly SimulatorRoute[] {
  return messageTypes.flatMap((message) =>
    releases[formOf(message).domain].map((release) => routeOf(message, release)),
  );
}

/** The row of a message type in a release. */
export function routeOf(message: MessageType, release: string = firstRelease): SimulatorRoute {
  const { domain, number, berichtVersie, berichtSubversie } = formOf(message, release);
  const fromProvider = number === '302' || number === '323';
  return {
    message,
    berichttype: domain === 'jw' ? 'JW' : 'WMO',
    berichtsubtype: message,
    versie: berichtVersie,
    subversie: berichtSubversie,
    actie: acties[number],
    afzenderRol: fromProvider ? 'Instelling' : 'Gemeente',
    geadresseerdeRol: fromProvider ? 'Gemeente' : 'Instelling',
    payload: 'xml',
  };
}

/** The release of a message: that of the stream in which it travels. */
export function releaseIn({ routeringgegevens: { berichtstroom } }: Metadata): string {
  return `${berichtstroom.berichtversie}.${berichtstroom.berichtsubversie}`;
}

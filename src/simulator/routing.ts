import { formOf, isMessageType, messageTypes, type MessageType } from './message.ts';

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

/** The routing table of the simulated exchange. */
export const simulatorRouting: readonly SimulatorRoute[] = messageTypes.map((message) => {
  const { domain, number } = formOf(message);
  const fromProvider = number === '302' || number === '323';
  return {
    message,
    berichttype: domain === 'jw' ? 'JW' : 'WMO',
    berichtsubtype: message,
    versie: 3,
    subversie: 2,
    actie: acties[number],
    afzenderRol: fromProvider ? 'Instelling' : 'Gemeente',
    geadresseerdeRol: fromProvider ? 'Gemeente' : 'Instelling',
    payload: 'xml',
  };
});

/** The row of a message type. */
export function routeOf(message: MessageType): SimulatorRoute {
  const row = simulatorRouting.find((route) => route.message === message);
  if (row === undefined || !isMessageType(row.message)) throw new Error(`No route for ${message}.`);
  return row;
}

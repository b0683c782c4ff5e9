import type { Domain } from '../prestatie-key.ts';

/** The messages that the simulator sends (301, 325) and takes (302, 323). */
export const messageTypes = [
  'JW301',
  'JW302',
  'JW323',
  'JW325',
  'WMO301',
  'WMO302',
  'WMO323',
  'WMO325',
] as const;

export type MessageType = (typeof messageTypes)[number];

/** What the XML of a message type is made of: names and codes as the XSDs have them. */
export interface MessageForm {
  readonly type: MessageType;
  readonly domain: Domain;
  readonly number: '301' | '302' | '323' | '325';
  readonly berichtCode: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly basisPrefix: string;
  readonly basisNamespace: string;
  /** Folder under xsd/ with this message's schema. */
  readonly release: string;
}

const berichtCodes: Readonly<Record<MessageType, string>> = {
  JW301: '436',
  JW302: '437',
  JW323: '490',
  JW325: '491',
  WMO301: '414',
  WMO302: '415',
  WMO323: '484',
  WMO325: '485',
};

/** Whether a text names a message type that the simulator knows. */
export function isMessageType(text: string): text is MessageType {
  return (messageTypes as readonly string[]).includes(text);
}

/** The type of a message number under one law. */
export function typeOf(domain: Domain, number: MessageForm['number']): MessageType {
  return domain === 'jw' ? `JW${number}` : `WMO${number}`;
}

/** The form of a message type. */
export function formOf(type: MessageType): MessageForm {
  const domain: Domain = type.startsWith('JW') ? 'jw' : 'wmo';
  const family = domain === 'jw' ? 'ijw' : 'iwmo';
  const root = `http://www.istandaarden.nl/${family}/3_2`;
  return {
    type,
    domain,
    number: type.slice(-3) as MessageForm['number'],
    berichtCode: berichtCodes[type],
    prefix: type.toLowerCase(),
    namespace: `${root}/${type.toLowerCase()}/schema`,
    basisPrefix: family,
    basisNamespace: `${root}/basisschema/schema`,
    release: `${family}-3.2`,
  };
}

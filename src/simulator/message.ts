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
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly prefix: string;
  readonly namespace: string;
  readonly basisPrefix: string;
  readonly basisNamespace: string;
  /** Such as `3.2`. */
  readonly release: string;
  /** Folder with this message's schema. */
  readonly folder: string;
}

/** The release that the simulator was built for. */
export const firstRelease = '3.2';

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

/** The form of a message type in a release: a new one differs in its namespaces and numbers. */
export function formOf(type: MessageType, release: string = firstRelease): MessageForm {
  const domain: Domain = type.startsWith('JW') ? 'jw' : 'wmo';
  const family = familyOf(domain);
  const root = `http://www.istandaarden.nl/${family}/${release.replaceAll('.', '_')}`;
  const [berichtVersie = 0, berichtSubversie = 0] = release.split('.').map(Number);
  return {
    type,
    domain,
    number: type.slice(-3) as MessageForm['number'],
    berichtCode: berichtCodes[type],
    berichtVersie,
    berichtSubversie,
    prefix: type.toLowerCase(),
    namespace: `${root}/${type.toLowerCase()}/schema`,
    basisPrefix: family,
    basisNamespace: `${root}/basisschema/schema`,
    release,
    folder: `${family}-${release}`,
  };
}

/** How the standard of a law is called in names of folders. */
export function familyOf(domain: Domain): 'ijw' | 'iwmo' {
  return domain === 'jw' ? 'ijw' : 'iwmo';
}

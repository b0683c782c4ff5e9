import type { MessageType } from '../../message.ts';

/** The iWlz messages that rules are for; all other iWlz messages are answers. */
export type IwlzMessage = Extract<
  MessageType,
  'AW33' | 'AW35' | 'AW39' | 'AW317' | 'ZK31' | 'ZK33' | 'ZK35' | 'ZK39' | 'CA317' | 'CA319' | 'IO31'
>;

/** All of them, in the order in which they are listed. */
export const everyMessage: readonly IwlzMessage[] = [
  'AW33',
  'AW35',
  'AW39',
  'AW317',
  'ZK31',
  'ZK33',
  'ZK35',
  'ZK39',
  'CA317',
  'CA319',
  'IO31',
];

/** These have no address as the others have: AW317 has one in a form of its own. */
export const withoutAddress: readonly IwlzMessage[] = [
  'AW35',
  'AW39',
  'AW317',
  'ZK35',
  'ZK39',
  'CA317',
  'CA319',
];

/** The paths, below the root, of the elements that a rule is about, a message type. */
export type Targets = Partial<Record<IwlzMessage, readonly string[]>>;

/** A message that assigns or moves care holds a whole client: relations, contacts, indication. */
export const fileMessages = ['AW33', 'ZK31', 'ZK33', 'IO31'] as const;
/** The messages of fileMessages with assigned care. */
export const assignedMessages = ['AW33', 'ZK31', 'ZK33'] as const;
/** Reports that care has begun. */
export const startMessages = ['AW35', 'ZK35'] as const;
/** Reports of a change, and requests. */
export const changeMessages = ['AW39', 'ZK39'] as const;

/** The elements at these paths below a client, in these messages. ZK31 has one client, the others a list. */
export function inClient(messages: readonly IwlzMessage[], ...paths: readonly string[]): Targets {
  return inMessage(messages, (message) => {
    const client = message === 'ZK31' ? 'Client' : 'Clienten/Client';
    return paths.map((path) => (path === '.' ? client : `${client}/${path}`));
  });
}

/** The elements at the paths that a message type has. */
export function inMessage(
  messages: readonly IwlzMessage[],
  paths: (message: IwlzMessage) => readonly string[],
): Targets {
  const targets: Targets = {};
  for (const message of messages) targets[message] = paths(message);
  return targets;
}

/** Several targets as one; a message's paths follow each other. */
export function together(...parts: readonly Targets[]): Targets {
  const targets: Targets = {};
  for (const part of parts) {
    for (const [message, paths] of Object.entries(part) as [IwlzMessage, readonly string[]][]) {
      targets[message] = [...(targets[message] ?? []), ...paths];
    }
  }
  return targets;
}
